import type { Problem, Rule, RuleContext, Section } from '../types.ts';
import { quoteWords } from './quote-words.ts';
import { unfilledSections } from './unfilled-sections.ts';

export const emptySection: Rule = {
  meta: {
    id: 'empty-section',
    title: { nl: 'Kop zonder tekst', en: 'Heading without text' },
    description: {
      nl: 'Onder deze kop staat niets. De kop belooft een afspraak die er nog niet is, en ketenpartners weten niet of het onderwerp vergeten is of nog komt.',
      en: 'There is nothing under this heading. It promises an agreement that is not there, and chain partners cannot tell whether the subject was forgotten or is still to come.',
    },
    severity: 'warning',
    scope: 'document',
    whileTyping: 'hold',
  },
  *check(context) {
    for (const section of context.once(unfilledSections).empty) yield problemOf(context, section);
  },
};

function problemOf(context: RuleContext, section: Section): Problem {
  const heading = section.passages[0];
  return {
    source: section.source,
    span: section.titleSpan,
    pillar: context.evidenceOf(heading)[0]?.pillar ?? null,
    message: {
      nl: `Onder de kop "${quoteWords(section.title)}" staat niets. Ketenpartners lezen hier een belofte zonder afspraak.`,
      en: `There is nothing under the heading "${quoteWords(section.title)}". The heading promises chain partners an agreement that is not there.`,
    },
    advice: {
      nl: 'Schrijf onder de kop wie wat doet, of haal de kop weg. Is het onderwerp bewust weggelaten, schrijf dan in één zin waarom.',
      en: 'Write under the heading who does what, or remove the heading. When the subject was left out on purpose, say why in one sentence.',
    },
  };
}
