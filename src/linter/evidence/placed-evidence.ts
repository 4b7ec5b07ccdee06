import { spanOf } from '../passage-span.ts';
import type { Span } from '../source.ts';
import type { Evidence, Passage, Stretch } from '../types.ts';

/** Words of a passage that counted: places in its text. */
export interface PlacedWords {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

type Said = Omit<Evidence, 'passage' | 'words' | 'reason'>;

/** Why evidence counts. */
export interface Why {
  readonly reason: Evidence['reason'];
  readonly words: readonly PlacedWords[];
}

/**
 * Evidence that reads its place when it is asked, so that it stays the same object when an edit elsewhere moves the text that it is in.
 * It is a class for that reason, and to find out why it counts no sooner than somebody asks.
 */
export class PlacedEvidence implements Evidence {
  readonly pillar: number;
  readonly aspect: string;
  readonly strength: Evidence['strength'];
  readonly certainty: number;
  readonly byWriter: boolean;
  readonly #stretch: Stretch;
  readonly #index: number;
  #why: Why | (() => Why);

  /** `index`: the passage, counted from the first of the stretch. `why` may be what finds it out, which is called when it is first asked for. */
  constructor(said: Said, stretch: Stretch, index: number, why: Why | (() => Why)) {
    this.pillar = said.pillar;
    this.aspect = said.aspect;
    this.strength = said.strength;
    this.certainty = said.certainty;
    this.byWriter = said.byWriter;
    this.#stretch = stretch;
    this.#index = index;
    this.#why = why;
  }

  get passage(): number {
    return this.#stretch.from + this.#index;
  }

  get reason(): Evidence['reason'] {
    return this.#explained().reason;
  }

  get words(): readonly Span[] {
    return this.#explained().words.map(({ passage, from, to }) => spanOf(passage, from, to));
  }

  #explained(): Why {
    if (typeof this.#why === 'function') this.#why = this.#why();
    return this.#why;
  }
}
