/**
 * Places that a template or a word processor leaves to fill in, and which the judge does not read: "{{datum}}", "«Naam_partner»", "==nog invullen==", "………", "xx mei". They are told of where they stand, and
 * change nothing in how a passage counts.
 */
import { isBlankWord } from '../language/blanks.ts';
import { LETTER } from '../language/letters.ts';
import type { Marker, Passage, RuleContext } from '../types.ts';

/** One of these signs or words is in all of them. */
const MAY_BE = /\{\{|…{3}|«|xx|invullen|aanvullen|==[fi]/;

const BLANK = new RegExp(
  [
    // Not "{{ page.title }}", which a site generator fills in.
    `\\{\\{ ?(?!(?:content|toc|title|body|page|include)\\b)[${LETTER}][${LETTER}\\d _-]{0,60}\\}\\}`,
    `«([${LETTER}\\d]+)(?:(?:_[${LETTER}\\d]+)+|(?: [${LETTER}\\d]+)?)»`,
    '…{3,}',
    '==(?:[Nn]og )?(?:in(?:vullen| te vullen)|aanvullen|fill in|insert [^=]{1,40})==',
    '(?<=(?:^|[:;(]) ?)[Nn]og (?:zelf )?(?:in|aan)vullen(?=$|[).;])',
    `(?<![${LETTER}\\d./@_:-])xx(?![${LETTER}\\d_@/])`,
  ].join('|'),
  'g',
);

const none: readonly Marker[] = Object.freeze([]);

/** The blanks of a template in a text, as placeholders. */
export function templateBlanks(text: string): readonly Marker[] {
  if (!MAY_BE.test(text)) return none;
  return [...text.matchAll(BLANK)]
    .filter(({ 0: words, 1: first }) => first === undefined || words.includes('_') || isBlankWord(first))
    .map(({ 0: words, index }) => ({ kind: 'placeholder', from: index, to: index + words.length }));
}

/** The markers of the passage with that index, and its blanks of a template. */
export function markersAndBlanks(context: RuleContext, index: number): readonly Marker[] {
  const markers = context.markers(index);
  const blanks = templateBlanks((context.plan.passages[index] as Passage).text);
  return blanks.length === 0 ? markers : [...markers, ...blanks];
}
