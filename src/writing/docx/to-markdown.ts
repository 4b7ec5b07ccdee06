import { escapedStart, inlineMarkdown, LINE_BREAK } from './inline-markdown.ts';
import { itemNumber } from './item-numbers.ts';
import { type ListItem, listLines } from './list-markdown.ts';
import { createWriter, type MarkdownWriter, type WordPlace } from './markdown-writer.ts';
import { paragraphKind } from './paragraph-kind.ts';
import { cellBlocks, tableLines } from './table-markdown.ts';
import type { WordDocument, WordNode, WordParagraph, WordTable } from './word-model.ts';

export interface ConvertedWord {
  readonly markdown: string;
  readonly places: readonly WordPlace[];
  /** Lines of a table of contents that were left out. */
  readonly contentsLines: number;
}

/** What to write in place of a picture. */
export type PictureNote = (altText: string) => string;

/** State of the conversion of one document. */
export interface Conversion {
  readonly writer: MarkdownWriter;
  /** The inline text of a paragraph. `marks` off: without bold and italics. */
  readonly inline: (paragraph: WordParagraph, marks: boolean) => string;
  /** The alternative texts of the pictures met since the last call. */
  readonly takePictures: () => readonly string[];
}

/** A document as GFM: headings, lists, tables and footnotes. Text loses no word; a table of contents is left out. */
export function toMarkdown(document: WordDocument, pictureNote: PictureNote): ConvertedWord {
  const notes: { readonly noteType: string; readonly noteId: string }[] = [];
  let pictures: string[] = [];
  const context = {
    noteNumber(reference: { readonly noteType: string; readonly noteId: string }): number | null {
      if (document.notes.resolve(reference) === null) return null;
      const known = notes.findIndex(({ noteType, noteId }) => noteType === reference.noteType && noteId === reference.noteId);
      return known >= 0 ? known + 1 : notes.push(reference);
    },
    onPicture: (altText: string) => void pictures.push(altText),
  };
  const conversion: Conversion = {
    writer: createWriter(),
    inline: ({ children }, marks) => inlineMarkdown(children, context, marks),
    takePictures() {
      const taken = pictures;
      pictures = [];
      return taken;
    },
  };
  const contentsLines = writeBlocks(document.children, conversion, pictureNote);
  // A footnote may refer to another one, so the list can grow while it is written.
  for (let at = 0; at < notes.length; at++) {
    const body = document.notes.resolve(notes[at] as (typeof notes)[number])?.body ?? [];
    const parts = cellBlocks(body, conversion).map((text, index) => `${index === 0 ? `[^${at + 1}]: ` : '    '}${text}`);
    if (parts.length > 0)
      conversion.writer.group(
        parts.flatMap((text, index) => (index === 0 ? [] : [{ text: '', counts: false }]).concat([{ text, counts: index === 0 }])),
      );
  }
  return { ...conversion.writer.result(), contentsLines };
}

function writeBlocks(nodes: readonly WordNode[], conversion: Conversion, pictureNote: PictureNote): number {
  const { writer, inline, takePictures } = conversion;
  const base = hasTitle(nodes) ? 1 : 0;
  let items: ListItem[] = [];
  let contentsLines = 0;
  const closeList = (): void => {
    if (items.length > 0) writer.group(listLines(items));
    items = [];
  };
  for (const node of nodes) {
    if (node.type === 'table') {
      closeList();
      writeTable(node, conversion);
    } else if (node.type === 'paragraph') {
      const kind = paragraphKind(node);
      const text = inline(node, kind.kind !== 'title' && kind.kind !== 'heading');
      if (kind.kind === 'contents') contentsLines += text === '' ? 0 : 1;
      else if (text !== '') {
        const manual = kind.kind === 'text' ? /^(?:[•·▪◦‣●○■□➢✓–—-]|\uf0b7)\s+(?=\S)/.exec(text) : null;
        if (kind.kind === 'item') items.push({ level: kind.level, isOrdered: kind.isOrdered, number: itemNumber(node), text });
        else if (kind.kind === 'text' && /^\[[ x]\] \S/.test(text)) items.push({ level: 0, isOrdered: false, text });
        else if (manual !== null) items.push({ level: 0, isOrdered: false, text: text.slice(manual[0].length) });
        else {
          closeList();
          if (kind.kind === 'title') writeHeading(text, 1, writer);
          else if (kind.kind === 'heading') writeHeading(text, kind.depth + base, writer);
          else writer.paragraph(paragraphLines(text, kind.kind === 'quote' ? '> ' : ''));
        }
      }
    }
    const pictures = takePictures();
    if (pictures.length > 0) {
      closeList();
      writer.aside(pictures.map(pictureNote));
    }
  }
  closeList();
  return contentsLines;
}

function hasTitle(nodes: readonly WordNode[]): boolean {
  return nodes.some((node) => node.type === 'paragraph' && paragraphKind(node).kind === 'title');
}

function writeHeading(text: string, depth: number, writer: MarkdownWriter): void {
  const title = text.replaceAll(LINE_BREAK, ' ');
  // A closing row of # would be taken for a mark.
  writer.heading(`${'#'.repeat(Math.min(6, depth))} ${title.replace(/(\s)(#+)$/, '$1\\$2')}`, title.replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
}

function paragraphLines(text: string, prefix: string): readonly string[] {
  const lines = text.split(LINE_BREAK).filter((line) => line !== '');
  return lines.map((line, index) => `${prefix}${escapedStart(line)}${index < lines.length - 1 ? '\\' : ''}`);
}

function writeTable(table: WordTable, conversion: Conversion): void {
  const { writer } = conversion;
  const lines = tableLines(table, conversion);
  if (lines.kind === 'table') writer.group(lines.lines.map((text, index) => ({ text, counts: index !== 1 })));
  else for (const text of lines.blocks) writer.paragraph([escapedStart(text)]);
}
