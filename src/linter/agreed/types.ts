/** What was agreed of a plan, and what has changed since. */
import type { FilePlace, Status } from '../types.ts';

/** What was agreed, as it is kept beside the plan. */
export interface AgreedPlan {
  readonly version: 1;
  /** The day on which it was agreed: "2026-01-14". */
  readonly agreedOn: string;
  readonly pillars: readonly { readonly pillar: number; readonly status: Status }[];
  readonly sections: readonly AgreedSection[];
  /** The passages by which pillars were addressed, in the order of the text. */
  readonly passages: readonly AgreedPassage[];
  /** Fingerprints of all passages, so that what stood there already is never taken for new when it is judged otherwise. */
  readonly standing: readonly string[];
}

export interface AgreedSection {
  /** Path of the document, from the folder that holds all documents of the plan. */
  readonly file: string;
  /** Headings from the chapter down to the section. */
  readonly path: readonly string[];
  /** Of the words of its own text, headings of other sections left out. */
  readonly fingerprint: string;
}

export interface AgreedPassage {
  readonly pillars: readonly number[];
  /** Index in `sections`; -1 when it stood in none. */
  readonly section: number;
  readonly fingerprint: string;
  readonly text: string;
}

export type ChangeKind = 'changed' | 'disappeared' | 'appeared';

/** What changed since the plan was agreed. */
export interface AgreedChanges {
  readonly agreedOn: string;
  /** The same day in words, in the language of the report: "14 januari 2026". */
  readonly day: string;
  /** The pillars whose status or passages are not as they were, in order. */
  readonly pillars: readonly PillarChange[];
  readonly sections: readonly SectionChange[];
}

export interface PillarChange {
  readonly pillar: number;
  readonly was: Status;
  readonly is: Status;
  readonly passages: readonly PassageChange[];
}

/** A passage that is not as it was agreed. One that only moved, or whose capitals, punctuation or markup changed, is the same. */
export interface PassageChange {
  readonly kind: ChangeKind;
  /** What was agreed; null when it appeared. */
  readonly before: string | null;
  /** What stands there now, and where; null when it disappeared. */
  readonly now: (FilePlace & { readonly text: string }) | null;
}

export interface SectionChange {
  readonly kind: ChangeKind;
  readonly file: string;
  readonly path: readonly string[];
}

/** A changed passage as rules look at it. */
export interface ChangedPassage {
  readonly kind: ChangeKind;
  /** The pillars that it addresses now, or did when it was agreed; in order. */
  readonly pillars: readonly number[];
  readonly before: string | null;
  /** Index in `plan.passages`; null when it disappeared. */
  readonly now: number | null;
  /** Index in `plan.sections` of the section in which it stood, when that still stands. */
  readonly section: number | null;
}
