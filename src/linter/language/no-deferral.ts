/**
 * Phrases that touch on a deferral and put nothing off: a body that confirms what has been arranged, a term with its date, "op termijn" that tells how long or in which case, and what a clause only
 * supposes ("ook als het besluit nog niet genomen is"). The notation is that of `phrase-matcher.ts`.
 */
import type { Language } from '../../framework/types.ts';
import { MONTHS } from './days.ts';

const YEAR = '202*|203*|204*';

/** Those who confirm what others have arranged. The partners themselves are none: what they have not approved is not agreed. */
const CONFIRMING: Readonly<Record<Language, string>> = {
  nl:
    '*raad|raden|*raden|*college|*colleges|bestuur|*bestuur|*besturen|*bestuurders|*staten|*minister|*ministers|*ministerie|*ministeries|*commissie|*directie|*directies|*directeur|*directeuren|' +
    '*groep|*overleg|*vergadering|*toezichthouder|*voorzitter|*wethouder|*burgemeester|*autoriteit|*inspectie|achterban|kabinet|kamer',
  en:
    'board|boards|council|councils|assembly|assemblies|parliament|parliaments|cabinet|government|governments|minister|ministers|ministry|ministries|department|departments|committee|committees|panel|' +
    'director|directors|chair|head|heads|manager|managers|officer|officers|executive|executives|trustees|governors|shareholders|members|membership|regulator|regulators|authority|authorities|inspectorate',
};

const POSSESSIVE = CONFIRMING.en
  .split('|')
  .map((word) => `${word}'s`)
  .join('|');

/** What may not be so yet in the case that a clause supposes, beside words that end it. */
const NOT_YET: Readonly<Record<Language, string>> = {
  nl: 'gereed|af|klaar|vastgesteld|besloten|bekend|duidelijk|beschikbaar|afgerond|ingevuld|uitgewerkt|geregeld|afgesproken|bepaald|benoemd|rond|gevonden|genomen|begonnen|gestart',
  en: 'ready|finished|agreed|decided|available|defined|determined|settled|known|clear|written|set|appointed|arranged|drafted|completed|started|taken|made',
};
const CLOSING_VERB = 'is|zijn|heeft|hebben|wordt|worden';

/** Open places that a clause only supposes: "ook als de oorzaak nog onbekend is". */
export const noPlaceholder: Readonly<Record<Language, readonly string[]>> = {
  nl: ['als|indien|wanneer ~8 nog onbekend is|zijn'],
  en: ['if|even ~8 not yet known'],
};

export const noDeferral: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    `onder voorbehoud van de|het? goedkeuring|instemming|bekrachtiging|vaststelling|accordering|ratificatie|akkoord door|van ~4 ${CONFIRMING.nl}`,
    `onder voorbehoud dat ~3 ${CONFIRMING.nl} ~3 instemt|instemmen|goedkeurt|goedkeuren|vaststelt|vaststellen|akkoord`,
    'onder voorbehoud van het? bepaalde|artikel|artikelen',
    `op termijn ,|(? uiterlijk|vóór|voor|per|begin|eind|medio|vanaf ~2 ${MONTHS.nl.join('|')}|${YEAR}|kwartaal`,
    `op termijn ,|(? in ${MONTHS.nl.join('|')}|${YEAR}`,
    'op termijn ,|(? binnen ~1 jaar|maanden|weken',
    'besluit|besluiten|beslist|beslissen ~6 of|wanneer ~8 op termijn',
    'ook|als|indien|wanneer|mocht op termijn',
    `als|indien|wanneer ~8 nog niet ~1 ${NOT_YET.nl} ${CLOSING_VERB}`,
    `als|indien|wanneer ~8 nog niet ${CLOSING_VERB} ${NOT_YET.nl}`,
    'nu en op termijn',
    "effecten|effect|gevolgen|kosten|baten|opbrengsten|besparing|besparingen|risico|risico's|betaalbaarheid|houdbaarheid op termijn",
  ],
  en: [
    `subject to ~2 approval|consent|assent|confirmation|ratification|endorsement|agreement by|of|from ~4 ${CONFIRMING.en}`,
    `subject to the? ${CONFIRMING.en}|${POSSESSIVE} approval|consent|assent|confirmation|ratification|endorsement|agreement`,
    `in due course|time ,|(? by|before|on|in|at|from ~3 ${MONTHS.en.join('|')}|${YEAR}`,
    'decide|decides ~6 whether|when|if ~10 in due course',
    `if|even ~8 not yet ~2 ${NOT_YET.en}`,
  ],
};
