/** Questions that stay open nowhere: answered at once, asked of somebody, or arranged for. */

import type { Language } from '../../framework/types.ts';
import { isForACase } from '../language/cases.ts';
import { LETTER, NO_LETTER, NO_LETTER_BEFORE, word } from '../language/letters.ts';
import { actorsIn } from '../language/markers.ts';
import { areInOneCell, areInOneRow } from '../passage-span.ts';
import type { Marker, Passage, Plan, RuleContext } from '../types.ts';

/** A sentence that opens so answers the question before it, or says where the answer stands. */
const ANSWERS = new RegExp(
  `^(?:ja|nee|yes|omdat|because)${NO_LETTER}|^no[,.;:!]|^(?:zie|see) (?!(?:je|jij|u|you)${NO_LETTER})[${LETTER}]`,
  'i',
);
/** The same, unless it says that there is no answer. */
const MAY_ANSWER = new RegExp(`^(?:antwoord|(?:the )?answer)${NO_LETTER}|^(?:dat|dit) (?:doet|doen|is|zijn) (?:de|het|een) `, 'i');
/** Questions that a name, number or moment answers. */
const ASKS_A_NAME = new RegExp(
  `^(?:(?:en|in|op|door|aan|and|by|to) )?(?:wie|welke?|wanneer|hoe ?(?:vaak|veel|lang)|who|which|when|how (?:often|many|much|long))${NO_LETTER}`,
  'i',
);
const MOST_WORDS_OF_A_NAME = 4;
const NUMBER = new RegExp(`\\d|${word('per|each|every|elke?|iedere?|times|keer')}`, 'i');
/** Words of a sentence that gives no answer. */
const LEAVES_OPEN = new RegExp(
  `${word('niemand|niet|geen|onbekend|onduidelijk|weten|weet|vraag|kwestie|punt|probleem|ontbreekt|volgt|nobody|not?|unknown|unclear|knows?|missing|question|issue|problem|point')}|\\?`,
  'i',
);
/** What a sentence says of a case answers a question about when. */
const ASKS_WHEN = new RegExp(`^(?:(?:en|in|and) )?(?:wanneer|in welk(?:e? geval(?:len)?)|when|in which cases?)${NO_LETTER}`, 'i');
const IN_A_CASE = new RegExp(`^(?:(?:alleen|pas|only) )?(?:als|indien|wanneer|zodra|if|when|whenever|once|as soon as)${NO_LETTER}`, 'i');
const NO_CASE = new RegExp(`${word('wisten?|weten|weet|onbekend|onduidelijk|knew|knows?|unknown|unclear')}|\\?`, 'i');
/** Open points that somebody handles are not those of the plan: "Open punten komen op de actielijst". */
const OPEN_POINTS = /^(?:open|onbeantwoorde|unanswered) (?:vragen|punten|questions|points)$/i;
const HANDLED = new RegExp(
  word(
    'komen|gaan|neemt|nemen|genomen|bespreekt|bespreken|besproken|legt|leggen|gelegd|voorgelegd|zet|zetten|gezet|houdt|houden|bijgehouden|noteert|noteren|genoteerd|beantwoordt|beantwoorden|bewaakt|bewaken|' +
      'verzamelt|verzamelen|verzameld|stuurt|sturen|brengt|brengen|behandelt|behandelen|behandeld|agendeert|agenderen|geagendeerd|meldt|melden|' +
      'go|goes|takes?|taken|discuss(?:es|ed)?|puts?|keeps?|kept|records?|recorded|notes?|noted|answers?|answered|collects?|collected|sends?|sent|brings?|brought|handles?|handled|raises?|raised|reports?|reported',
  ),
  'i',
);
/** The word behind open points, or the one behind "worden". */
const DIRECTLY = new RegExp(`^ (?:(?:worden|are) )?[${LETTER}]+`, 'i');
const UNHANDLED = new RegExp(word('nog|niet|geen|moet|moeten|zou|zouden|still|yet|not?|must|should|has to|have to|would'), 'i');
/** What somebody asks of another: "De ketenregisseur vraagt elke partner: …?" */
const ASKED = new RegExp(
  `(?<!${NO_LETTER_BEFORE}(?:dit|dat|this|that) )${word('vraagt|vroeg|asks|asked')}(?! (?:om|zich|for|itself|themselves)${NO_LETTER})`,
  'i',
);

/** Whether the question that the marker stands for is answered at once, is asked of somebody, or is arranged for in its own sentence. */
export function isQuestionSettled(context: Pick<RuleContext, 'plan' | 'language' | 'markers'>, index: number, marker: Marker): boolean {
  const { plan, language } = context;
  const passage = plan.passages[index] as Passage;
  const { text } = passage;
  const words = text.slice(marker.from, marker.to);
  if (!words.endsWith('?')) return isForACase(text, marker) || areHandled(words, text, marker);
  const label = text.slice(0, Math.max(0, text.lastIndexOf(':', marker.to)));
  if (ASKED.test(label) && !label.includes('?')) return true;
  const next = behind(plan, index);
  if (next === undefined || next.text.endsWith('?') || context.markers(index + 1).some(isOpen)) return false;
  // "| Wie beslist? | De stuurgroep beslist … |": the cell beside a question answers it.
  if (next.form === 'row' && !areInOneCell(plan, passage, next)) return !LEAVES_OPEN.test(next.text);
  if (ASKS_WHEN.test(words) && IN_A_CASE.test(next.text) && !NO_CASE.test(next.text)) return true;
  return ANSWERS.test(next.text) || (MAY_ANSWER.test(next.text) && !LEAVES_OPEN.test(next.text)) || isName(words, next.text, language);
}

/** Whether the words are open points of any meeting or list, and the text says what is done with them: the verb stands before them, or directly behind. */
const areHandled = (words: string, text: string, { from, to }: Marker): boolean =>
  OPEN_POINTS.test(words) &&
  (HANDLED.test(text.slice(0, from)) || HANDLED.test(DIRECTLY.exec(text.slice(to))?.[0] ?? '')) &&
  !UNHANDLED.test(text) &&
  !text.trimEnd().endsWith(':');

const isOpen = ({ kind }: Marker): boolean => kind === 'placeholder' || kind === 'deferral' || kind === 'question' || kind === 'wish';

/** Whether a few words name what the question asks for: "Wie beslist? De stuurgroep." */
function isName(question: string, words: string, language: Language): boolean {
  const isShort = words.split(/\s+/).length <= MOST_WORDS_OF_A_NAME;
  return isShort && ASKS_A_NAME.test(question) && !LEAVES_OPEN.test(words) && (NUMBER.test(words) || actorsIn(words, language).length > 0);
}

/** The next sentence of the same paragraph, or passage of the same row. */
function behind(plan: Plan, index: number): Passage | undefined {
  const [passage, next] = [plan.passages[index] as Passage, plan.passages[index + 1]];
  if (next === undefined || next.block !== passage.block) return undefined;
  return next.form === 'sentence' || areInOneRow(plan, passage, next) ? next : undefined;
}
