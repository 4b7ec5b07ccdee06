/** Why a passage is strong, weak or contrary, as a code with the words to quote. */
import { endWithDot } from '../language/abbreviations.ts';
import type { Marker, MarkerKind, Passage, Reason, Strength } from '../types.ts';
import { isTitle } from '../voice.ts';
import type { TextUnit } from './units.ts';

/** What a reason is drawn from. `quotes`: the words that counted. */
export interface ReasonInput {
  readonly strength: Strength;
  /** Whether it looks like an agreement; what is weak all the same is too doubtful for the text that it stands in. */
  readonly looksBound: boolean;
  readonly passage: Passage;
  readonly unit: TextUnit;
  readonly markers: readonly Marker[];
  readonly quotes: readonly string[];
}

/** Markers that explain weakness, the most telling first. */
const telling: readonly MarkerKind[] = [
  'placeholder',
  'deferral',
  'question',
  'theory',
  'elsewhere',
  'wish',
  'negation',
  'past',
  'vague',
  'condition',
];

const openMarks = ['comment', 'instruction', 'struck', 'unfilled', 'quote'] as const;

/** A number, a date or a word for how often. */
const specific =
  /\d|\b(?:dagelijks|wekelijks|maandelijks|jaarlijks|halfjaarlijks|kwartaal|elke|iedere?|daily|weekly|monthly|quarterly|annual(?:ly)?|every|each)\b/iu;

/** The reason for a strength. */
export function reasonFor({ strength, looksBound, passage, unit, markers, quotes }: ReasonInput): Reason {
  if (strength === 'strong') return { code: specific.test(unit.text) ? 'bound-specific' : 'bound', quotes };
  if (strength === 'contrary') return { code: 'contrary', quotes: quotesOf('negation', unit, markers) };
  const mark = openMarks.find((name) => passage.marks.includes(name));
  if (mark) return { code: mark, quotes };
  if (isTitle(passage)) return { code: 'heading', quotes };
  const kind = telling.find((name) => markers.some((marker) => marker.kind === name));
  if (kind) return { code: kind, quotes: quotesOf(kind, unit, markers) };
  return { code: looksBound ? 'doubtful' : 'mention', quotes };
}

function quotesOf(kind: MarkerKind, unit: TextUnit, markers: readonly Marker[]): string[] {
  return markers
    .filter((marker) => marker.kind === kind)
    .slice(0, 2)
    .map(({ from, to }) => unit.text.slice(from, endWithDot(unit.text, from, to)));
}
