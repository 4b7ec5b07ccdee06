import { CAUSES } from './exemption-reason.ts';
import { LETTER, NO_LETTER, NO_LETTER_BEFORE, word } from './language/letters.ts';
import { ONCE } from './language/once.ts';

/** Wordings, Dutch and English, of a plan that says that a pillar does not apply. They stand around the mention of the pillar. */

/** Those who speak for the plan: its writers, the partners together, or a body that decides for them; no single partner, adviser or outsider. */
const SPEAKERS = `${ONCE}(?:wij|we|(?:(?:de|het|alle|onze|ons|the|our|all) )?${ONCE}(?:(?:keten|stuur|kern|project|werk|regie|programma|samenwerkings)?${ONCE}(?:partijen|partners|deelnemers|groep|overleg|beraad|tafel)|keten(?:bestuur|raad|regisseur|manager)|parties|chain partners|participants|(?:steering|core|project|working) (?:group|committee)|(?:chain|programme|steering) board|chain manager))${ONCE}`;
const ACHTEN = '(?:acht(?:en)?|verkla(?:ren|art)|vind(?:en|t)|beschouw(?:en|t)|hebben|heeft)';
const FIND_THAT =
  '(?:(?:stellen|stelt) vast|concluderen|concludeert|besluiten|besluit|(?:hebben|heeft) (?:besloten|vastgesteld|afgesproken|geconcludeerd))';
const CONSIDER =
  '(?:(?:have |has )?(?:declare[sd]?|deem(?:s|ed)?|consider(?:s|ed)?|regard(?:s|ed)?|finds?|found|judge[sd]?|decided?|agreed?|conclude[sd]?))';
const AT = '(?:voor|in|binnen|bij|for|within)';
const THIS = '(?:deze|dit|onze|ons|us|de|het|this|our|the)';
/** Words at the beginning of a sentence that make the one before it the reason. */
export const THEREFORE = 'daarom|om die reden|vandaar dat|therefore|hence|for (?:that|this) reason';
/** Where a statement holds, with what may be named there. */
const here = (named: string): string =>
  `${ONCE}(?:${AT}${ONCE} ${THIS}${ONCE}${named}|(?:naar|volgens) ons(?: [${LETTER}-]+)?|hier|here|dus|${THEREFORE})${ONCE}`;
const HERE = here(`(?: [${LETTER}-]+){0,2}`);
/** All that the plan is about, and no part of it or other subject. */
const OURS = here(`(?:(?<=ons|us)| (?:keten|plan|ketenplan|samenwerking|chain))${NO_LETTER}`);

/** What says that something does not apply, with the verbs that close a Dutch clause. */
export const NEGATION = new RegExp(
  `niet (?:van toepassing|aan de orde|relevant)${NO_LETTER}(?: (?:is|zijn|verklaard|geacht|bevonden)${NO_LETTER})*|(?<![${LETTER}.])n\\.?v\\.?t(?:\\.|${NO_LETTER})|do(?:es)?(?: not|n['’]t) apply|(?:(?:is|are)n['’]t|(?:(?:is|are) )?not) (?:applicable|relevant)|${NO_LETTER_BEFORE}n/a${NO_LETTER}|geldt(?: ${OURS}){0,3} niet(?! (?:alleen|slechts|zonder|langer)${NO_LETTER})${NO_LETTER}`,
  'i',
);

/** Words before the mention that leave the sentence about the whole pillar. */
export const OPENING = new RegExp(
  `^(?:[-*•]\\s*)?(?:${HERE},? (?:(?:is|zijn|geldt|gelden|${ACHTEN} ${SPEAKERS}) ?)?)?(?:${SPEAKERS} (?:${ACHTEN}|${FIND_THAT}|${CONSIDER})(?: dat| that)? )?(?:voor )?(?:de |the )?$`,
  'i',
);

/** A reason before the mention, in the first group. */
export const REASON_FIRST = new RegExp(
  `^((?:${CAUSES}) .{6,300}?),? (?:is|zijn|${ACHTEN} ${SPEAKERS}|geldt|${SPEAKERS} ${CONSIDER})? ?(?:de |the )?$`,
  'i',
);

/** Words between mention and negation that keep them one statement. */
export const BETWEEN = new RegExp(
  `^["'’”)*_]{0,3}(?:\\s*\\([^()]{0,60}\\))?\\s*(?:[:–—(-]\\s*)?(?:(?:status|van toepassing|oordeel)\\s*:\\s*)?(?:(?:is|zijn|are|wordt|worden|geldt|${ACHTEN} ${SPEAKERS}|dat|deze|die|wij|we|als|as|to be)\\s+)*(?:(?:op|to|${AT})\\s+${THIS}(?:\\s[${LETTER}-]+)?\\s+)?(?:(?:hier|dus|daarom|helemaal|geheel|in zijn geheel|therefore|here)\\s+)*$`,
  'i',
);

/** A reason between mention and negation, in the first group: "Pijler 4 is, gelet op artikel 5, niet van toepassing". */
export const REASON_BETWEEN = new RegExp(
  `^["'’”)*_]{0,3}(?:\\s*\\([^()]{0,60}\\))?(?:\\s*(?:is|zijn|are|geldt))?${ONCE},? ((?:${CAUSES}) [^.;:]{2,200}?)${ONCE},? $`,
  'i',
);

/** Words behind the negation that make it a condition, or about a part of the chain only. */
export const PARTIAL_AFTER = new RegExp(
  `^\\s*(?:als|indien|wanneer|zolang|tenzij|mits|totdat|if|when|unless|until|as long as)${NO_LETTER}|^\\s*(?:op|voor|bij|in|binnen|to|for|within)\\s(?!(?:deze|dit|onze|ons|de keten|het plan|this|our|us|the chain|the plan|grond van|basis van|verband met|accordance with|the basis of|gebrek aan|view of|the reason)${NO_LETTER})`,
  'i',
);

/** The negation before the mention: "Niet van toepassing: pijler 4". */
export const NEGATION_FIRST =
  /^(?:niet van toepassing|not applicable|n\.?v\.?t\.?|n\/a)\s*(?:(?::|is|zijn|verklaren wij)\s*)?(?:de |the )?$/i;

/** What points at the pillar whose heading it stands under. */
export const THIS_PILLAR = new RegExp(
  word(
    '(?:deze|de|this|the) (?:pijler|pillar)|dit (?:onderdeel|hoofdstuk|thema)|deze paragraaf|dit|this (?:part|chapter|section|topic)|this',
  ),
  'gi',
);

/** What may come behind the negation of a sentence without a subject; a noun there would be its subject ("niet relevante gegevens", "geldt niet het recht van …"). */
const NO_SUBJECT = `(?:(?<=\\.)|(?!\\s(?!(?:${AT}|to|at|hier|here|${CAUSES})${NO_LETTER})[${LETTER}\\d]))`;

/** A sentence under a heading that begins with the negation, and leaves the subject to the heading. */
export const BARE = new RegExp(`^(?:${OURS},? )?(?:is )?(?!do[ n])(?:${NEGATION.source})${NO_SUBJECT}`, 'i');
