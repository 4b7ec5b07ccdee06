import { spanOf } from '../passage-span.ts';
import type { Span } from '../source.ts';
import type { Evidence, Passage, Stretch } from '../types.ts';

/** Words of a passage that counted: places in its text. */
export interface PlacedWords {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

type Said = Omit<Evidence, 'passage' | 'words'>;

/**
 * Evidence that reads its place when it is asked, so that it stays the same object when an edit elsewhere moves the text that it is in.
 * It is a class for that reason alone.
 */
export class PlacedEvidence implements Evidence {
  readonly pillar: number;
  readonly aspect: string;
  readonly strength: Evidence['strength'];
  readonly certainty: number;
  readonly reason: Evidence['reason'];
  readonly byWriter: boolean;
  readonly #stretch: Stretch;
  readonly #index: number;
  readonly #words: readonly PlacedWords[];

  /** `index`: the passage, counted from the first of the stretch. */
  constructor(said: Said, stretch: Stretch, index: number, words: readonly PlacedWords[]) {
    this.pillar = said.pillar;
    this.aspect = said.aspect;
    this.strength = said.strength;
    this.certainty = said.certainty;
    this.reason = said.reason;
    this.byWriter = said.byWriter;
    this.#stretch = stretch;
    this.#index = index;
    this.#words = words;
  }

  get passage(): number {
    return this.#stretch.from + this.#index;
  }

  get words(): readonly Span[] {
    return this.#words.map(({ passage, from, to }) => spanOf(passage, from, to));
  }
}
