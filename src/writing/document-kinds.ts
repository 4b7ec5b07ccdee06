import type { Localized } from '../framework/types.ts';
import type { TableFrameId } from './table-frames.ts';

export const DOCUMENT_KINDS = ['ketenplan', 'ketenjaarplan', 'convenant', 'governance'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A section of a kind of document: what it is called and what a writer answers in it. */
export interface KindSection {
  readonly title: Localized;
  /** Aspects of the framework whose questions belong here, by id. */
  readonly aspects?: readonly string[];
  /** What to write when no aspect says it. */
  readonly hint?: Localized;
  /** A table to start from, left empty. */
  readonly table?: TableFrameId | 'partners' | 'signatures';
}

/** What a kind of document is called, and the sections it usually has, in order. */
export interface KindOutline {
  readonly name: Localized;
  /** What it is for, in one sentence. */
  readonly purpose: Localized;
  readonly sections: readonly KindSection[];
  /** Sections that a legal text numbers as articles stand between these indices; null for running text. */
  readonly articles: readonly [first: number, end: number] | null;
}
