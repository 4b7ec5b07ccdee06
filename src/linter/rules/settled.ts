/** Questions that stay open nowhere: answered at once, asked of somebody, or arranged for. */
import type { Language } from '../../framework/types.ts';
import { actorsIn } from '../language/markers.ts';
import type { Marker, Passage, RuleContext } from '../types.ts';

/** A sentence that opens so answers the question before it, or says where the answer stands. */
const ANSWERS =
  /^(?:ja|nee|yes|no|omdat|because|antwoord|(?:the )?answer)(?!\p{L})|^(?:zie|see) \p{L}|^(?:dat|dit) (?:doet|doen|is|zijn) (?:de|het|een) /iu;
/** Questions that a name, number or moment answers. */
const ASKS_A_NAME =
  /^(?:(?:en|in|op|door|aan|and|by|to) )?(?:wie|welke?|wanneer|hoe ?(?:vaak|veel|lang)|who|which|when|how (?:often|many|much|long))(?!\p{L})/iu;
const MOST_WORDS_OF_A_NAME = 4;
const NUMBER = /\d|(?<!\p{L})(?:per|each|every|elke?|iedere?|times|keer)(?!\p{L})/iu;
/** Words of a sentence that gives no answer. */
const LEAVES_OPEN =
  /(?<!\p{L})(?:niemand|niet|geen|onbekend|onduidelijk|weten|weet|vraag|nobody|not|unknown|unclear|knows?|question)(?!\p{L})|\?/iu;
/** What is arranged for a case: "Als onduidelijk is wie …, beslist de voorzitter." */
const FOR_A_CASE = /^(?:als|indien|wanneer|zodra|bij|mocht|if|when|whenever|once|where|should)(?!\p{L})/iu;
const SIGN = /[,;:.?!]/;
/** What somebody asks of another: "De ketenregisseur vraagt elke partner: …?" */
const ASKED = /(?<!\p{L})(?:vraagt|vroeg|asks|asked)(?!\p{L})/iu;

/** Whether the question that the marker stands for is answered at once, is asked of somebody, or is arranged for in its own sentence. */
export function isQuestionSettled(context: Pick<RuleContext, 'plan' | 'language' | 'markers'>, index: number, marker: Marker): boolean {
  const { plan, language } = context;
  const { text } = plan.passages[index] as Passage;
  const words = text.slice(marker.from, marker.to);
  if (!words.endsWith('?')) return marker.to <= caseEnd(text);
  const label = text.slice(0, Math.max(0, text.lastIndexOf(':', marker.to)));
  if (ASKED.test(label) && !label.includes('?')) return true;
  const next = behind(plan.passages, index);
  return next !== undefined && !context.markers(index + 1).some(isOpen) && (ANSWERS.test(next.text) || isName(words, next.text, language));
}

/** Where the clause ends that says for which case something is arranged; 0 when a sentence does not open with one. */
const caseEnd = (text: string): number => {
  const end = FOR_A_CASE.test(text) ? text.search(SIGN) : -1;
  return text.charAt(end) === ',' ? end : 0;
};

const isOpen = ({ kind }: Marker): boolean => kind === 'placeholder' || kind === 'deferral' || kind === 'question' || kind === 'wish';

/** Whether a few words name what the question asks for: "Wie beslist? De stuurgroep." */
function isName(question: string, words: string, language: Language): boolean {
  const isShort = words.split(/\s+/).length <= MOST_WORDS_OF_A_NAME;
  return isShort && ASKS_A_NAME.test(question) && !LEAVES_OPEN.test(words) && (NUMBER.test(words) || actorsIn(words, language).length > 0);
}

/** The next sentence of the same paragraph. */
function behind(passages: readonly Passage[], index: number): Passage | undefined {
  const next = passages[index + 1];
  return next?.block === passages[index]?.block && next?.form === 'sentence' ? next : undefined;
}
