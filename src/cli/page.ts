import type { View } from './formats/registry.ts';
import { createStyle, printable, type Style, wrap } from './formats/style.ts';

/** Lays out a text of titles, paragraphs and lists for a terminal. Paragraphs and items may hold text of a document. */
export interface Page {
  readonly style: Style;
  readonly paragraph: (text: string, indent?: number) => string;
  readonly item: (mark: string, text: string, indent?: number) => string;
  /** Joins parts with an empty line between them; empty parts fall away. */
  readonly join: (parts: readonly string[]) => string;
}

export function createPage({ colours, columns }: View): Page {
  const lines = (text: string, indent: number): readonly string[] =>
    wrap(printable(text), columns - indent).map((line) => ' '.repeat(indent) + line);
  return {
    style: createStyle(colours),
    paragraph: (text, indent = 0) => lines(text, indent).join('\n'),
    item(mark, text, indent = 0) {
      const [first = '', ...rest] = lines(text, indent + mark.length + 1);
      return [' '.repeat(indent) + mark + first.slice(indent + mark.length), ...rest].join('\n');
    },
    join: (parts) => `${parts.filter((part) => part !== '').join('\n\n')}\n`,
  };
}
