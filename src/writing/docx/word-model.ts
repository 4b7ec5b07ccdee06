/** What the reading library makes of a document, as far as it is used. */

export type WordInline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'break'; readonly breakType: string }
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | { readonly type: 'noteReference'; readonly noteType: string; readonly noteId: string }
  | { readonly type: 'commentReference' }
  | { readonly type: 'bookmarkStart'; readonly name: string }
  | { readonly type: 'image'; readonly altText?: string | undefined }
  | { readonly type: 'hyperlink'; readonly href?: string | undefined; readonly children: readonly WordNode[] }
  | WordRun;

export interface WordRun {
  readonly type: 'run';
  readonly styleName: string | null;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStrikethrough: boolean;
  readonly children: readonly WordNode[];
}

export interface WordParagraph {
  readonly type: 'paragraph';
  readonly styleId: string | null;
  readonly styleName: string | null;
  readonly numbering: { readonly level: string; readonly isOrdered: boolean } | null;
  readonly children: readonly WordNode[];
}

export interface WordCell {
  readonly type: 'tableCell';
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly WordNode[];
}

export interface WordRow {
  readonly type: 'tableRow';
  readonly isHeader: boolean;
  readonly children: readonly WordCell[];
}

export interface WordTable {
  readonly type: 'table';
  readonly children: readonly WordRow[];
}

export type WordNode = WordInline | WordParagraph | WordTable | WordRow | WordCell;

export interface WordNote {
  readonly body: readonly WordNode[];
}

export interface WordDocument {
  readonly type: 'document';
  readonly children: readonly WordNode[];
  readonly notes: { readonly resolve: (reference: { readonly noteType: string; readonly noteId: string }) => WordNote | null };
}

/** Lists go no deeper in Word: the depth of the lowest level, the highest being 0. */
export const DEEPEST = 8;

/** Word counts the items of a list no further. */
export const HIGHEST = 32_767;
