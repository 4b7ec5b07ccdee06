/** What one chunk holds: the same things as a plan, with offsets from the start of the chunk. */
import type { LanguageCount } from './language/detect.ts';
import type { Span } from './source.ts';
import type { TypedLists } from './typed-items.ts';
import type { Block, Comment, FrontMatter, Limit, Passage, Table } from './types.ts';

/** A heading. `passage`: how many passages of the chunk stand before it. */
export interface FragmentSection {
  readonly title: string;
  readonly depth: number;
  readonly heading: Span;
  readonly titleSpan: Span;
  readonly passage: number;
}

/** `section` is 0 for what stands before the chunk's first heading, else one more than an index in `sections`; `block` is an index in `blocks`. */
export interface Fragment {
  readonly length: number;
  readonly sections: readonly FragmentSection[];
  readonly blocks: readonly Omit<Block, 'source'>[];
  readonly passages: readonly Omit<Passage, 'source'>[];
  readonly tables: readonly Omit<Table, 'source'>[];
  readonly comments: readonly Omit<Comment, 'source'>[];
  readonly frontMatter: Omit<FrontMatter, 'source'> | null;
  readonly limit: Omit<Limit, 'source'> | null;
  /** Labels that the chunk defines: `x` for links, `^x` for footnotes. */
  readonly defines: readonly string[];
  readonly language: LanguageCount;
}

/** Keeps fragments by their content, so that a session need not read the same text twice. */
export interface FragmentCache {
  readonly get: (key: string) => Fragment | undefined;
  readonly set: (key: string, fragment: Fragment) => void;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** A fragment in the making, with the text it is read from. */
export interface Draft extends Omit<Mutable<Fragment>, 'length' | 'language' | 'limit'> {
  readonly text: string;
  typedLists: TypedLists | null;
}

export function newDraft(text: string): Draft {
  return { text, typedLists: null, sections: [], blocks: [], passages: [], tables: [], comments: [], frontMatter: null, defines: [] };
}

/** Adds a block and returns its index. */
export function addBlock(draft: Draft, kind: Block['kind'], span: Span): number {
  return draft.blocks.push(Object.freeze({ kind, span: Object.freeze(span), section: draft.sections.length })) - 1;
}
