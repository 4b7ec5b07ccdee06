/**
 * Blocks of Markdown of the simplest kind, read without the parser: paragraphs, headings, lists, quotes and tables as most people write them. For
 * all else the answer is null and the parser must read it. The nodes are those of the parser; a test proves it with random texts.
 */
import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  Root,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import { type Lines, placeOf, readSimpleInline } from './simple-inline.ts';

type Block = BlockContent | DefinitionContent;

/** The reader at work: at the start of a line, or in a list item's first line behind its mark. */
interface Reader {
  readonly text: string;
  readonly end: number;
  /** Where the rest of the line begins, and at which column that is. */
  at: number;
  column: number;
  /** Indents of the open ordered lists. */
  readonly ordered: number[];
}

/** A line: its first character that is no space, the column of that, where it ends, and where the next one begins. */
interface Line {
  readonly at: number;
  readonly indent: number;
  readonly end: number;
  readonly next: number;
}

/** What is given instead of a block that is not simple. */
const NOT_SIMPLE = null;

/** Reads `[from, to)`, at whose start the parser would start afresh and in which no label counts. */
export function readSimpleBlocks(text: string, from: number, to: number): Root | null {
  const reader: Reader = { text, end: to, at: from, column: 0, ordered: [] };
  const children = readBlocks(reader, 0);
  return children === NOT_SIMPLE || reader.at < to
    ? NOT_SIMPLE
    : { type: 'root', children: children as RootContent[], position: placeOf(from, to) };
}

function lineAt({ text, end }: Reader, start: number, column: number): Line {
  let at = start;
  while (at < end && text.charCodeAt(at) === 32) at++;
  let stop = at;
  while (stop < end && text.charCodeAt(stop) !== 10 && text.charCodeAt(stop) !== 13) stop++;
  const ending = stop >= end ? 0 : text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? 2 : 1;
  return { at, indent: column + at - start, end: stop, next: stop + ending };
}

function moveTo(reader: Reader, start: number): void {
  reader.at = start;
  reader.column = 0;
}

/** The blocks that stand at the indent, up to a line that stands further to the left. */
function readBlocks(reader: Reader, indent: number): Block[] | null {
  const blocks: Block[] = [];
  while (reader.at < reader.end) {
    const line = lineAt(reader, reader.at, reader.column);
    if (line.at === line.end) {
      moveTo(reader, line.next);
      continue;
    }
    if (line.indent < indent) return blocks;
    const block = line.indent > indent ? NOT_SIMPLE : readBlock(reader, line, indent);
    if (block === NOT_SIMPLE) return NOT_SIMPLE;
    blocks.push(block);
  }
  return blocks;
}

function readBlock(reader: Reader, line: Line, indent: number): Block | null {
  const { text } = reader;
  if (itemMark(text, line)) return readList(reader, indent);
  const code = text.charCodeAt(line.at);
  if (code === 124) return indent === 0 ? readTable(reader, line) : NOT_SIMPLE;
  if (code === 62) return indent === 0 ? readQuote(reader, line) : NOT_SIMPLE;
  if (code === 35) return indent === 0 ? readHeading(reader, line) : NOT_SIMPLE;
  return readParagraph(reader, line, indent);
}

/** The mark of a list item: its kind, where its content begins, and for an ordered one its number. */
interface ItemMark {
  readonly kind: string;
  readonly content: number;
  readonly number: string;
}

const ITEM = /([-+*]|(\d{1,9})\.) {1,4}(?=[^ \r\n])/y;

function itemMark(text: string, { at, end }: Line): ItemMark | null {
  const code = text.charCodeAt(at);
  const mayBe = code === 42 || code === 43 || code === 45 || (code >= 48 && code <= 57);
  if (!mayBe) return null;
  ITEM.lastIndex = at;
  const found = ITEM.exec(text);
  if (found === null || at + found[0].length >= end) return null;
  const number = found[2] ?? '';
  return { kind: number === '' ? (found[1] as string) : '1', content: at + found[0].length, number };
}

/** Whether a line can be no other thing than text, as far as its first characters tell. */
function beginsAsText(text: string, { at, end }: Line): boolean {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return !/^\d{1,9}[.)](?:[ \r\n]|$)/.test(text.slice(at, Math.min(end, at + 11)));
  if (code === 42) return at + 1 < end && text.charCodeAt(at + 1) !== 32 && !/^[* ]+$/.test(text.slice(at, end));
  if (code === 96) return !text.startsWith('```', at);
  return !'-+=>:#<~|_'.includes(text[at] as string);
}

function readParagraph(reader: Reader, first: Line, indent: number): Paragraph | null {
  const { text } = reader;
  const lines: number[] = [];
  let line = first;
  while (line.at < line.end) {
    const isFirst = lines.length === 0;
    if (!isFirst && itemMark(text, line)) {
      if (line.indent > indent || !mayInterrupt(reader, line)) return NOT_SIMPLE;
      break;
    }
    if (line.indent < indent || !beginsAsText(text, line)) return NOT_SIMPLE;
    lines.push(line.at, line.end);
    moveTo(reader, line.next);
    if (line.next >= reader.end) break;
    line = lineAt(reader, line.next, 0);
  }
  const children = readSimpleInline(text, lines);
  return children && { type: 'paragraph', children, position: placeOf(first.at, lines.at(-1) as number) };
}

/** Whether a list item can begin right after a line of a paragraph: any bullet, the number 1, and the next number of an open list. */
function mayInterrupt({ text, ordered }: Reader, line: Line): boolean {
  const number = itemMark(text, line)?.number;
  return number === '' || number === '1' || ordered.includes(line.indent);
}

function readHeading(reader: Reader, { at, end, next }: Line): Heading | null {
  const found = /^(#{1,6}) (?=[^ ])/.exec(reader.text.slice(at, Math.min(end, at + 9)));
  if (found === null || reader.text.charCodeAt(end - 1) === 35) return NOT_SIMPLE;
  const children = readSimpleInline(reader.text, [at + found[0].length, end]);
  moveTo(reader, next);
  return children && { type: 'heading', depth: (found[1] as string).length as Heading['depth'], children, position: placeOf(at, end) };
}

function readList(reader: Reader, indent: number): List | null {
  const start = lineAt(reader, reader.at, reader.column);
  const { kind } = itemMark(reader.text, start) as ItemMark;
  const items: ListItem[] = [];
  if (kind === '1') reader.ordered.push(indent);
  while (reader.at < reader.end) {
    const line = lineAt(reader, reader.at, reader.column);
    const mark = line.indent === indent ? itemMark(reader.text, line) : null;
    if (mark?.kind !== kind) break;
    reader.at = mark.content;
    reader.column = indent + mark.content - line.at;
    const children = readBlocks(reader, reader.column);
    if (children === NOT_SIMPLE || children.length === 0) return NOT_SIMPLE;
    items.push({ type: 'listItem', children, position: placeOf(line.at, endOf(children)) });
  }
  if (kind === '1') reader.ordered.pop();
  return { type: 'list', children: items, position: placeOf(start.at, endOf(items)) };
}

const endOf = (nodes: readonly (Block | ListItem)[]): number => nodes.at(-1)?.position?.end.offset ?? 0;

function readQuote(reader: Reader, first: Line): Blockquote | null {
  const { text } = reader;
  const lines: number[] = [];
  for (let line = first; line.at < line.end; line = lineAt(reader, reader.at, 0)) {
    const inside = { ...line, at: line.at + 2 };
    if (line.indent > 0 || !text.startsWith('> ', line.at) || inside.at >= line.end || text.charCodeAt(inside.at) === 32) return NOT_SIMPLE;
    if (itemMark(text, inside) || !beginsAsText(text, inside)) return NOT_SIMPLE;
    lines.push(inside.at, line.end);
    moveTo(reader, line.next);
    if (reader.at >= reader.end) break;
  }
  const children = readSimpleInline(text, lines);
  if (children === null) return NOT_SIMPLE;
  const end = lines.at(-1) as number;
  const paragraph: Paragraph = { type: 'paragraph', children, position: placeOf(lines[0] as number, end) };
  return { type: 'blockquote', children: [paragraph], position: placeOf(first.at, end) };
}

const RULE = /^\|(?: *:?-+:? *\|)+$/;

function readTable(reader: Reader, first: Line): Table | null {
  const { text } = reader;
  const rule = lineAt(reader, first.next, 0);
  if (rule.indent > 0 || !RULE.test(text.slice(rule.at, rule.end))) return NOT_SIMPLE;
  const head = readRow(reader, first);
  if (head === null || pipesIn(text, rule) !== pipesIn(text, first)) return NOT_SIMPLE;
  const rows = [head];
  let end = rule.end;
  moveTo(reader, rule.next);
  while (reader.at < reader.end) {
    const line = lineAt(reader, reader.at, 0);
    if (line.at === line.end) break;
    const row = line.indent > 0 ? NOT_SIMPLE : readRow(reader, line);
    if (row === NOT_SIMPLE || row.children.length !== head.children.length) return NOT_SIMPLE;
    rows.push(row);
    end = line.end;
    moveTo(reader, line.next);
  }
  return { type: 'table', children: rows, position: placeOf(first.at, end) };
}

function pipesIn(text: string, { at, end }: Line): number {
  let count = 0;
  for (let i = at; i < end; i++) if (text.charCodeAt(i) === 124) count++;
  return count;
}

/** A row that begins and ends with a pipe. */
function readRow({ text }: Reader, { at, end }: Line): TableRow | null {
  if (text.charCodeAt(at) !== 124 || text.charCodeAt(end - 1) !== 124 || end - at < 2) return NOT_SIMPLE;
  const cells: TableCell[] = [];
  for (let start = at; start < end - 1; ) {
    const stop = text.indexOf('|', start + 1);
    const words = trimmed(text, start + 1, stop);
    const children = words.length === 0 ? [] : readSimpleInline(text, words);
    if (children === null) return NOT_SIMPLE;
    cells.push({ type: 'tableCell', children, position: placeOf(start, stop === end - 1 ? end : stop) });
    start = stop;
  }
  return { type: 'tableRow', children: cells, position: placeOf(at, end) };
}

function trimmed(text: string, from: number, to: number): Lines {
  let [start, end] = [from, to];
  while (start < end && text.charCodeAt(start) === 32) start++;
  while (end > start && text.charCodeAt(end - 1) === 32) end--;
  return start === end ? [] : [start, end];
}
