import type { Localized } from '../../framework/types.ts';
import type { Span } from '../source.ts';
import type { Fix, Passage, Problem, Rule, RuleContext } from '../types.ts';
import { type Fault, problemsOf } from './overlap.ts';
import { escapeSnippet } from './snippet.ts';
import { wordsAtFault } from './words-at-fault.ts';

export const vagueCommitment: Rule = {
  meta: {
    id: 'vague-commitment',
    title: { nl: 'Vage afspraak', en: 'Vague commitment' },
    description: {
      nl: 'Een afspraak met woorden als periodiek, regelmatig, tijdig of waar mogelijk. Elke ketenpartner leest daar iets anders in, en niemand kan zien of de afspraak wordt nagekomen.',
      en: 'An agreement with words such as periodically, regularly, timely or where possible. Every chain partner reads something else in them, and nobody can see whether the agreement is kept.',
    },
    severity: 'info',
    scope: 'passage',
    whileTyping: 'hold',
  },
  check: (context) => problemsOf('vague', context, problemOf),
};

interface Question {
  readonly pattern: RegExp;
  readonly ask: Localized;
  readonly advice: Localized;
}

/** What the reader asks at which words; the last one fits all others. */
const QUESTIONS: readonly Question[] = [
  {
    pattern: /periodi|regel|regular|frequent|van tijd|af en toe|zo nu|from time|occasion/i,
    ask: { nl: 'hoe vaak', en: 'how often' },
    advice: {
      nl: 'Noem een ritme, bijvoorbeeld "elk kwartaal" of "op de eerste dinsdag van de maand".',
      en: 'Name a rhythm, such as "every quarter" or "on the first Tuesday of the month".',
    },
  },
  {
    pattern: /tijdig|spoedig|snel|timely|good time|soon|quick|early/i,
    ask: { nl: 'binnen hoeveel dagen', en: 'within how many days' },
    advice: {
      nl: 'Noem een termijn of datum, bijvoorbeeld "binnen vijf werkdagen".',
      en: 'Name a period or date, such as "within five working days".',
    },
  },
  {
    pattern: /partij|personen|gremia|functionaris|mensen|stakeholder|parties|people|bodies|persons|niveaus|levels|kanalen|channels/i,
    ask: { nl: 'wie of welke', en: 'who or which' },
    advice: {
      nl: 'Noem wie of wat je bedoelt: de organisatie, de functie of het overleg.',
      en: 'Name who or what you mean: the organisation, the role or the meeting.',
    },
  },
  {
    pattern:
      /mogelijk|nodig|gewenst|principe|beginsel|zover|eventue|kan|mag|possible|necessary|needed|appropriate|principle|desired|required/i,
    ask: { nl: 'in welke gevallen', en: 'in which cases' },
    advice: {
      nl: 'Schrijf wanneer het wel en wanneer het niet gebeurt, en wie dat beslist.',
      en: 'Write when it happens and when it does not, and who decides.',
    },
  },
  {
    pattern: /(?:)/,
    ask: { nl: 'wat precies', en: 'what exactly' },
    advice: {
      nl: 'Vervang het woord door iets wat een ander kan nagaan: een aantal, een norm of een naam.',
      en: 'Replace the word by something that others can verify: a number, a norm or a name.',
    },
  },
];

function problemOf(context: RuleContext, index: number, fault: Fault): Problem {
  const { passage, words, place } = wordsAtFault(context, index, fault);
  const { ask, advice } = QUESTIONS.find(({ pattern }) => pattern.test(words)) as Question;
  return {
    ...place,
    message: {
      nl: `"${words}" laat open ${ask.nl}. Elke ketenpartner kan hier iets anders in lezen.`,
      en: `"${words}" leaves open ${ask.en}. Every chain partner can read something else in it.`,
    },
    advice,
    fixes: fixesOf(context, passage, place.span, words, ask),
  };
}

/** Puts the words into a field to type over, with the question behind them. Only where they stand unbroken in the source. */
function fixesOf({ plan }: RuleContext, passage: Passage, span: Span, words: string, ask: Localized): readonly Fix[] {
  if (plan.sources[passage.source]?.text.slice(span.start, span.end) !== words) return [];
  return [
    {
      title: { nl: `Maak "${words}" concreet`, en: `Make "${words}" concrete` },
      edits: [{ source: passage.source, span, text: `\${1:${escapeSnippet(words)} [${ask[plan.language]}]}` }],
      snippet: true,
      certain: false,
    },
  ];
}
