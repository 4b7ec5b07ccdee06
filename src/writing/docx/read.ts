import mammoth from 'mammoth';
import type { Language } from '../../framework/types.ts';
import { withoutHidden } from './hidden-text.ts';
import type { WordPlace } from './markdown-writer.ts';
import { closePackage, openPackage } from './package.ts';
import { countParts, prepareParts, type WordCounts, wordsIn, wordsOfPart } from './prepare.ts';
import { pictureNote } from './reading-notes.ts';
import { toMarkdown } from './to-markdown.ts';
import { WordError } from './word-error.ts';
import type { WordDocument } from './word-model.ts';

/** A Word document as Markdown. */
export interface WordReading {
  /** GFM with LF line ends; empty when the document has no text. */
  readonly markdown: string;
  /** Where lines come from, in order; `placeAtLine` finds that of a line. */
  readonly places: readonly WordPlace[];
  readonly left: LeftOut;
}

/** What of the document is not, or not as such, in the Markdown. */
export interface LeftOut extends WordCounts {
  /** Runs of hidden text. */
  readonly hidden: number;
  /** Lines of a table of contents. */
  readonly contentsLines: number;
  /** Words that got lost, each once; empty when the reading is whole. */
  readonly lostWords: readonly string[];
}

/**
 * Reads a .docx: headings, lists, tables and footnotes become Markdown. Inserted text is taken as accepted; deleted and hidden text and comments are left out,
 * of pictures only a note stays. Throws a `WordError` for whatever cannot be read; the bytes are left alone.
 */
export async function readWord(bytes: Uint8Array, options: { readonly language: Language }): Promise<WordReading> {
  const { parts, hidden } = withoutHidden(openPackage(bytes));
  const document = await documentOf(closePackage(prepareParts(parts)));
  const { markdown, places, contentsLines } = inSafety(() => toMarkdown(document, (altText) => pictureNote(altText, options.language)));
  const counts = countParts(parts);
  return { markdown, places, left: { ...counts, hidden, contentsLines, lostWords: lostWords(parts, markdown) } };
}

async function documentOf(bytes: Uint8Array): Promise<WordDocument> {
  let found: WordDocument | undefined;
  try {
    await mammoth.convertToHtml(
      { arrayBuffer: bytes.slice().buffer, buffer: bytes } as unknown as Parameters<typeof mammoth.convertToHtml>[0],
      {
        externalFileAccess: false,
        // The document as read is all that is wanted; what is made of it here is thrown away.
        transformDocument(document: WordDocument) {
          found = document;
          return { ...document, children: [] };
        },
      } as Parameters<typeof mammoth.convertToHtml>[1],
    );
  } catch (error) {
    throw new WordError('broken', error instanceof Error ? error.message : String(error));
  }
  if (found === undefined) throw new WordError('broken', 'nothing was read');
  return found;
}

/** Nesting without end is damage. */
function inSafety<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof RangeError ? new WordError('broken', error.message) : error;
  }
}

/** The words of the text and its notes that are not in the Markdown. */
function lostWords(parts: ReadonlyMap<string, string>, markdown: string): readonly string[] {
  const kept = new Set(wordsIn(withoutMarkup(markdown)));
  const all = [...parts]
    .filter(([name]) => /^word\/(?:document|footnotes|endnotes)\.xml$/.test(name))
    .flatMap(([, xml]) => wordsOfPart(xml));
  return [...new Set(all)].filter((word) => !kept.has(word) && !/^\d+$/.test(word));
}

/** Text without marks inside words; an escaped character stays one that divides words. */
function withoutMarkup(markdown: string): string {
  return markdown.replace(/\\[!-/:-@[-`{-~]/g, '\u0001').replace(/\*+|~~/g, '');
}
