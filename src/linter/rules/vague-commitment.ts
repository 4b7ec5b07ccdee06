import type { Localized } from '../../framework/types.ts';
import { NO_LETTER } from '../language/letters.ts';
import type { Span } from '../source.ts';
import type { Fix, Passage, Problem, Rule, RuleContext } from '../types.ts';
import { asksWhich } from './answered.ts';
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
  /** Whether it is what the reader asks at these words. */
  readonly fits: (words: string) => boolean;
  readonly ask: Localized;
  readonly advice: Localized;
}

const matching =
  (pattern: RegExp) =>
  (words: string): boolean =>
    pattern.test(words);

const VERIFIABLE: Localized = {
  nl: 'Vervang het woord door iets wat een ander kan nagaan: een aantal, een norm of een naam.',
  en: 'Replace the word by something that others can verify: a number, a norm or a name.',
};

/** What the reader asks at which words, the first that fits; the last one fits all others. */
const QUESTIONS: readonly Question[] = [
  {
    fits: matching(/periodi|regel|regular|frequent|often|van tijd|af en toe|zo nu|from time|occasion/i),
    ask: { nl: 'hoe vaak', en: 'how often' },
    advice: {
      nl: 'Noem een ritme, bijvoorbeeld "elk kwartaal" of "op de eerste dinsdag van de maand".',
      en: 'Name a rhythm, such as "every quarter" or "on the first Tuesday of the month".',
    },
  },
  {
    fits: matching(/tijdig|spoedig|snel|vroeg|zodra|timely|good time|soon|quick|early/i),
    ask: { nl: 'binnen hoeveel dagen', en: 'within how many days' },
    advice: {
      nl: 'Noem een termijn of datum, bijvoorbeeld "binnen vijf werkdagen".',
      en: 'Name a period or date, such as "within five working days".',
    },
  },
  {
    fits: matching(/^zo kort/i),
    ask: { nl: 'hoe lang', en: 'how long' },
    advice: {
      nl: 'Noem een duur die een ander kan nagaan, bijvoorbeeld "hooguit tien werkdagen".',
      en: 'Name a duration that others can verify, such as "ten working days at most".',
    },
  },
  {
    fits: asksWhich,
    ask: { nl: 'wie of welke', en: 'who or which' },
    advice: {
      nl: 'Noem wie of wat je bedoelt: de organisatie, de functie of het overleg.',
      en: 'Name who or what you mean: the organisation, the role or the meeting.',
    },
  },
  {
    fits: matching(new RegExp(`^(?:zo ?veel|zo min|(?:as|so) much)${NO_LETTER}`, 'i')),
    ask: { nl: 'hoeveel', en: 'how much' },
    advice: VERIFIABLE,
  },
  {
    fits: matching(new RegExp(`^(?:zo goed|de nodige|as well|appropriate|appropriately|necessary)${NO_LETTER}|manner|fashion|way$`, 'i')),
    ask: { nl: 'wat precies', en: 'what exactly' },
    advice: VERIFIABLE,
  },
  {
    fits: matching(
      /mogelijk|nodig|gewenst|wenselijk|principe|beginsel|zover|zoverre|eventue|desnoods|kan|mag|possible|necessary|needed|appropriate|relevant$|required|desired|feasible|applicable|practicable|principle/i,
    ),
    ask: { nl: 'in welke gevallen', en: 'in which cases' },
    advice: {
      nl: 'Schrijf wanneer het wel en wanneer het niet gebeurt, en wie dat beslist.',
      en: 'Write when it happens and when it does not, and who decides.',
    },
  },
  { fits: () => true, ask: { nl: 'wat precies', en: 'what exactly' }, advice: VERIFIABLE },
];

function problemOf(context: RuleContext, index: number, fault: Fault): Problem {
  const { passage, words, place } = wordsAtFault(context, index, fault);
  const { ask, advice } = QUESTIONS.find(({ fits }) => fits(words)) as Question;
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
