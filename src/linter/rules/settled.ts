/** Questions that stay open nowhere: answered at once, asked of somebody, or arranged for. */

import type { Language } from '../../framework/types.ts';
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
/** What is arranged for a case: "Als onduidelijk is wie …, beslist de voorzitter." */
const FOR_A_CASE = new RegExp(`^(?:als|indien|wanneer|zodra|bij|mocht|if|when|whenever|once|where|should)${NO_LETTER}`, 'i');
const SIGN = /[,;:.?!]/;
/** What is said, not supposed: "Bij de overdracht is het onduidelijk wie …", "… it is unclear who …". */
const SAID = new RegExp(
  word(
    '(?:is|zijn|blijft|blijven|was) (?:(?:het|nog|ons|vaak|steeds|al) ){0,3}(?:onduidelijk|onbekend|niet (?:bekend|duidelijk)|de vraag)',
  ),
  'i',
);
/** A last clause that begins so arranges nothing. */
const GOES_ON = new RegExp(
  `^ (?:en|of|maar|want|omdat|terwijl|zodat|evenals|net als|noch|and|or|but|nor|as|because|while|which|so)${NO_LETTER}[^,]*$`,
  'i',
);
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
  if (!words.endsWith('?')) return marker.to <= caseEnd(text);
  const label = text.slice(0, Math.max(0, text.lastIndexOf(':', marker.to)));
  if (ASKED.test(label) && !label.includes('?')) return true;
  const next = behind(plan, index);
  if (next === undefined || next.text.endsWith('?') || context.markers(index + 1).some(isOpen)) return false;
  // "| Wie beslist? | De stuurgroep beslist … |": the cell beside a question answers it.
  if (next.form === 'row' && !areInOneCell(plan, passage, next)) return !LEAVES_OPEN.test(next.text);
  return ANSWERS.test(next.text) || (MAY_ANSWER.test(next.text) && !LEAVES_OPEN.test(next.text)) || isName(words, next.text, language);
}

/** Where the clause ends that says for which case something is arranged; 0 when a sentence does not open with one. */
const caseEnd = (text: string): number => {
  const end = FOR_A_CASE.test(text) ? text.search(SIGN) : -1;
  if (text.charAt(end) !== ',' || SAID.test(text.slice(0, end))) return 0;
  return GOES_ON.test(text.slice(end + 1)) ? 0 : end;
};

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
