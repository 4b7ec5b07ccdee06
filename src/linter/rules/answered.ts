/** Vague words that are made precise directly beside them: "periodiek (elk kwartaal)", "tijdig, binnen vijf werkdagen". */
import { LETTER, NO_LETTER, word } from '../language/letters.ts';
import type { Marker } from '../types.ts';
import { RHYTHM, TERM } from './times.ts';

/** Words that leave open how often: the only vagueness that is worth a remark in a passage that does bind somebody. */
const HOW_OFTEN =
  /^(?:periodi|regelmat|met (?:enige )?regelmaat|frequent|geregeld|van tijd|af en toe|zo nu|regular|periodic|on a (?:regular|periodic)|occasion|from time)/i;
/** Words that leave open by when. */
const HOW_SOON = /^(?:tijdig|zo (?:spoedig|snel|kort)|zodra mogelijk|timely|in a timely|in good time|as (?:soon|quickly|early))/i;

/** Words that leave open who or what is meant. */
const WHICH =
  /partij|personen|gremia|functionaris|betrokkenen|mensen|stakeholder|parties|people|bodies|persons|niveaus|levels|kanalen|channels|skills|routes|gebruikelijke|usual/i;
/** The reader's own words for what was just said, directly behind it. */
const IN_OTHER_WORDS = new RegExp(
  [
    `^ ?[(,:–]? ?(?:(?:dat wil zeggen|te weten|namelijk|that is to say|namely)${NO_LETTER}|d\\.w\\.z\\.|i\\.e\\.|that is,`,
    // Otherwise "dat is" tells something about what was said: "dat is belangrijk", "dat is de afspraak".
    `|(?:dat is|dat zijn|that is) (?:als|bij|indien|wanneer|zodra|if|when|where|in case|(?:de|het|the) (?!afspraak|bedoeling|regel|norm|eis|kern|basis|reden|agreement|aim|rule|idea|norm|point|reason))${NO_LETTER})`,
  ].join(''),
  'i',
);
/** What names those who are meant: in brackets or behind a colon. */
const NAMED = /^ ?[(:] ?(?=\p{L})/u;

/** Words that lead to what makes vague words precise. */
const LEADING =
  '(?:(?:te weten|namelijk|dat is|dus|en|wel|maar|ten|minste|minimaal|minstens|uiterlijk|op|and|but|that is|so|namely|at least|at the latest|on),? )*';
/** What may follow a rhythm: nothing of the same clause but where, when or with whom. "Elke week komt …" is said of something else, and so is "jaarlijks verslag". */
const CLOSING = `(?= ?(?:[),.;:–—]|$)| (?:in|op|van|met|bij|of|or|at|on|with)${NO_LETTER})`;
const STARTS_WITH_RHYTHM = new RegExp(`^ ?${LEADING}(?:${RHYTHM})${CLOSING}`, 'i');
const STARTS_WITH_TERM = new RegExp(`^ ?${LEADING}(?:${TERM})`, 'i');
/** The sign that ends the clause of the vague words, or sets apart what comes next. */
const SIGN = /[(),.;:–—]/;
const SETS_APART = /[(,:–—]/;
/** What begins another clause. */
const NEXT_CLAUSE = new RegExp(
  word(`en|want|zodat|omdat|terwijl|waar[${LETTER}]{2,6}|als|dat|die|and|so|because|wh[eio][${LETTER}]{0,3}|if|that`),
  'i',
);
/** Longest stretch behind vague words that is looked at. */
const NEAR = 240;

/** Whether vague words leave open how often. */
export const asksHowOften = (words: string): boolean => HOW_OFTEN.test(words);

/** Whether vague words leave open who or what is meant. */
export const asksWhich = (words: string): boolean => WHICH.test(words);

/**
 * Whether the text says what the vague words at a place of it leave open. A rhythm or a term must stand directly behind them, or be set apart behind the rest of their clause: in brackets, behind
 * a comma or a colon; who or what is meant, and any other words for it, must stand directly behind them.
 */
export function isAnswered(text: string, { from, to }: Omit<Marker, 'kind'>): boolean {
  const words = text.slice(from, to);
  const behind = text.slice(to, to + NEAR);
  if (HOW_OFTEN.test(words)) return isSaidBehind(behind, STARTS_WITH_RHYTHM);
  if (HOW_SOON.test(words)) return isSaidBehind(behind, STARTS_WITH_TERM);
  return IN_OTHER_WORDS.test(behind) || (WHICH.test(words) && NAMED.test(behind));
}

function isSaidBehind(behind: string, said: RegExp): boolean {
  if (said.test(behind)) return true;
  const sign = behind.search(SIGN);
  return sign >= 0 && SETS_APART.test(behind.charAt(sign)) && !NEXT_CLAUSE.test(behind.slice(0, sign)) && said.test(behind.slice(sign + 1));
}
