/** Where a line of the Markdown comes from in Word, for who looks it up there. */
export interface WordPlace {
  /** 1-based, as in the Markdown. */
  readonly line: number;
  /** The heading under which it stands; empty before the first. */
  readonly heading: string;
  /** Counted under that heading, from 1; 0 for the heading itself. Items, and rows of a table, count as paragraphs. */
  readonly paragraph: number;
  /** Counted in the whole document, from 1; empty paragraphs do not count. */
  readonly ordinal: number;
}

/** Collects lines with their places. Blocks are divided by an empty line. */
export interface MarkdownWriter {
  /** A block of one paragraph of the document. */
  readonly paragraph: (lines: readonly string[]) => void;
  readonly heading: (line: string, title: string) => void;
  /** Lines that belong together, each a paragraph of its own: items, rows. `counts` is off for what Word does not have. */
  readonly group: (lines: readonly { readonly text: string; readonly counts: boolean }[]) => void;
  /** A block that the document does not hold. */
  readonly aside: (lines: readonly string[]) => void;
  readonly result: () => { readonly markdown: string; readonly places: readonly WordPlace[] };
}

export function createWriter(): MarkdownWriter {
  const lines: string[] = [];
  const places: WordPlace[] = [];
  let heading = '';
  let paragraph = 0;
  let ordinal = 0;
  const open = (): void => {
    if (lines.length > 0) lines.push('');
  };
  const place = (): void => {
    places.push({ line: lines.length + 1, heading, paragraph, ordinal });
  };
  const next = (): void => {
    paragraph++;
    ordinal++;
    place();
  };
  return {
    paragraph(block) {
      open();
      next();
      lines.push(...block);
    },
    heading(line, title) {
      open();
      heading = title;
      paragraph = 0;
      ordinal++;
      place();
      lines.push(line);
    },
    group(block) {
      open();
      for (const { text, counts } of block) {
        if (counts) next();
        lines.push(text);
      }
    },
    aside(block) {
      open();
      lines.push(...block);
    },
    result: () => ({ markdown: lines.length === 0 ? '' : `${lines.join('\n')}\n`, places }),
  };
}

/** The place of a line; that of the first paragraph for a line before it, null in an empty document. */
export function placeAtLine(places: readonly WordPlace[], line: number): WordPlace | null {
  return places.findLast((place) => place.line <= line) ?? places[0] ?? null;
}
