/** Whether words of a deferral put a part of the plan off, or tell what follows on what in the work itself: "Uitbetaling volgt zodra …", "De partners volgen …", "Later mogen geen stukken …". */
import type { Language } from '../../framework/types.ts';
import { LETTER, NO_LETTER, NO_LETTER_BEFORE, word } from './letters.ts';
import { actorsIn } from './markers.ts';

/** Parts of a plan, with any word before them in a compound. */
const PART = new RegExp(
  `(?:bijlagen?|uitwerking(?:en)?|invulling|concretisering|toelichting|inhoud|tekst(?:en)?|hoofdstuk(?:ken)?|paragraaf|onderde(?:el|len)|versie|afspra(?:ak|ken)|regeling(?:en)?|besluit(?:en)?|besluitvorming|` +
    `vaststelling|verdeling|indeling|inrichting|samenstelling|benoeming|planning|plan(?:nen)?|begroting(?:en)?|budget(?:ten)?|financiering|kosten|notities?|voorstel(?:len)?|overzicht(?:en)?|lijst(?:en)?|kaart(?:en)?|` +
    `schema|tabel(?:len)?|model(?:len)?|structuur|governance|mandaat|mandaten|rol(?:len)?|taken|doel(?:en)?|doelstelling(?:en)?|waarden?|norm(?:en)?|indicator(?:en)?|cijfers|details|informatie|procedures?|protocol(?:len)?|` +
    `werkwijze|definities?|beschrijving(?:en)?|vervolg|keuzes?|datum|data|namen|telling(?:en)?|getal(?:len)?|meting(?:en)?|rapportages?|vorm|vragen|passages?|antwoord(?:en)?|beleid|visie|strategie|convenant(?:en)?|overeenkomst(?:en)?)${NO_LETTER}|` +
    word(
      `dit|deze|rest|meer|nadere|annex|appendix|sections?|chapters?|text|version|details?|agreements?|arrangements?|decisions?|division|elaboration|budget|funding|proposals?|targets?|indicators?|roles?|tasks|` +
        `responsibilities|mandates?|procedures?|protocols?|structure|definitions?|rules|map|lists?|overview|schedule|dates?|names|figures|information|this|these|more|terms|design|membership|composition|policy|plans?|strategy|wording|aims?|goals?|objectives?|charter|governance|model|vision|criteria|conditions|standards?`,
    ),
  'i',
);
const FOLLOWS = /^(?:volgt|volgen|will follow) /i;
const ON_SOMETHING = /^(?:volgt|volgen|will follow) (?:na|zodra|once|when|after)$/i;
/** What follows on something in each case, and is no part of setting the chain up. */
const IN_EACH_CASE = new RegExp(
  word(
    '(?:uit)?betaling(?:en)?|afrekening|factuur|nota|aanmaning|herinnering|(?:huis)?bezoek|gesprek(?:ken)?|bericht|brief|reactie|intake|plaatsing|overdracht|' +
      'payments?|settlement|invoice|reminder|visits?|letter|call|reply|response|handover',
  ),
  'i',
);
/** What may stand before those who act when a clause begins with them. */
const BEFORE_ACTOR = /^(?:(?:alle|beide|de|het|elke?|iedere?|all|both|the|each|every) ){0,2}(?:[a-z-]+ )?$/i;
/** Words before a verb that are not its subject. */
const NO_SUBJECT = new RegExp(
  `^(?:in|op|na|bij|voor|aan|uit|over|daarna|vervolgens|hierna|daarop|dan|later|eerst|after|then|next|on|for)${NO_LETTER}`,
  'i',
);
/** A later version is one of the plan. */
const VERSION = new RegExp(word('versie'), 'i');
const ON_EACH = new RegExp(`^(?:op|bij|na|aan) (?:elke?|iedere?|een)${NO_LETTER}`, 'i');
const IN_ENGLISH = /^will/i;
/** What is followed stands behind the verb; in English, before the time. */
const OBJECT = new RegExp(`^ (?:de|het|een|hun|zijn|haar|deze|dit|dat|hoe|wat|of)${NO_LETTER}`, 'i');
const RELATIVE = new RegExp(`${NO_LETTER_BEFORE}(?:die|dat|welke|that|which)$`, 'i');
const CLAUSE_END = /[.,;:()–—]/;
/** What is not done later is not put off. */
const NOT_LATER = new RegExp(`^(?!.*${word('nog')}).*${word('later')}.*${word('geen|niet')}`, 'i');
const MAY_NOT = new RegExp(
  `${NO_LETTER_BEFORE}(?:mag|mogen|kan|kunnen|hoeft|hoeven)(?: [${LETTER}]+){0,5} (?:geen|niet)(?: (?!(?:en|maar)${NO_LETTER})[${LETTER}]+){0,4} $`,
  'i',
);
const LATER = /^later /i;

/** Whether words name a part of a plan. */
export const namesPart = (words: string): boolean => PART.test(words);

/** Whether the words of a deferral, with what stands before and behind them, put nothing off. */
export function isNotPutOff(words: string, before: string, behind: string): boolean {
  if (NOT_LATER.test(words) || (LATER.test(words) && MAY_NOT.test(before))) return true;
  if (!FOLLOWS.test(words) || VERSION.test(words)) return false;
  const clause = (before.split(CLAUSE_END).at(-1) as string).trim();
  if (clause === '') return false;
  if (RELATIVE.test(clause)) return true;
  const rest = behind.split(CLAUSE_END, 1)[0] as string;
  const isSubject = !NO_SUBJECT.test(clause);
  if (namesPart(isSubject ? clause : ON_EACH.test(clause) ? '' : rest)) return false;
  return (
    ON_EACH.test(clause) ||
    (ON_SOMETHING.test(words) && IN_EACH_CASE.test(isSubject ? clause : rest)) ||
    (isSubject && !IN_ENGLISH.test(words) && !ON_SOMETHING.test(words) && OBJECT.test(rest)) ||
    isActor(clause, IN_ENGLISH.test(words) ? 'en' : 'nl')
  );
}

/** Whether a clause consists of those who act. */
function isActor(clause: string, language: Language): boolean {
  return actorsIn(clause, language).some(({ from, to }) => to === clause.length && BEFORE_ACTOR.test(clause.slice(0, from)));
}
