const LEAD =
  /^[\s"'’”*_]*(?:[,;:.–—(-]\s*)*(?:(?:de )?reden(?: hiervan| hiervoor| daarvoor)?(?:\s*:| is)?(?: dat)?|the reason(?: is)?(?: that)?|reason\s*:|this is because|(?:dit|dat) komt doordat|omdat|want|aangezien|doordat|vanwege|wegens|gezien|gelet op|daar|nu|immers|namelijk|because|since|as|given|due to|owing to|toelichting\s*:)?\s*/iu;
const LINK =
  /^[\s"'’”*_)]*(?:(?:voor|in|binnen|op|bij|to|for|in) (?:deze|dit|onze|ons|de|het|this|our|us|the)(?: [\p{L}-]+(?![\p{L}-])){0,2}\s*)?(?:[,;.]\s*)?(?:(?:de )?reden(?!\p{L})|the reason|reason\s*:|this is because|(?:dit|dat) komt|omdat|want|aangezien|doordat|vanwege|wegens|gezien|gelet op|daar|nu|immers|because|since|as|given|due to|owing to|toelichting\s*:)/iu;
const LINK_MARK = /^[\s"'’”*_)]*(?:,\s*)?[:–—(-]/;
const NO_REASON =
  /(?<![\p{L}])(?:p\.?m\.?|n\.?t\.?b\.?|n\.?v\.?t\.?|t\.?b\.?d\.?|todo|xxx|invullen|volgt|nader te bepalen|nog te bepalen|wordt nog|moeten? (?:wij|we)? ?nog|niet van toepassing|not applicable|to be determined|does not apply)(?!\p{L})|^\W*$|\.\.\.|…|\[[^\][]*\]|\?$/iu;
const FEWEST_WORDS = 3;

/**
 * The reason in what follows "niet van toepassing": after "omdat", "want", "reden:", a colon, a dash or in brackets.
 * Empty when there is none, when it is shorter than three words, or when it is a placeholder or says again that it does not apply.
 */
export function readReason(rest: string): string {
  if (!LINK.test(rest) && !LINK_MARK.test(rest)) return '';
  return asReason(
    rest.replace(
      /^[\s"'’”*_)]*(?:voor|in|binnen|op|bij|to|for) (?:deze|dit|onze|ons|de|het|this|our|us|the)(?: [\p{L}-]+){0,2}(?=[\s,])/iu,
      '',
    ),
  );
}

/** The same for a text that is meant as a reason as a whole, such as a cell under the head "Reden". */
export function asReason(text: string): string {
  const reason = withoutEnd(text.replace(LEAD, ''));
  const words = reason.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < FEWEST_WORDS || NO_REASON.test(reason) ? '' : reason;
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s).;]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
