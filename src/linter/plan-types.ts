/** The structure of a text, without any knowledge of pillars. All spans are offsets into the source named by the index `source`. */
import type { Language, Localized } from '../framework/types.ts';
import type { SourceText, Span } from './source.ts';

/** How a passage stands in the text. `row`: a table row read with its column heads; `lead-in`: a bold opening that works as a small heading. */
export type PassageForm = 'sentence' | 'item' | 'row' | 'heading' | 'lead-in';

/**
 * What takes a passage out of the plan's own voice. Any of them makes strong evidence impossible, except `quote` and the task marks. `unfilled`: a table row
 * with a name in one cell and nothing in the others.
 */
export type PassageMark = 'comment' | 'instruction' | 'struck' | 'unfilled' | 'quote' | 'open-task' | 'done-task';

/** Maps `length` code units of a passage's text at `at` to the source at `start`. Text between pieces is not in the source (joined lines, column heads). */
export interface Piece {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

/** The unit that is judged. */
export interface Passage {
  readonly source: number;
  readonly span: Span;
  /** What is read: markup removed, entities decoded, soft breaks as spaces, column heads before their cells ("Trekker: gemeente; Datum: 1 mei"). */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly form: PassageForm;
  readonly marks: readonly PassageMark[];
  /** Index in `plan.sections`. */
  readonly section: number;
  /** Index in `plan.blocks` of the smallest paragraph, list, table, heading, quote or comment that holds it. */
  readonly block: number;
  /** The words that introduce a list, for its items ("De ketenmanager:"); empty elsewhere. */
  readonly leadIn: string;
}

/** A heading with what stands under it. Section 0 of a source is what stands before its first heading. */
export interface Section {
  readonly source: number;
  /** Title text; empty for the part before the first heading. */
  readonly title: string;
  /** 1 to 6; 0 for the part before the first heading. */
  readonly depth: number;
  /** The heading line(s); empty span at the start of the text for section 0. */
  readonly heading: Span;
  /** The words of the title alone. */
  readonly titleSpan: Span;
  /** From the heading to the next heading of any depth. */
  readonly own: Span;
  /** From the heading to the next heading of the same or a higher rank: own text and subsections. */
  readonly body: Span;
  /** Index of the section it belongs to, or -1. */
  readonly parent: number;
  /** First passage and one past the last, in `plan.passages`, of its own text (heading included). */
  readonly passages: readonly [number, number];
}

/** A block of the text, in document order; list items and rows are inside their list or table. */
export interface Block {
  readonly source: number;
  readonly kind:
    | 'heading'
    | 'paragraph'
    | 'list'
    | 'table'
    | 'quote'
    | 'code'
    | 'comment'
    | 'html'
    | 'front-matter'
    | 'footnote'
    | 'rule'
    | 'definition';
  readonly span: Span;
  readonly section: number;
}

/** A table cell: trimmed span between the pipes (empty at its place when the cell is empty) and its plain text. */
export interface Cell {
  readonly span: Span;
  readonly text: string;
  /** All its words are bold, or all in italics. */
  readonly emphasised: boolean;
}

/** A table with its head row. */
export interface Table {
  readonly source: number;
  readonly span: Span;
  readonly section: number;
  readonly heads: readonly Cell[];
  readonly rows: readonly { readonly span: Span; readonly cells: readonly Cell[] }[];
}

/** An HTML comment, with the text between its marks. `alone`: it stands on lines of its own, outside paragraph, list and table. */
export interface Comment {
  readonly source: number;
  readonly span: Span;
  readonly text: string;
  readonly alone: boolean;
}

/** YAML front matter. `error` is set when it cannot be read; `data` is then empty. */
export interface FrontMatter {
  readonly source: number;
  readonly span: Span;
  readonly data: Readonly<Record<string, unknown>>;
  /** Where each top-level key stands. */
  readonly keys: readonly { readonly name: string; readonly span: Span; readonly valueSpan: Span }[];
  readonly error: { readonly message: Localized; readonly span: Span } | null;
}

/** A limit that the text ran into: `span` is read as plain text, not as Markdown. */
export interface Limit {
  readonly source: number;
  readonly span: Span;
  readonly kind: 'long-line' | 'deep-nesting' | 'dense-markup';
}

/**
 * Passages that were read together: `from` to `to` (exclusive) in `plan.passages`. Of a plan that is kept up to date while it is written, a stretch
 * is the same object as in the version before as long as its text and marks are the same; its numbers are those of the version at hand. So
 * what follows from a stretch alone can be remembered by the object.
 */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One or more documents read as one plan. */
export interface Plan {
  readonly sources: readonly SourceText[];
  /** The language most of the running text is in. */
  readonly language: Language;
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
  /** All passages, in order. No block lies in two stretches. */
  readonly stretches: readonly Stretch[];
  readonly tables: readonly Table[];
  readonly comments: readonly Comment[];
  readonly frontMatter: readonly FrontMatter[];
  readonly limits: readonly Limit[];
}
