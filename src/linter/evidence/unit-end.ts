/** How a unit of text ends: all that a next text is joined to. */
import type { ConceptHit } from './lexicon.ts';

/** The end of a unit; places are counted in words from the start of the unit. */
export interface UnitEnd {
  /** How many words the unit has, and the stem of the last. */
  words: number;
  stem: number;
  /** The first `count` hits that have features with words or hits behind them: their concepts, and where they end. */
  count: number;
  readonly concepts: number[];
  readonly to: number[];
}

export const newUnitEnd = (): UnitEnd => ({ words: 0, stem: 0, count: 0, concepts: [], to: [] });

/** How many hits before a joint have features with those behind it; all that end at the joint have one with the word behind it. */
const hitsBefore = 3;

/** Makes it the end of a unit of no text. */
export function clearEnd(end: UnitEnd): void {
  end.words = 0;
  end.count = 0;
}

/** Moves the end to that of a text of `words` words which is joined on, with the stem of its last word, behind a colon (its stem) or not (null). */
export function moveEnd(end: UnitEnd, words: number, stem: number, hits: readonly ConceptHit[], colon: number | null): void {
  const start = end.words + (colon === null ? 0 : 1);
  const before = end.count;
  const all = before + hits.length;
  end.words = start + words;
  if (words > 0) end.stem = stem;
  else if (colon !== null) end.stem = colon;
  end.count = 0;
  for (let i = 0; i < before; i++) {
    const to = end.to[i] as number;
    if (i >= all - hitsBefore || to === end.words) enter(end, end.concepts[i] as number, to);
  }
  for (let i = 0; i < hits.length; i++) {
    const { concept, to } = hits[i] as ConceptHit;
    if (before + i >= all - hitsBefore || to === words) enter(end, concept, start + to);
  }
}

function enter(end: UnitEnd, concept: number, to: number): void {
  end.concepts[end.count] = concept;
  end.to[end.count++] = to;
}
