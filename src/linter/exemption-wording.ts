import { CAUSES } from './exemption-reason.ts';
import { LETTER, NO_LETTER, NO_LETTER_BEFORE, word } from './language/letters.ts';
import { ONCE } from './language/once.ts';

/** Wordings, Dutch and English, of a plan that says that a pillar does not apply. They stand around the mention of the pillar. */

/** Those who speak for the plan: its writers, the partners together, or a body that decides for them; no single partner, adviser or outsider. */
const SPEAKERS = `${ONCE}(?:wij|we|(?:(?:de|het|alle|onze|ons|the|our|all) )?${ONCE}(?:(?:[a-z]{3,20}(?:lijk|naal|isch|neel)e? )?${ONCE}(?:keten|stuur|kern|project|werk|regie|programma|samenwerkings)?${ONCE}(?:partijen|partners|deelnemers|groep|overleg|beraad|tafel)|keten(?:bestuur|raad|regisseur|manager)|parties|chain partners|participants|(?:steering|core|project|working) (?:group|committee)|(?:chain|programme|steering) board|chain manager))${ONCE}`;
const ACHTEN = '(?:acht(?:en)?|verkla(?:ren|art)|vind(?:en|t)|beschouw(?:en|t)|hebben|heeft|pass(?:en|t)|laten|laat)';
const FIND_THAT =
  '(?:(?:stellen|stelt) vast|concluderen|concludeert|besluiten|besluit|(?:hebben|heeft) (?:besloten|vastgesteld|afgesproken|geconcludeerd))';
const CONSIDER =
  '(?:(?:have |has )?(?:declare[sd]?|deem(?:s|ed)?|consider(?:s|ed)?|regard(?:s|ed)?|finds?|found|judge[sd]?|decided?|agreed?|conclude[sd]?))';
const AT = '(?:voor|in|binnen|bij|for|within)';
const THIS = '(?:deze|dit|onze|ons|us|de|het|this|our|the)';
/** All that the plan is about, by a name of its own. */
const WHOLE = '(?:ons|(?:onze|deze) (?:keten|samenwerking)|(?:dit|ons) (?:keten)?plan)';
/** Words at the beginning of a sentence that make the one before it the reason. */
export const THEREFORE = 'daarom|om die reden|vandaar dat|therefore|hence|for (?:that|this) reason';
/** Where a statement holds, with what may be named there. */
const here = (named: string): string =>
  `${ONCE}(?:${AT}${ONCE} ${THIS}${ONCE}${named}|(?:naar|volgens) ons(?: [${LETTER}-]+)?|hier|here|dus|${THEREFORE})${ONCE}`;
const HERE = here(`(?: [${LETTER}-]+){0,2}`);
/** All that the plan is about, and no part of it or other subject. */
const OURS = here(`(?:(?<=ons|us)| (?:keten|plan|ketenplan|samenwerking|chain))${NO_LETTER}`);
/** Verbs that join a pillar to what is said of it. */
const IS = 'is|zijn|are|will|wordt|worden|geldt|gelden|blijft|blijven|valt|vallen|falls?';
/** What is outside of the plan; of something else is none. */
const OUTSIDE = `buiten (?:toepassing|beschouwing|(?:de |het )?(?:scope|reikwijdte|bereik))(?: van ${WHOLE})?(?! van)${NO_LETTER}|(?:out of|outside(?: of)?)(?: the)? scope(?: of (?:this|our) (?:plan|chain))?(?! of)${NO_LETTER}`;

/** Verbs that close a Dutch clause. */
const CLOSED = `(?: (?:is|zijn|verklaard|geacht|bevonden)${NO_LETTER})*`;

/** What says that something does not apply. */
const NEGATION = new RegExp(
  `niet (?:(?:(?:op|voor|in) ${WHOLE} )?van toepassing|aan de orde(?! ge(?:komen|weest|steld))|relevant)${NO_LETTER}${CLOSED}|(?<![${LETTER}.])n\\.?v\\.?t(?:\\.|${NO_LETTER})|do(?:es)?(?: not|n['’]t) apply|(?:(?:is|are)n['’]t|(?:(?:is|are) )?not) (?:applicable|relevant)|${NO_LETTER_BEFORE}n/a${NO_LETTER}|geld(?:t|en)(?: ${OURS}){0,3} niet(?! (?:alleen|slechts|zonder|langer)${NO_LETTER})${NO_LETTER}`,
  'i',
);

/** What says that somebody sets something aside. Apart from the other, so that a check of regular expressions can decide on both. */
const SET_ASIDE = new RegExp(
  `niet (?:toegepast(?! door)|toe(?: te |)passen|toe(?! aan))${NO_LETTER}${CLOSED}|(?:will not|won['’]t|not to) apply|not applied(?! by)|(?:left|leaves?) out(?! of)|${OUTSIDE}`,
  'i',
);

/** The first place in a text that says that something does not apply, or null. */
export function negationIn(text: string): RegExpExecArray | null {
  const [denied, aside] = [NEGATION.exec(text), SET_ASIDE.exec(text)];
  return denied === null || (aside !== null && aside.index < denied.index) ? aside : denied;
}

/** Words before the mention that leave the sentence about the whole pillar. */
export const OPENING = new RegExp(
  `^(?:[-*•]\\s*)?(?:(?:${HERE}|op ${WHOLE}),? (?:(?:${IS}|${ACHTEN} ${SPEAKERS}) ?)?)?(?:${SPEAKERS} (?:${ACHTEN}|${FIND_THAT}|${CONSIDER})(?: dat| that)?(?: wij| we| om)? )?(?:voor )?(?:de |the )?$`,
  'i',
);

/** A reason before the mention, in the first group. */
export const REASON_FIRST = new RegExp(
  `^((?:${CAUSES}) .{6,300}?),? (?:${IS}|${ACHTEN} ${SPEAKERS}|${SPEAKERS} ${CONSIDER})? ?(?:de |the )?$`,
  'i',
);

/** Words between mention and negation that keep them one statement. */
export const BETWEEN = new RegExp(
  `^["'’”)*_]{0,3}(?:\\s*\\([^()]{0,60}\\))?\\s*(?:[:–—(-]\\s*)?(?:(?:status|van toepassing|oordeel)\\s*:\\s*)?(?:(?:${IS}|${ACHTEN} ${SPEAKERS}|dat|deze|die|wij|we|als|as|to be|(?:door|by) ${SPEAKERS}|beide|allebei|ook|both|all|also)\\s+)*(?:(?:op|to|${AT})\\s+${THIS}(?:\\s[${LETTER}-]+)?\\s+)?(?:(?:hier|dus|daarom|helemaal|geheel|in zijn geheel|therefore|here)\\s+)*$`,
  'i',
);

/** A reason between mention and negation, in the first group: "Pijler 4 is, gelet op artikel 5, niet van toepassing". */
export const REASON_BETWEEN = new RegExp(
  `^["'’”)*_]{0,3}(?:\\s*\\([^()]{0,60}\\))?(?:\\s*(?:${IS}))?${ONCE},? ((?:${CAUSES}) [^.;:]{2,200}?)${ONCE},? $`,
  'i',
);

/** Words behind the negation that make it a condition, or about a part of the chain only. */
export const PARTIAL_AFTER = new RegExp(
  `^\\s*(?:zonder|zoals|alleen|slechts|langer|volledig|overal|altijd|only|without|yet|fully|entirely|everywhere|always|as (?:agreed|intended))${NO_LETTER}|^\\s*(?:als|indien|wanneer|zolang|tenzij|mits|totdat|if|when|unless|until|as long as)${NO_LETTER}|^\\s*(?:op|voor|bij|in|binnen|to|for|within)\\s(?!(?:deze|dit|onze|ons|de keten|het plan|this|our|us|the chain|the plan|grond van|basis van|verband met|accordance with|the basis of|gebrek aan|view of|the reason)${NO_LETTER})`,
  'i',
);

/** The negation before the mention: "Niet van toepassing: pijler 4", "We leave out pillar 4". */
export const NEGATION_FIRST = new RegExp(
  `^(?:(?:niet van toepassing|buiten (?:toepassing|beschouwing)|not applicable|n\\.?v\\.?t\\.?|n/a|out of scope)\\s*(?:(?::|is|zijn|are|blijft|blijven|verklaren wij)\\s*)?|${SPEAKERS} (?:(?:(?:have|has) )?(?:left|leaves?) out|(?:do|does|will) not apply|(?:(?:have|has) )?(?:decided|agreed) not to apply) )(?:de |the )?$`,
  'i',
);

/** What points at the pillar whose heading it stands under. */
export const THIS_PILLAR = new RegExp(
  word(
    '(?:deze|de|this|the) (?:pijler|pillar)|dit (?:onderdeel|hoofdstuk|thema)|deze paragraaf|dit|this (?:part|chapter|section|topic)|this',
  ),
  'gi',
);

/** What points at the pillars that a list names below it. */
export const THESE_PILLARS =
  /(?:(?:de|the) )?(?:(?:volgende|onderstaande|following|deze|these)(?: (?:\d|[a-z]{3,5}))?|\d|twee|drie|vier|two|three|four) (?:pijlers|pillars)(?!\p{L})/iu;

/** All that may stand behind a statement about them that gives no reason. */
export const NOTHING_MORE = new RegExp(
  `^(?:,? (?:hier|here|(?:${AT}|to) (?:deze|dit|onze|ons|this|our|us)(?: [${LETTER}]+)?))?[\\s.]*$`,
  'i',
);

/** A title, or what introduces a list, that sets aside what stands below it; what is out of scope is a pillar only where it says so. */
export const SETS_ASIDE =
  /^(?:\d[\d.]{0,8} )?(?:niet van toepassing(?: zijn| verklaard)?|not applicable|does not apply|(?:niet van toepassing verklaarde|not applicable) (?:pijlers|pillars)|(?:pijlers|pillars) (?:(?:die|that|which) )?(?:voor (?:ons|(?:deze|onze) (?:keten|samenwerking)) )?(?:(?:zijn )?(?:niet van toepassing|buiten (?:de )?scope|buiten beschouwing)|(?:are )?not applicable|do not apply|(?:are )?out of scope)(?: zijn| blijven| vallen| verklaard)?(?: zijn)?)\.?$/i;

/** What may come behind the negation of a sentence without a subject; a noun there would be its subject ("niet relevante gegevens", "geldt niet het recht van …"). */
const NO_SUBJECT = `(?:(?<=\\.)|(?!\\s(?!(?:${AT}|to|at|hier|here|${CAUSES})${NO_LETTER})[${LETTER}\\d]))`;

/** A sentence under a heading that begins with the negation, and leaves the subject to the heading. */
export const BARE = new RegExp(
  `^(?:(?:status|van toepassing|oordeel)\\s*:\\s*)?(?:${OURS},? )?(?:(?:is|valt|blijft|wordt) )?(?!do[ n]|not to|lea)(?:${NEGATION.source}|${SET_ASIDE.source})${NO_SUBJECT}`,
  'i',
);

/** A title of what is said about the pillar whose title stands above it. */
export const EXPLAINS =
  /^(?:toelichting|motivering|onderbouwing|reden|status|toepass(?:ing|elijkheid)|van toepassing\??|explanation|rationale|reason|applicability)[\s.:]*$/i;
