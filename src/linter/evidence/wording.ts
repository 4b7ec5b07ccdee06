import type { Language } from '../../framework/types.ts';
import type { Evidence, Strength } from '../types.ts';

const SENTENCES: Readonly<Record<Language, Readonly<Record<Strength, string>>>> = {
  nl: {
    strong: 'Hier is iemand aan iets bepaalds gebonden',
    weak: 'De pijler wordt hier alleen genoemd',
    contrary: 'Hier is het tegendeel geregeld',
  },
  en: {
    strong: 'Somebody is bound to something specific here',
    weak: 'The pillar is only mentioned here',
    contrary: 'The opposite is settled here',
  },
};

/** Why a passage is strong, weak or contrary evidence, as one sentence with the words that it quotes. */
export function describeReason({ strength, reason }: Evidence, language: Language): string {
  const quotes = reason.quotes.map((quote) => `"${quote}"`).join(', ');
  return `${SENTENCES[language][strength]}${quotes === '' ? '' : `: ${quotes}`}.`;
}
