/** How plans write times, as sources of regular expressions; those are to be compiled with the flag `i`, without `u`, which takes twice as long. */
import { MONTHS } from '../language/days.ts';
import { LETTER, NO_LETTER } from '../language/letters.ts';
import { ONCE } from '../language/once.ts';

const COUNT = `${ONCE}(?:\\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|veertien|dertig|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty)${ONCE}`;
const ORDINAL = `${ONCE}(?:eerste|tweede|derde|vierde|laatste|andere|\\d{1,2}e|first|second|third|fourth|last|other)${ONCE}`;
const DAY = '(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)';
const PERIOD = `${ONCE}(?:uur|uren|(?:werk)?dag(?:en)?|we?eke?n?|maand(?:en)?|kwarta(?:al|len)|(?:half|school|kalender)?ja(?:ar|ren)|hours?|(?:working )?days?|weeks?|fortnight|months?|quarters?|(?:half )?years?|${DAY})${NO_LETTER}`;
/** How often something is done: "elke maand", "twee keer per jaar", "every other week". */
export const RHYTHM = [
  `(?:elke?|iedere?|om de|every|each)${ONCE} (?:(?:${COUNT}|${ORDINAL}) )?${PERIOD}`,
  `(?:${COUNT}(?: ?(?:keer|maal|x|times))?|eens|once|twice)${ONCE} (?:per|a|an|in de|in het|each|every)${ONCE} (?:${COUNT} )?${PERIOD}`,
  `per ${PERIOD}`,
  `(?:de |the )?${ORDINAL} ${DAY}(?= (?:van|of) )`,
  `(?:dagelijks|(?:(?:twee|drie|vier)?(?:weke|maande)|(?:half|twee)?jaar|kwartaal)lijks)${NO_LETTER}`,
  `(?:dai|week|fortnight|month|quarter|(?:half-)?year|annual)ly${NO_LETTER}`,
  `(?:na|after) (?:afloop van )?(?:elke?|iedere?|each|every) [${LETTER}]+`,
].join('|');
const MONTH = `${ONCE}(?:${[...MONTHS.nl, ...MONTHS.en].join('|')})`;
/** By when, or how soon: "binnen vijf werkdagen", "vóór 1 mei". */
export const TERM = `(?:binnen|within) (?:de |het |the )?${COUNT} ${PERIOD}|(?:vóór|voor|uiterlijk|by|before)(?: op)? \\d{1,2} ${MONTH}${NO_LETTER}|(?:op )?dezelfde (?:werk)?dag${NO_LETTER}|(?:on )?the same (?:working )?day${NO_LETTER}`;
/** A time by which something can be done: "1 mei", "14-03-2027", "Q2 2027", "eind 2027", "binnen twee weken". */
export const DATE = [
  `(?:binnen|within) (?:de |het |the |een |a )?${ONCE}(?:${COUNT} )?${PERIOD}`,
  `\\d{1,2} ${MONTH}${NO_LETTER}`,
  `${MONTH} (?:\\d{1,2}, ?)?20\\d\\d`,
  '(?<![\\d-])\\d{1,2}[-/]\\d{1,2}[-/](?:20)?\\d\\d(?!\\d)',
  `(?:Q[1-4]|(?:eerste|tweede|derde|vierde|first|second|third|fourth) (?:kwartaal|helft|quarter|half))${NO_LETTER}`,
  `(?:vóór|uiterlijk(?: in| op)?|eind|begin|medio|by|before|(?:by )?(?:the )?end of|mid|early)${ONCE} (?:${MONTH}${NO_LETTER}|20\\d\\d)`,
].join('|');
