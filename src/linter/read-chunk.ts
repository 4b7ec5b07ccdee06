/** Reads one chunk: what needs no parser by hand, the rest through the Markdown parser. */
import { atxDepth, measureLine } from './block-lines.ts';
import type { Chunk, Segment } from './chunks.ts';
import { addBlock, type Draft, type Fragment, newDraft } from './fragment.ts';
import { deepFreeze } from './freeze.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Inline } from './inline.ts';
import { mayDefine } from './labels.ts';
import { countLanguage, type LanguageCount } from './language/detect.ts';
import { definitionsOf, parseMarkdown } from './markdown.ts';
import { addSentences } from './passages.ts';
import { readRaw } from './raw-text.ts';
import { addHeading, addShown, readBlocks, rootContext } from './read-blocks.ts';
import { join, newRun, write } from './run.ts';
import { readSimpleBlocks } from './simple-blocks.ts';
import { briefView, fullView, type View, wholeView } from './view.ts';

/**
 * Reads a chunk. `labels`: link and footnote labels (`x`, `^x`) that are defined elsewhere in the document and used here.
 * The same text and labels give the same fragment. Never throws.
 */
export function parseChunk(chunk: Chunk, labels: readonly string[]): Fragment {
  const draft = newDraft(chunk.text);
  const segments: readonly Segment[] =
    mayDefine(chunk.text) && chunk.segments.every((segment) => segment.kind !== 'plain' && segment.kind !== 'front-matter')
      ? [{ kind: 'parsed', start: 0, end: chunk.text.length }]
      : chunk.segments;
  readSegments(draft, segments, labels);
  const { text, typedLists: _, ...held } = draft;
  const limit = chunk.limit ? { span: { start: 0, end: contentEnd(text, 0, text.length) }, kind: chunk.limit } : null;
  for (const list of Object.values(held)) if (Array.isArray(list)) Object.freeze(list);
  return Object.freeze({ ...held, length: text.length, limit: deepFreeze(limit), language: countWords(draft) });
}

/** What is not simple goes to the parser together with its neighbours that are not: each time that it starts takes time. */
function readSegments(draft: Draft, segments: readonly Segment[], labels: readonly string[]): void {
  let last = '';
  let open: Segment | null = null;
  const close = (): void => {
    if (open !== null) last = readSegment(draft, open, labels, last);
    open = null;
  };
  for (const segment of segments) {
    const simple = segment.kind === 'markdown' && labels.length === 0 ? readSimpleBlocks(draft.text, segment.start, segment.end) : null;
    if (segment.kind === 'markdown' && simple === null) {
      open = { kind: 'parsed', start: (open ?? segment).start, end: segment.end };
      continue;
    }
    close();
    last =
      simple === null
        ? readSegment(draft, segment, labels, last)
        : readBlocks(rootContext(draft, wholeView(draft.text)), simple.children, last);
  }
  close();
}

function readSegment(draft: Draft, segment: Segment, labels: readonly string[], last: string): string {
  const { start, end } = segment;
  switch (segment.kind) {
    case 'front-matter':
      draft.frontMatter = deepFreeze(readFrontMatter(draft.text));
      addBlock(draft, 'front-matter', draft.frontMatter.span);
      return '';
    case 'plain':
      readPlain(draft, start, end);
      return '';
    case 'heading':
      readPlainHeading(draft, start, end);
      return '';
    case 'paragraph':
      return readPlainParagraph(draft, start, end);
    default: {
      const view = viewOf(draft.text, start, end, labels);
      return readBlocks(rootContext(draft, view), parseMarkdown(view.text).children, last);
    }
  }
}

/** What the parser gets of `[start, end)`: with labels in it all of it, else only what markup needs. */
function viewOf(text: string, start: number, end: number, labels: readonly string[]): View {
  const part = text.slice(start, end);
  if (labels.length > 0 && part.includes('[')) return fullView(text, start, end, definitionsOf(labels));
  return mayDefine(part) ? fullView(text, start, end, '') : briefView(text, start, end);
}

function lineEnd(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && text[i] !== '\n' && text[i] !== '\r') i++;
  return i;
}

/** The end of what stands at `[from, to)` without white space after it. */
function contentEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && ' \t\r\n'.includes(text[end - 1] as string)) end--;
  return end;
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && ' \t'.includes(text[at] as string)) at++;
  return at;
}

const plainInline = (main: Inline['main']): Inline => ({ main, struck: [], comments: [], bold: [], italic: false });

function readPlainHeading(draft: Draft, from: number, to: number): void {
  const { text } = draft;
  const end = contentEnd(text, from, lineEnd(text, from, to));
  const line = measureLine(text, from, end);
  const depth = atxDepth(text, line);
  const run = newRun();
  write(run, text.slice(skipBlanks(text, line.at + depth, end), end), skipBlanks(text, line.at + depth, end));
  addHeading(rootContext(draft, fullView(text, 0, 0, '')), plainInline(run), depth, { start: line.at, end });
}

function readPlainParagraph(draft: Draft, from: number, to: number): string {
  const { text } = draft;
  const end = contentEnd(text, from, to);
  const run = newRun();
  let at = from;
  while (at < end) {
    const stop = lineEnd(text, at, end);
    write(run, text.slice(at, contentEnd(text, at, stop)), at);
    if (stop < end) join(run, '\n');
    at = skipBlanks(text, stop + (text.startsWith('\r\n', stop) ? 2 : 1), end);
  }
  const block = addBlock(draft, 'paragraph', { start: from, end });
  return addShown(draft, plainInline(run), { form: 'sentence', marks: [], block, leadIn: '' });
}

/** Reads text beyond a limit: headings line by line, the rest as sentences. */
function readPlain(draft: Draft, from: number, to: number): void {
  const { text } = draft;
  const first = lineEnd(text, from, to);
  if (first - from < 200 && atxDepth(text, measureLine(text, from, first)) > 0) {
    readPlainHeading(draft, from, first);
    from = first + (text.startsWith('\r\n', first) ? 2 : 1);
  }
  const block = addBlock(draft, 'paragraph', { start: Math.min(from, to), end: contentEnd(text, Math.min(from, to), to) });
  for (const run of readRaw(text, from, to)) addSentences(draft, run, { form: 'sentence', marks: [], block, leadIn: '' });
}

/** All words count, so that it makes no difference how a document is cut into chunks; line ends do. */
function countWords(draft: Draft): LanguageCount {
  const count = { nl: 0, en: 0 };
  for (const { form, text } of draft.passages) {
    if (form === 'heading') continue;
    const { nl, en } = countLanguage(text, Number.POSITIVE_INFINITY);
    count.nl += nl;
    count.en += en;
  }
  return count;
}
