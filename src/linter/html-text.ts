/** The words and comments in a stretch of HTML. */
import { BLOCK_TAGS } from './html-lines.ts';
import { isBlankTag } from './language/blanks.ts';
import { join, newRun, type Run, write, writeDecoded } from './run.ts';
import type { Span } from './source.ts';

/** A comment with its marks, or the words between two block tags. */
export type HtmlPart =
  | { readonly kind: 'comment'; readonly span: Span }
  | { readonly kind: 'text' | 'heading' | 'struck' | 'hidden'; readonly run: Run };

const SILENT = new Set(['script', 'style', 'pre', 'code', 'textarea', 'svg', 'head', 'template']);
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  eacute: 'é',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  egrave: 'è',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
};

interface Reader {
  readonly text: string;
  readonly parts: HtmlPart[];
  run: Run;
  heading: boolean;
  struck: boolean;
  /** The element that hides what is read, and how many of that name are open; none when `name` is empty. */
  hidden: { readonly name: string; readonly depth: number };
}

/** Attributes that keep an element from being shown; what stands in the values of others says nothing. */
const HIDDEN = /\shidden(?=[\s=/>])(?!=["']?(?:until-found|false))/i;
const NO_DISPLAY = /\sstyle\s*=\s*["'][^"']*(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const VALUES = /=\s*(?:"(?!until-found|false)[^"]*"|'(?!until-found|false)[^']*')/gi;
const hides = (tag: string): boolean => HIDDEN.test(tag.replace(VALUES, '= ')) || NO_DISPLAY.test(tag);
const NOT_HIDDEN: Reader['hidden'] = { name: '', depth: 0 };
/** Elements that hold nothing, so that no end of them comes. */
const VOID = /^(?:br|col|embed|hr|img|input|link|meta|source|wbr)$/;

/** Reads the HTML at `[from, to)` of a text, in order. */
export function readHtml(text: string, from: number, to: number): readonly HtmlPart[] {
  const reader: Reader = { text, parts: [], run: newRun(), heading: false, struck: false, hidden: NOT_HIDDEN };
  let at = from;
  while (at < to) {
    const open = text.indexOf('<', at);
    const end = open === -1 || open > to ? to : open;
    writeText(reader, at, end);
    if (end >= to) break;
    at = readMarkup(reader, end, to);
  }
  flush(reader);
  return reader.parts;
}

function flush(reader: Reader): void {
  if (reader.run.text.trim() !== '') reader.parts.push({ kind: kindOf(reader), run: reader.run });
  reader.run = newRun();
}

const kindOf = ({ hidden, struck, heading }: Reader): Exclude<HtmlPart['kind'], 'comment'> =>
  hidden.depth > 0 ? 'hidden' : struck ? 'struck' : heading ? 'heading' : 'text';

/** Keeps count of the element that hides, and of those of its name inside it. */
function takeHidden(reader: Reader, name: string, closing: boolean, tag: string): void {
  const { hidden } = reader;
  const opens = !closing && !VOID.test(name) && !tag.endsWith('/>');
  if (hidden.depth === 0 && !(opens && hides(tag))) return;
  if (hidden.depth > 0 && (hidden.name !== name || !(opens || closing))) return;
  const depth = hidden.depth + (closing ? -1 : 1);
  if (hidden.depth === 0 || depth === 0) flush(reader);
  reader.hidden = { name, depth };
}

/** Reads what begins with the `<` at `at`, and returns where it ends. */
function readMarkup(reader: Reader, at: number, to: number): number {
  const { text } = reader;
  if (text.startsWith('<!--', at)) {
    const close = text.indexOf('-->', at + 2);
    const end = close === -1 || close + 3 > to ? to : close + 3;
    flush(reader);
    reader.parts.push({ kind: 'comment', span: { start: at, end } });
    return end;
  }
  const closing = text[at + 1] === '/';
  const nameStart = at + (closing ? 2 : 1);
  let nameEnd = nameStart;
  while (nameEnd < to && /[A-Za-z0-9-]/.test(text[nameEnd] as string)) nameEnd++;
  if (nameEnd === nameStart && text[nameStart] !== '!' && text[nameStart] !== '?') {
    write(reader.run, '<', at);
    return at + 1;
  }
  const name = text.slice(nameStart, nameEnd).toLowerCase();
  const end = tagEnd(text, nameEnd, to);
  const tag = text.slice(at, end);
  if (isBlankTag(tag)) {
    writeText(reader, at, end);
    return end;
  }
  takeTag(reader, name, closing);
  takeHidden(reader, name, closing, tag);
  return !closing && SILENT.has(name) ? silentEnd(text, name, end, to) : end;
}

function takeTag(reader: Reader, name: string, closing: boolean): void {
  const strikes = name === 's' || name === 'del' || name === 'strike';
  if (strikes || BLOCK_TAGS.has(name)) flush(reader);
  if (strikes) reader.struck = !closing;
  if (/^h[1-6]$/.test(name)) reader.heading = !closing;
  if (name === 'br') join(reader.run, ' ');
}

/** The end of a tag: after its `>`, quoted values left aside. */
function tagEnd(text: string, from: number, to: number): number {
  let quote = '';
  for (let i = from; i < to; i++) {
    const char = text[i] as string;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '>') return i + 1;
    else if ((char === '"' || char === "'") && text[i - 1] === '=') quote = char;
  }
  return to;
}

/** The end of an element whose words do not count. */
function silentEnd(text: string, name: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const close = text.indexOf('</', at);
    if (close === -1 || close >= to) return to;
    if (text.slice(close + 2, close + 2 + name.length).toLowerCase() === name) return tagEnd(text, close, to);
    at = close + 2;
  }
  return to;
}

function writeText(reader: Reader, from: number, to: number): void {
  const { text } = reader;
  let at = from;
  while (at < to) {
    let end = at;
    while (end < to && !'&\n\r'.includes(text[end] as string)) end++;
    write(reader.run, text.slice(at, end), at);
    if (end >= to) return;
    if (text[end] === '&') at = writeEntity(reader, end, to);
    else {
      if (/^(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/.test(text.slice(end, Math.min(to, end + 200)))) flush(reader);
      join(reader.run, '\n');
      at = end + 1;
      while (at < to && ' \t\n\r'.includes(text[at] as string)) at++;
    }
  }
}

function writeEntity(reader: Reader, at: number, to: number): number {
  const { text } = reader;
  const end = text.indexOf(';', at);
  const name = end === -1 || end - at > 10 || end >= to ? '' : text.slice(at + 1, end);
  const code = /^#\d{1,6}$/.test(name)
    ? Number(name.slice(1))
    : /^#[xX][0-9a-fA-F]{1,5}$/.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : -1;
  const value = code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : ENTITIES[name];
  writeDecoded(reader.run, value ?? '&', at);
  return value === undefined ? at + 1 : end + 1;
}
