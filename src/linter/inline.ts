/** The words of a paragraph, heading or cell: its text without markup, and apart from it what is struck through or commented out. */
import type { PhrasingContent } from 'mdast';
import { isBlankTag } from './language/blanks.ts';
import { join, newRun, type Run } from './run.ts';
import type { Span } from './source.ts';
import { writeValue, writeView } from './source-value.ts';
import { sourceEnd, sourceStart, type View } from './view.ts';

/** Inline content as text. Offsets in the runs and of the comments are those of the source. */
export interface Inline {
  readonly main: Run;
  readonly struck: readonly Run[];
  readonly comments: readonly Span[];
  /** Where bold words stand in `main`. */
  readonly bold: readonly Span[];
  /** All words are in italics. */
  readonly italic: boolean;
}

interface Reader {
  readonly view: View;
  run: Run;
  readonly main: Run;
  readonly struck: Run[];
  readonly comments: Span[];
  readonly bold: Span[];
}

/** Deeper markup inside markup than this is left out. */
const DEEPEST = 200;

/** Reads inline nodes that were parsed from the view. */
export function readInline(nodes: readonly PhrasingContent[], view: View): Inline {
  const main = newRun();
  const reader: Reader = { view, run: main, main, struck: [], comments: [], bold: [] };
  readNodes(reader, nodes, 0);
  const { struck, comments, bold } = reader;
  const inner = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const italic = inner.length > 0 && inner.every((node) => node.type === 'emphasis' || node.type === 'break');
  return { main, struck: struck.filter((run) => run.text.trim() !== ''), comments, bold, italic };
}

const startOf = (node: PhrasingContent): number => node.position?.start.offset ?? 0;
const endOf = (node: PhrasingContent): number => node.position?.end.offset ?? 0;

function readNodes(reader: Reader, nodes: readonly PhrasingContent[], depth: number): void {
  if (depth > DEEPEST) return;
  for (const node of nodes) readNode(reader, node, depth);
}

function readNode(reader: Reader, node: PhrasingContent, depth: number): void {
  const from = startOf(node);
  const to = endOf(node);
  switch (node.type) {
    case 'text':
      writeValue(reader.run, reader.view, from, to, node.value);
      break;
    case 'strong':
      readBold(reader, node.children, depth);
      break;
    case 'emphasis':
    case 'linkReference':
      readNodes(reader, node.children, depth + 1);
      break;
    case 'link':
      if (reader.view.text[from] !== '<') readNodes(reader, node.children, depth + 1);
      break;
    case 'delete':
      readStruck(reader, node.children, depth);
      break;
    case 'inlineCode':
      readCode(reader, from, to, node.value);
      break;
    case 'break':
      join(reader.run, '\n');
      break;
    case 'image':
    case 'imageReference':
      readAlt(reader, from, to, node.alt ?? '');
      break;
    case 'html':
      readTag(reader, from, to, node.value);
  }
}

function readBold(reader: Reader, nodes: readonly PhrasingContent[], depth: number): void {
  const start = reader.main.text.length;
  readNodes(reader, nodes, depth + 1);
  if (reader.run === reader.main) reader.bold.push({ start, end: reader.main.text.length });
}

function readStruck(reader: Reader, nodes: readonly PhrasingContent[], depth: number): void {
  const outer = reader.run;
  const run = newRun();
  reader.struck.push(run);
  reader.run = run;
  readNodes(reader, nodes, depth + 1);
  reader.run = outer;
}

function readCode(reader: Reader, from: number, to: number, value: string): void {
  const { view, run } = reader;
  const { text } = view;
  let ticks = 0;
  while (text[from + ticks] === '`') ticks++;
  const start = from + ticks;
  const end = to - ticks;
  const pad = end - start > value.length && text[start] === ' ' ? 1 : 0;
  if (text.startsWith(value, start + pad)) writeView(run, view, start + pad, start + pad + value.length);
  else if (/[\r\n]/.test(text.slice(start, end))) writeLines(run, view, start, end);
  else writeValue(run, view, start + pad, end - pad, value);
}

/** Adds a stretch of source line by line, without the quote marks and indent of further lines. */
function writeLines(run: Run, view: View, from: number, to: number): void {
  const { text } = view;
  let at = from;
  for (let first = true; at < to; first = false) {
    if (!first) while (at < to && ' \t>'.includes(text[at] as string)) at++;
    let end = at;
    while (end < to && text[end] !== '\n' && text[end] !== '\r') end++;
    writeView(run, view, at, end);
    join(run, ' ');
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
}

function readAlt(reader: Reader, from: number, to: number, alt: string): void {
  if (alt === '') return;
  const at = reader.view.text.indexOf(alt, from + 2);
  if (at !== -1 && at + alt.length <= to) writeView(reader.run, reader.view, at, at + alt.length);
  else join(reader.run, alt.replace(/\s+/g, ' '));
}

const STRIKE = /^<(\/?)(?:s|del|strike)\s*>$/i;

function readTag(reader: Reader, from: number, to: number, value: string): void {
  const strike = STRIKE.exec(value);
  if (value.startsWith('<!--')) reader.comments.push({ start: sourceStart(reader.view, from), end: sourceEnd(reader.view, to) });
  else if (/^<br\b/i.test(value)) join(reader.run, '\n');
  else if (isBlankTag(value)) writeLines(reader.run, reader.view, from, to);
  else if (strike && strike[1] === '' && reader.run === reader.main) {
    reader.run = newRun();
    reader.struck.push(reader.run);
  } else if (strike && strike[1] === '/') reader.run = reader.main;
}
