/** Vague words that their own sentence makes precise: "periodiek (elk kwartaal)", "tijdig, binnen vijf werkdagen". */

/** Words that leave open how often: the only vagueness that is worth a remark in a passage that does bind somebody. */
const HOW_OFTEN =
  /^(?:periodi|regelmat|met (?:enige )?regelmaat|frequent|geregeld|van tijd|af en toe|zo nu|regular|periodic|on a (?:regular|periodic)|occasion|from time)/i;
/** Words that leave open by when. */
const HOW_SOON = /^(?:tijdig|zo (?:spoedig|snel|kort)|zodra mogelijk|timely|in a timely|in good time|as (?:soon|quickly|early))/i;

const COUNT =
  '(?:\\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|veertien|dertig|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty)';
const ORDINAL = '(?:eerste|tweede|derde|vierde|laatste|andere|\\d{1,2}e|first|second|third|fourth|last|other)';
const DAY = '(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)';
const PERIOD = `(?:uur|uren|(?:werk)?dag(?:en)?|we?eke?n?|maand(?:en)?|kwarta(?:al|len)|(?:half|school|kalender)?ja(?:ar|ren)|hours?|(?:working )?days?|weeks?|fortnight|months?|quarters?|(?:half )?years?|${DAY})(?!\\p{L})`;
const RHYTHM = new RegExp(
  [
    `(?<!\\p{L})(?:elke?|iedere?|om de|every|each) (?:(?:${COUNT}|${ORDINAL}) )?${PERIOD}`,
    `(?<!\\p{L})(?:${COUNT}(?: ?(?:keer|maal|x|times))?|eens|(?:een|één|twee|drie|vier)maal|once|twice) (?:per|a|an|in de|in het|each|every) (?:${COUNT} )?${PERIOD}`,
    `(?:^|[,(:–—] ?)per ${PERIOD}`,
    `(?<!\\p{L})${ORDINAL} ${DAY} (?:van|of) `,
    '(?<!\\p{L})(?:dagelijks(?! (?:bestuur|beheer|werk|leven))|(?:(?:twee|drie|vier)?(?:weke|maande)|(?:half|twee)?jaar|kwartaal)lijks)(?!\\p{L})',
    '(?<!\\p{L})(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annually|half-yearly)(?= ?(?:[).,;:–—]|$))',
  ].join('|'),
  'iu',
);
const TERM = new RegExp(
  `(?<!\\p{L})(?:binnen|within) (?:de |het |the )?${COUNT} ${PERIOD}|(?<!\\p{L})(?:vóór|voor|uiterlijk|by|before)(?: op)? \\d{1,2} \\p{L}{3,9}`,
  'iu',
);

/** Whether vague words leave open how often. */
export const asksHowOften = (words: string): boolean => HOW_OFTEN.test(words);

/** Whether the text says what the vague words in it leave open: a rhythm, or a term. */
export function isAnswered(words: string, text: string): boolean {
  return (HOW_OFTEN.test(words) && RHYTHM.test(text)) || (HOW_SOON.test(words) && TERM.test(text));
}
