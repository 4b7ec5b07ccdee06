import { LETTER, NO_LETTER, NO_LETTER_BEFORE, word } from './language/letters.ts';

/** Words that open a reason, before the reason itself. */
export const CAUSES = `omdat|want|aangezien|doordat|vanwege|wegens|gezien|gelet op|in verband met|i\\.?v\\.?m\\.?|op (?:grond|basis) van|krachtens|ingevolge|uit hoofde van|overeenkomstig|conform|bij gebrek aan|daar|nu|immers|because of|because|since|as|given|due to|owing to|on account of|in view of|on the grounds that|for the reason that|on the basis of|pursuant to|by virtue of|in accordance with|under(?= (?:the )?(?:[${LETTER}-]+ ){0,4}(?:act|articles?|sections?|clauses?|laws?|regulation|agreement|covenant|statutes?)${NO_LETTER})`;
/** The same, when what follows them says that it is a reason. */
const ANNOUNCED = 'reason\\s*:|this is because|toelichting\\s*:';
const LEAD = new RegExp(
  `^[\\s"'’”*_]*(?:[,;:.–—(-]\\s*)*(?:(?:(?:om )?(?:de )?reden(?: hiervan| hiervoor| daarvoor)?(?:\\s*:| is)?(?: dat)?|the reason(?: is)?(?: that)?|(?:dit|dat) komt doordat|namelijk|${ANNOUNCED}|${CAUSES})${NO_LETTER})?\\s*`,
  'i',
);
const LINK = new RegExp(
  `^[\\s"'’”*_)]*(?:[,;.]\\s*)?(?:${ANNOUNCED}|(?:(?:om )?(?:de )?reden|the reason|(?:dit|dat) komt|${CAUSES})${NO_LETTER})`,
  'i',
);
/** Behind a semicolon the next thing of a list may follow: another pillar, or a word with what it stands for. */
const LINK_MARK =
  /^[\s"'’”*_)]*(?:,\s*)?(?:[:–—(-]|;(?![^.:;]{0,80}:)(?!\s*(?:(?:de|het|the)\s)?(?:(?:overige|andere|other|rest)\b|pij?l|p\d)))/i;
/** What can open nothing but a reason, with a few words of the statement before it. */
const LATER = new RegExp(
  `^(?:(?!${NO_LETTER_BEFORE}(?:maar|alleen|slechts|zoals|zonder|but|only|as|without)${NO_LETTER})[^.;:?!]){0,80}?${word('omdat|want|aangezien|doordat|because')}`,
  'i',
);
/** Where it does not apply: "hier", "voor deze keten", "in our case". */
const SCOPE = new RegExp(
  `^[\\s"'’”*_)]*(?:(?:voor|in|binnen|op|bij|to|for|in|within) (?:deze|dit|onze|ons|de|het|this|our|us|the)(?: (?!(?:${CAUSES})${NO_LETTER})[${LETTER}-]+){0,2}|hier|here|at all)(?![${LETTER}-])`,
  'i',
);
const NO_REASON = new RegExp(
  `${word('p\\.?m\\.?|n\\.?t\\.?b\\.?|n\\.?v\\.?t\\.?|t\\.?b\\.?d\\.?|todo|xxx|nader te bepalen|nog te bepalen|wordt nog|moeten? (?:wij|we)? ?nog|niet van toepassing|not applicable|to be determined|does not apply')}|^\\W*$|\\.\\.\\.|…|\\[[^\\][]*\\]|\\?$`,
  'i',
);
/** The reason by its name, at the start of a clause. */
const NAMED = `(?:^|[,;:.(–—-] ?|${NO_LETTER_BEFORE}(?:en|maar|and|but) )(?:(?:de|een|nadere|verdere|the|an?|further) ){0,2}(?:reden(?:en)?|toelichting|motivering|onderbouwing|argumentatie|reasons?|explanation|rationale|justification) `;
const TO_COME = '(?:volg(?:t|en)|(?:to )?follows?|to come)';
const TO_FILL_IN = '(?:in(?:vullen| te vullen)|aanvullen|(?:to )?fill in|to be (?:added|given|provided|completed|filled in))';
const WHEN = `(?: (?:nog|later|hier|spoedig|binnenkort|z\\.?s\\.?m|t\\.?z\\.?t|s\\.?v\\.?p|still|here|soon|shortly|please)){0,2}$| (?:na|after|in (?:(?:een|de|a|the) (?:volgende|latere|definitieve|next|later|final)|versie|version|bijlage|annex))${NO_LETTER}`;
/** A promise of a reason, or the request for one: as a whole, or behind something else when it names the reason. "Uit de wet volgt" and "zelf invullen" are reasons themselves. */
const PUT_OFF = new RegExp(
  `(?:^(?:(?:de |het |the )?(?:dit|dat|deze|tekst|uitwerking|invulling|this|that|it|text|details) )?|${NAMED})(?:(?:nog|later|hier|nader|moeten|zal|zullen|is|are|will|still|yet) ){0,3}(?:(?:${TO_COME}|${TO_FILL_IN})(?:${WHEN})|${TO_FILL_IN} (?:door|by)${NO_LETTER})|${NO_LETTER_BEFORE}nog (?:(?:moet(?:en)?|zal|zullen|gaan?) )?(?:in|aan)vullen$|${NO_LETTER_BEFORE}(?:dit|dat|het)(?: (?:hoofdstuk|onderdeel|deel))? (?:later|in \\d{4}|volgend jaar) (?:in|aan)vullen$`,
  'i',
);
/** What is not known or worked out yet may still apply. */
const NOT_YET = new RegExp(
  word(
    `besluit volgt|(?:moet(?:en)?|wil(?:len)?)(?: [${LETTER}]+){0,2} (?:eerst|nog)|nog (?:[${LETTER}]+ )?(?:te )?(?:bespreken|overleggen)|bespreken (?:dit|dat) nog|eerst (?:praten|bespreken|overleggen)|^zie|^see|nog (?:(?:niet|geen)(?: [${LETTER}]+)? (?:weten|weet|bekend|duidelijk|zeker|besloten|bepaald|idee)|(?:wordt|worden|moet(?:en)?) (?:nader )?(?:uitgewerkt|ingevuld|bepaald))|not yet|know yet|(?:yet|still) to be`,
  ),
  'i',
);
const FEWEST_WORDS = 3;
/** A law, a provision or an agreement, which says enough in fewer words: "de wet", "artikel 5". */
const PROVISION = new RegExp(
  word(
    `[${LETTER}]*wet(?:boek)?|artikel(?:en)? \\d|art\\. ?\\d|[${LETTER}]*(?:besluit|verordening|richtlijn|regeling|convenant|overeenkomst)|statuten|act|articles? \\d|sections? \\d|clauses? \\d|regulation|directive|decree|law|covenant|agreement|statutes?|treaty`,
  ),
  'i',
);
/** A law by its short name, behind words that open a reason: "AVG", "Wmo 2015". */
const SHORT_NAME = /^(?:de |het |the )?(?:\p{Lu}{2,}|\p{Lu}\p{Ll}{2})(?!\p{L})/u;

/**
 * The reason in what follows "niet van toepassing": after "omdat", "want", "reden:", a colon, a dash or in brackets, also behind "hier" or "voor deze keten".
 * Empty when there is none, when it is shorter than three words and names no law or agreement, or when it is a placeholder or says again that it does not apply.
 */
export function readReason(rest: string): string {
  const said = rest.replace(SCOPE, '');
  if (LINK.test(said) || LINK_MARK.test(said)) return asReason(said);
  const later = LATER.exec(said);
  return later === null ? '' : asReason(said.slice(later[0].length));
}

/** The same for a text that is meant as a reason as a whole, such as a cell under the head "Reden". */
export function asReason(text: string): string {
  const reason = withoutEnd(text.replace(LEAD, ''));
  const words = reason.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isLed = /[a-z]/i.test(LEAD.exec(text)?.[0] ?? '');
  const saysEnough = words.length >= FEWEST_WORDS || PROVISION.test(reason) || (isLed && SHORT_NAME.test(reason));
  return !saysEnough || NO_REASON.test(reason) || NOT_YET.test(reason) || PUT_OFF.test(reason) ? '' : reason;
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s).;]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
