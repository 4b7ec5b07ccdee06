/** Words that leave nothing open, promise nothing or are not vague where they stand, though they are so elsewhere. */
import { isForACase, isOfWhichOnes } from '../language/cases.ts';
import { LETTER, NO_LETTER, NO_LETTER_BEFORE, word } from '../language/letters.ts';
import { actorsIn } from '../language/markers.ts';
import { isNotPutOff } from '../language/put-off.ts';
import type { Marker, Passage, Plan } from '../types.ts';

/** So many characters before words are looked at. */
const BEFORE = 80;

const ADDRESS = /^\[\s*(?:https?:|www\.|mailto:)/i;
/** A pause of a writer at the end of a sentence. */
const PAUSE = /^\.{4,5}$/;
/** A word that says something by itself; behind the others dots stand for a name, number or date. */
const FULL_WORD = new RegExp(
  `[${LETTER}]{3}(?<!${NO_LETTER_BEFORE}(?:een|van|voor|door|met|wordt|worden|komt|komen|zijn|elke|iedere|naar|naam|datum|plaats|the|and|for|with|every|are|name|date|place))$`,
  'i',
);
/** So few words are the label of a line to fill in. */
const LABEL = new RegExp(`^[^${LETTER}]*[${LETTER}]+(?: [${LETTER}]+){0,2}$`, 'i');
/** What can be looked up is not put off. */
const POSSIBLE = new RegExp(`${NO_LETTER_BEFORE}(?:kan|kunnen|can)(?: (?!later|nog|nader|dan|pas)[${LETTER}]+){0,5} $`, 'i');
const IN_PASSIVE = new RegExp(`^(?:wordt|worden|be) (?!.*${word('later|nader|nog|pas|further|yet')})`, 'i');
/** What comes of something is foreseen, not put off: "waardoor het beheer op termijn onder druk staat". */
const IN_TIME = /^op termijn$/i;
const EFFECT = new RegExp(word('waardoor|daardoor|hierdoor|doordat'), 'i');

/** How things may stand in a case; a blank is one in any clause, and what is put off to some day too. */
const NOT_YET = new RegExp(word('nog (?:niet|onbekend|in|open)|not yet|being|remains?|under'), 'i');

/** Whether a placeholder or deferral of a passage is none: an address in brackets, a pause, what anybody can find out, what comes of something, what follows in the work itself, what is said of a case. */
export function isNothingOpen({ text }: Passage, { kind, from, to }: Marker): boolean {
  const words = text.slice(from, to);
  const before = text.slice(Math.max(0, from - BEFORE), from);
  const isPause = PAUSE.test(words) && FULL_WORD.test(before) && !LABEL.test(before);
  return (
    ADDRESS.test(words) ||
    isPause ||
    (IN_PASSIVE.test(words) && POSSIBLE.test(before)) ||
    (IN_TIME.test(words) && EFFECT.test(before.split(CLAUSE_END).at(-1) as string)) ||
    (kind === 'deferral' && isNotPutOff(words, before, text.slice(to, to + BEFORE))) ||
    (NOT_YET.test(words) && isForACase(text, { from, to })) ||
    ((kind === 'deferral' || NOT_YET.test(words)) && isOfWhichOnes(text, { from, to }))
  );
}

const NEGATED_NEED = new RegExp(
  `${word('geen|niet|not|no')}(?! (?:alleen|slechts|enkel|only|just|merely)${NO_LETTER}).*${word('nodig|noodzakelijk|needed|necessary|required')}`,
  'i',
);
const NEED = /(?:needed|necessary|required|important|essential)(?: (?:to|for|that|if|when))?$/i;
/** "No separate consent is needed": the denial stands before the verb. */
const NOTHING_NEEDED = new RegExp(
  `${NO_LETTER_BEFORE}(?:no|nothing|neither|none)(?: (?!(?:and|but|so|that|because)${NO_LETTER})[${LETTER}-]+){0,12} $`,
  'i',
);
/** Who decides, asks or sees what is needed wishes nothing. */
const WHAT_IS_NEEDED = new RegExp(
  `${NO_LETTER_BEFORE}(?:decid|determin|assess|judg|ask|know|see|say|tell|show|check|discuss|agree|indicat|record|examin|explain|learn|establish|stat|defin|advis|find)[a-z]*(?: [${LETTER}-]+){0,6} (?:whether|what|which|who|when|where|how|if)(?: [${LETTER}-]+){0,10} $`,
  'i',
);
/** "Every partner is required to …" binds somebody. */
const REQUIRED = /required to$/i;
const ONE_IS_NEEDED = /^(?:an?|another|more|one) /i;
/** What somebody pursues or wishes in a case: "If a partner seeks to leave, …". */
const SEEKS = /^(?:wish(?:es)?|seeks?) to$/i;
const IF = /(?:^|[ ,])(?:if|unless|when|whenever)(?: (?!(?:is|are|was|were|has|have) )[a-z'-]+){1,4} $/i;
const THE_PURSUIT = /^nastreven$/i;
const BEHIND_HET = new RegExp(`${NO_LETTER_BEFORE}het $`, 'i');
const MIGHT = new RegExp(`^(?:zou|zouden|would|could|should|moet|moeten)${NO_LETTER}`, 'i');
/** A clause that says in which case. "In elk geval" and "in any case" are none. */
const IN_CASE = new RegExp(
  word('als|indien|wanneer|ingeval|(?:in|voor) (?:het )?geval|tenzij|zolang|if|unless|whenever|in (?:the )?case'),
  'i',
);
/** The verb of a main clause, with the one who acts behind it: "Als keten zouden we …", "Indien nodig moeten de partners …". */
const MAIN_CLAUSE = new RegExp(`^[${LETTER}]+ (?:we|wij|ze|zij|er|de|het|alle|onze|deze|die|partners|partijen|gemeenten)${NO_LETTER}`, 'i');
/** Words between commas about what stands before them: "een dossier, waaraan wij werken, …". They interrupt a clause and do not end it. */
const ASIDE = new RegExp(`(?:, (?:waar[${LETTER}]*|die|dat|welke|which|who|whose|where)${NO_LETTER}[^.,;:]*)+, `, 'gi');
const CLAUSE_END = /[.,;:]/;
const SENTENCE_END = /[.;:]/;
/** "It is useful" in English asks for something only with what is to be done. */
const IT_IS = new RegExp(`^(?:it|this|that) is [${LETTER}]+$`, 'i');
const TO_DO = new RegExp(`^(?: [${LETTER}]+)? (?:to|that|if|for)${NO_LETTER}`, 'i');
/** A dash between words of one phrase: they belong to two remarks. */
const TWO_REMARKS = / [-–—] /;
const DUTY = new RegExp(`^(?:moet|moeten|dient|dienen)${NO_LETTER}`, 'i');
/** Rules that hold already are named by the duty they lay on somebody: "de eisen waaraan deelnemers moeten voldoen". */
const RULES = new RegExp(
  word('(?:spel)?(?:regels|afspraken|eisen|normen|voorwaarden|criteria|standaarden|richtlijnen|kaders|verplichtingen)'),
  'i',
);
const TO_KEEP = ' waaraan ';
const MEETS = new RegExp(word('voldoen|voldoet'), 'i');
/** What somebody has to do because of something is a drawback that is described: "doordat afnemers hun koppeling moeten aanpassen". */
const DRAWBACK = new RegExp(word('waardoor|doordat'), 'i');
/** "Als burger wil ik graag …, zodat …" tells what a user needs. "Als gemeente willen wij …" is a wish of who writes. */
const USER_STORY = new RegExp(word('als'), 'i');
const I_WISH = new RegExp(`^wil ik${NO_LETTER}`, 'i');
/** The part of a covenant or decree in which it says why it was made. */
const RECITALS = new RegExp(
  `^(?:[\\d.]+\\s+)?(?:considerans|overweging(?:en)?|overwegende(?: dat)?|preambule|recitals?|preamble|whereas|considering)${NO_LETTER}`,
  'i',
);

/** Whether a wish of a passage is none: what is not needed, what might happen in some case, a pursuit, two remarks, a rule that holds, a drawback, a user story, what somebody decides or is bound to. */
export function isNoWish({ text }: Passage, { from, to }: Marker): boolean {
  const words = text.slice(from, to);
  const before = text.slice(Math.max(0, from - BEFORE), from);
  const clause = before.replace(ASIDE, ' ').split(CLAUSE_END).at(-1) as string;
  return (
    NEGATED_NEED.test(words) ||
    (NEED.test(words) && (NOTHING_NEEDED.test(clause) || WHAT_IS_NEEDED.test(clause))) ||
    (REQUIRED.test(words) && bindsSomebody(clause)) ||
    (SEEKS.test(words) && IF.test(clause)) ||
    (THE_PURSUIT.test(words) && BEHIND_HET.test(before)) ||
    (MIGHT.test(words) && !MAIN_CLAUSE.test(text.slice(from, from + BEFORE)) && IN_CASE.test(clause)) ||
    (IT_IS.test(words) && !TO_DO.test(text.slice(to, to + BEFORE))) ||
    TWO_REMARKS.test(words) ||
    (DUTY.test(words) && (DRAWBACK.test(clause) || namesRules(clause))) ||
    (I_WISH.test(words) && USER_STORY.test(before.split(SENTENCE_END).at(-1) as string))
  );
}

/** Whether a clause ends with those who act, and does not say that one is needed. */
function bindsSomebody(clause: string): boolean {
  const subject = clause.trim();
  return !ONE_IS_NEEDED.test(subject) && actorsIn(subject, 'en').some(({ to }) => to === subject.length);
}

/** Whether the duty at the end of a clause is that of rules named before it: behind "waaraan", where nobody has been said to meet them yet ("de eisen waaraan zij voldoen moeten helder zijn"). */
function namesRules(clause: string): boolean {
  const at = clause.lastIndexOf(TO_KEEP);
  return at >= 0 && RULES.test(clause.slice(0, at)) && !MEETS.test(clause.slice(at));
}

/** Whether a passage tells why an agreement was made: only wishes and motives are expected there. The title of its section counts, which may change without the passage. */
export function isRecital({ sections }: Plan, { section, leadIn }: Passage): boolean {
  return RECITALS.test(sections[section]?.title.trim() ?? '') || RECITALS.test(leadIn.trim());
}

const ANY = /^eventuele$/i;
/** What fits something that is named is told by that: "passend bij de hulpvraag". */
const FITTING = /^passend$/i;
const DENIED = new RegExp(`${NO_LETTER_BEFORE}(?:niet|geen|nooit|not|no|never)(?: (?:langer|meer|altijd|longer|always|yet))? $`, 'i');

/** Whether vague words are none: "eventuele" before a noun is any, what fits something is told by that, and what is denied is no commitment. */
export function isNotVague({ text }: Passage, { from, to }: Marker): boolean {
  const words = text.slice(from, to);
  if (ANY.test(words) || (FITTING.test(words) && text.startsWith(' bij ', to))) return true;
  return DENIED.test(text.slice(Math.max(0, from - BEFORE), from));
}
