/** What a sentence says of a case or of whom it concerns, not of the plan: "Als onduidelijk is wie …, beslist de voorzitter", "Een partner die nog niet klaar is, meldt dat". */
import { LETTER, NO_LETTER, word } from './letters.ts';
import { namesPart } from './put-off.ts';

interface Place {
  readonly from: number;
  readonly to: number;
}

/** So many characters on either side of a place, and from the start of a sentence, are looked at. */
const NEAR = 400;

/** What is arranged for a case opens so. */
const FOR_A_CASE = new RegExp(
  `^(?:als|indien|wanneer|zodra|zolang|bij|mocht|if|when|whenever|once|where|should|as long as)${NO_LETTER}`,
  'i',
);
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

/** Where the clause ends that says for which case something is arranged; 0 when a sentence does not open with one. */
function caseEnd(sentence: string): number {
  const text = sentence.slice(0, NEAR);
  const end = FOR_A_CASE.test(text) ? text.search(SIGN) : -1;
  if (text.charAt(end) !== ',' || SAID.test(text.slice(0, end))) return 0;
  return GOES_ON.test(text.slice(end + 1)) ? 0 : end;
}

/** The same behind what is arranged: "De voorzitter beslist als onduidelijk is wie …". */
const IN_CASE = new RegExp(`[ ,](?:als|indien|wanneer|zodra|zolang|if|when|whenever|as long as)${NO_LETTER}`, 'gi');
/** Without one of these, "als" is "as": "De stuurgroep is als hoogste orgaan nog niet benoemd". */
const STATES = new RegExp(word('is|zijn|blijft|blijven|blijkt|wordt|worden|heeft|hebben|are|remains?|has|have|been|was|were'), 'i');
/** "Worden als volgt verdeeld" names no case, and what stands behind "en" or "maar" is said of all. */
const AS_FOLLOWS = new RegExp(`^[ ,]als volgt${NO_LETTER}`, 'i');
const NEXT_CLAUSE = new RegExp(word('en|maar|and|but'), 'i');
/** Who says so arranges nothing for the case. */
const COMPLAINS = new RegExp(
  word(
    `niemand|onbekend|onduidelijk|weten|weet|vra(?:ag|gen)|kwestie|probleem|problemen|risico[${LETTER}']*|lastig|moeilijk|nobody|unknown|unclear|knows?|questions?|issues?|problems?|risks?|difficult|hard`,
  ),
  'i',
);
/** What begins so is a case itself, or asks. */
const OPENS_OTHERWISE = new RegExp(
  `^(?:als|indien|wanneer|zodra|zolang|mocht|wie|wat|hoe|welke?|waar|of|if|when|whenever|once|where|should|who|what|which|how|whether)${NO_LETTER}`,
  'i',
);
/** Fewer words arrange nothing. */
const ARRANGED = new RegExp(`[${LETTER}] [${LETTER}]`);

function isInLastClause(text: string, { from, to }: Place): boolean {
  const before = text.slice(Math.max(0, from - NEAR), from);
  const start = Math.max(...[...'.;:!?'].map((sign) => before.lastIndexOf(sign))) + 1;
  const at = [...before.matchAll(IN_CASE)].at(-1)?.index ?? -1;
  if (at < start || SIGN.test(before.slice(at + 1))) return false;
  const opening = before.slice(at);
  if (AS_FOLLOWS.test(opening) || NEXT_CLAUSE.test(opening)) return false;
  const arranged = before.slice(start, at);
  const clause = before.slice(at) + text.slice(from, to) + text.slice(to, to + NEAR).split(SIGN, 1)[0];
  return STATES.test(clause) && ARRANGED.test(arranged) && !OPENS_OTHERWISE.test(arranged.trim()) && !COMPLAINS.test(arranged);
}

/** Whom or what a sentence begins with, when a clause behind it says which: "Een partner die …", "Gegevens die …", "Voor een dossier dat …", "A partner that …". */
const PREPOSITION = '(?:bij|voor|met|van|aan|in|op|uit|for|with|of|on) ';
const WHICH_ONES = new RegExp(
  `^(?:${PREPOSITION})?((?:een|elke?|iedere?|alle|de|het|an?|every|each|any|all|the) )?([${LETTER}-]+) (?:die|dat|waarvan|waarbij|waarvoor|waarop|that|which|who|whose) `,
  'i',
);
/** With one of these, any is meant, also of what a plan arranges. */
const ANY = /^(?:een|elke?|iedere?|alle|an?|every|each|any|all) $/i;
/** Whoever or whatever is still to be named or made is a gap of the plan, whichever it is. */
const YET_TO_BE = new RegExp(
  word('benoemd|aangewezen|ingericht|opgericht|vastgesteld|opgesteld|appointed|chosen|established|drafted'),
  'i',
);
const IN_ENGLISH = / (?:that|which|who|whose) $/i;
/** In English only its verb tells how far such a clause goes. */
const VERB_NEXT = /^(?:(?:is|are|has|have|was|were|still) ){0,2}$/i;

/** Whether words stand in a clause that tells which ones a sentence is about. What is added between commas, or belongs to a part of the plan ("De rolverdeling die nog niet …"), says how things are. */
export function isOfWhichOnes(text: string, { from, to }: Place): boolean {
  const found = from > NEAR ? null : WHICH_ONES.exec(text.slice(0, from));
  if (found === null) return false;
  const between = text.slice(found[0].length, from);
  if (SIGN.test(between) || (!ANY.test(found[1] ?? '') && namesPart(found[2] as string))) return false;
  const rest = text.slice(to, to + NEAR);
  if (YET_TO_BE.test(text.slice(from, to) + (rest.split(SIGN, 1)[0] as string))) return false;
  return IN_ENGLISH.test(found[0]) ? VERB_NEXT.test(between) && ARRANGED.test(rest) : /^[^;:.?!]*, /.test(rest);
}

/** Whether the words at a place of a sentence are said of a case that may come, for which the rest of the sentence arranges something. */
export const isForACase = (text: string, place: Place): boolean => place.to <= caseEnd(text) || isInLastClause(text, place);
