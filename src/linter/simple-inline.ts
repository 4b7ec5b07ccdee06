/**
 * Inline Markdown of the simplest kind, read without the parser: plain words, `**bold**`, `*italics*`, `[links](to)` and `` `code` ``, each of them
 * where it can mean only one thing. For all else the answer is null and the parser must read it. The nodes are those of the parser.
 */
import type { Emphasis, InlineCode, Link, PhrasingContent, Strong, Text } from 'mdast';

/** Stretches of a text, one for each line, without what stands before and after the words: pairs of start and end. */
export type Lines = readonly number[];

const STAR = 42;
const OPEN = 91;
const CLOSE = 93;
const TICK = 96;

/** 1: has a meaning of its own; 2: never in a simple text; 3: a letter or digit; 4: may stand in the target of a link, as letters and digits may. */
const CLASSES = classes();

function classes(): Uint8Array {
  const kinds = new Uint8Array(128);
  for (const char of ':/.#?=&%_+@,;!$-') kinds[char.charCodeAt(0)] = 4;
  for (const char of '*[]`!&') kinds[char.charCodeAt(0)] = 1;
  for (const char of '\0\t\n\r_<\\~|') kinds[char.charCodeAt(0)] = 2;
  for (const char of '0123456789') kinds[char.charCodeAt(0)] = 3;
  for (let code = 65; code <= 90; code++) kinds[code] = kinds[code + 32] = 3;
  return kinds;
}

const SPECIAL = 1;
const NEVER = 2;
const WORD = 3;

const classOf = (code: number): number => (code < 128 ? (CLASSES[code] as number) : 0);
const isWord = (code: number): boolean => classOf(code) === WORD || (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7);
const isTarget = (code: number): boolean => classOf(code) >= WORD || code === 95 || code === 33 || code === 38;
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || Number.isNaN(code);

/** The place of a node, without lines and columns. */
export interface Places {
  readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  end: { readonly line: number; readonly column: number; readonly offset: number };
}

export const placeOf = (start: number, end: number): Places => ({
  start: { line: 0, column: 0, offset: start },
  end: { line: 0, column: 0, offset: end },
});

/** What is being read: the line, the nodes of the innermost open markup, and that markup. */
interface Reader {
  readonly text: string;
  start: number;
  end: number;
  readonly root: PhrasingContent[];
  nodes: PhrasingContent[];
  open: { readonly node: Strong | Emphasis; readonly stars: number } | null;
}

/** The nodes of the text in these lines, or null. */
export function readSimpleInline(text: string, lines: Lines): PhrasingContent[] | null {
  const root: PhrasingContent[] = [];
  const reader: Reader = { text, start: 0, end: 0, root, nodes: root, open: null };
  for (let line = 0; line < lines.length; line += 2) {
    const start = lines[line] as number;
    const end = lines[line + 1] as number;
    if (end <= start || text.charCodeAt(end - 1) === 32) return null;
    if (line > 0) addEnding(reader, lines[line - 1] as number);
    reader.start = start;
    reader.end = end;
    if (!readLine(reader)) return null;
  }
  return reader.open === null ? root : null;
}

function addEnding(reader: Reader, at: number): void {
  addText(reader, at, at + (reader.text.startsWith('\r\n', at) ? 2 : 1));
}

/** Adds plain text to the text before it. */
function addText({ text, nodes }: Reader, from: number, to: number): void {
  if (to <= from) return;
  const last = nodes.at(-1);
  if (last?.type !== 'text') {
    nodes.push({ type: 'text', value: text.slice(from, to), position: placeOf(from, to) });
    return;
  }
  last.value += text.slice(from, to);
  last.position = placeOf(last.position?.start.offset as number, to);
}

/** False when the line is not simple. */
function readLine(reader: Reader): boolean {
  const { text, start, end } = reader;
  let from = start;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === NEVER) return false;
    if (kind !== SPECIAL) {
      at++;
      continue;
    }
    const next = readMark(reader, from, at, code);
    if (next < 0) return false;
    if (next > 0) from = at = next;
    else at++;
  }
  addText(reader, from, end);
  return true;
}

/** Reads what begins at a mark, after the plain text from `from` on: where it ends, 0 when the mark is plain text, -1 when it is not simple. */
function readMark(reader: Reader, from: number, at: number, code: number): number {
  const { text, end } = reader;
  if (code === STAR) return readStars(reader, from, at);
  if (code === TICK) return readCode(reader, from, at);
  if (code === OPEN) return readLink(reader, from, at);
  if (code === CLOSE) return text.charCodeAt(at + 1) === 40 ? -1 : 0;
  if (code === 33) return text.charCodeAt(at + 1) === OPEN ? -1 : 0;
  let stop = at + 1;
  while (stop < end && isWord(text.charCodeAt(stop))) stop++;
  return text.charCodeAt(at + 1) === 35 || text.charCodeAt(stop) === 59 ? -1 : 0;
}

function readStars(reader: Reader, from: number, at: number): number {
  const { text, start, end, open } = reader;
  let stop = at + 1;
  while (stop < end && text.charCodeAt(stop) === STAR) stop++;
  const stars = stop - at;
  const before = at === start ? Number.NaN : text.charCodeAt(at - 1);
  const after = stop >= end ? Number.NaN : text.charCodeAt(stop);
  const followsSpace = isSpace(before);
  if (followsSpace && isSpace(after)) return stars === 1 ? 0 : -1;
  if (stars > 2) return -1;
  addText(reader, from, at);
  if (open === null) {
    const opens = isWord(after) ? followsSpace || before === 40 : followsSpace && (after === OPEN || after === TICK);
    if (!opens) return -1;
    const node: Strong | Emphasis = { type: stars === 2 ? 'strong' : 'emphasis', children: [], position: placeOf(at, stop) };
    reader.nodes.push(node);
    reader.open = { node, stars };
    reader.nodes = node.children;
    return stop;
  }
  const closes =
    !followsSpace && (isWord(before) ? isSpace(after) || '.,;:)!?'.includes(text[stop] as string) : isClosing(before) && isSpace(after));
  if (!closes || open.stars !== stars || open.node.children.length === 0) return -1;
  open.node.position = placeOf(open.node.position?.start.offset as number, stop);
  reader.open = null;
  reader.nodes = reader.root;
  return stop;
}

const isClosing = (code: number): boolean => code < 128 && '.:!?)]"\'`;,%'.includes(String.fromCharCode(code));

function readCode(reader: Reader, from: number, at: number): number {
  const { text, end } = reader;
  const stop = text.indexOf('`', at + 1);
  if (stop <= at + 1 || stop >= end || text.charCodeAt(stop + 1) === TICK) return -1;
  const inside = text.slice(at + 1, stop);
  if (inside.includes('\0')) return -1;
  const isPadded = inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== '';
  addText(reader, from, at);
  const node: InlineCode = { type: 'inlineCode', value: isPadded ? inside.slice(1, -1) : inside, position: placeOf(at, stop + 1) };
  reader.nodes.push(node);
  return stop + 1;
}

function readLink(reader: Reader, from: number, at: number): number {
  const { text, end } = reader;
  if (text.charCodeAt(at + 1) === 94) return -1;
  let close = at + 1;
  while (close < end && classOf(text.charCodeAt(close)) !== SPECIAL && classOf(text.charCodeAt(close)) !== NEVER) close++;
  if (close === at + 1 || text.charCodeAt(close) !== CLOSE || close >= end || text.charCodeAt(close + 1) !== 40) return 0;
  let stop = close + 2;
  while (stop < end && isTarget(text.charCodeAt(stop))) stop++;
  if (stop === close + 2 || stop >= end || text.charCodeAt(stop) !== 41) return -1;
  addText(reader, from, at);
  const words: Text = { type: 'text', value: text.slice(at + 1, close), position: placeOf(at + 1, close) };
  const node: Link = { type: 'link', url: text.slice(close + 2, stop), title: null, children: [words], position: placeOf(at, stop + 1) };
  reader.nodes.push(node);
  return stop + 1;
}
