/**
 * Text as the parser gets it, with the way back to the source. The inside of long stretches without markup is left out:
 * the parser spends its time per character, and these characters cannot change what it finds.
 */
import { lastUpTo } from './ordered.ts';

/** `text` is what is parsed; its part from `first` on stands for source text. */
export interface View {
  readonly source: string;
  readonly text: string;
  readonly first: number;
  /** From the offset `at[i]` in `text` on, `by[i]` more is added to find the source. */
  readonly at: readonly number[];
  readonly by: readonly number[];
}

const SHORTEST = 6;
/**
 * 1: may be left out; 2: an ASCII letter, between which characters are left out;
 * 3: may be left out where there is no link target or tag; 4: keeps its whole line.
 */
const CLASSES = classes();

function classes(): Uint8Array {
  const kinds = new Uint8Array(128);
  for (const char of ' .,;/%?+@$-0123456789') kinds[char.charCodeAt(0)] = 1;
  for (let code = 65; code <= 90; code++) kinds[code] = kinds[code + 32] = 2;
  for (const char of '()"\'') kinds[char.charCodeAt(0)] = 3;
  for (const char of '<&\\') kinds[char.charCodeAt(0)] = 4;
  return kinds;
}

const classOf = (code: number): number => (code < 128 ? (CLASSES[code] as number) : 1);

/** A view of `[from, to)` of the source with `before` put before it, and nothing left out. */
export function fullView(source: string, from: number, to: number, before: string): View {
  return { source, text: before + source.slice(from, to), first: before.length, at: [0], by: [from - before.length] };
}

/** A view of a text that is read without the parser: the text itself. */
export function wholeView(source: string): View {
  return { source, text: source, first: 0, at: [0], by: [0] };
}

/** A view of `[from, to)` of the source with as little plain text as possible. Not for text that defines labels or refers to them. */
export function briefView(source: string, from: number, to: number): View {
  const brief: Brief = { source, text: '', kept: from, at: [0], by: [from] };
  let start = from;
  let strictUntil = from;
  while (start < to) {
    const end = lineEnd(source, start, to);
    if (start >= strictUntil && hasTarget(source, start, end)) strictUntil = stretchWithoutBlank(source, end, to);
    shortenLine(brief, start, end, start < strictUntil);
    start = end + 1;
  }
  return { source, text: brief.text + source.slice(brief.kept, to), first: 0, at: brief.at, by: brief.by };
}

/** A view in the making: what is kept of the source up to `kept`. */
interface Brief {
  readonly source: string;
  text: string;
  kept: number;
  readonly at: number[];
  readonly by: number[];
}

function shortenLine(brief: Brief, start: number, end: number, strict: boolean): void {
  const { source } = brief;
  if (hasKeeper(source, start, end)) return;
  let i = start;
  while (i < end) {
    const last = stretchEnd(source, i, end, strict);
    if (last - i > SHORTEST) {
      brief.text += source.slice(brief.kept, i + 1) + (hasSpace(source, i + 1, last) ? ' ' : '');
      brief.kept = last;
      brief.at.push(brief.text.length);
      brief.by.push(last - brief.text.length);
    }
    i = last + 1;
  }
}

/** The last letter of the plain stretch that begins with a letter at `from`; `from` itself when there is none. */
function stretchEnd(text: string, from: number, end: number, strict: boolean): number {
  if (classOf(text.charCodeAt(from)) !== 2) return from;
  let last = from;
  for (let i = from + 1; i < end; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === 2) last = i;
    else if (kind !== 1 && (kind !== 3 || strict)) break;
  }
  return last;
}

/** Whether the target of a link or an HTML tag may begin on the line: quotes and brackets then have a meaning, up to the next blank line. */
function hasTarget(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 60 || (code === 93 && text.charCodeAt(i + 1) === 40)) return true;
  }
  return false;
}

/** Where the first blank line after `at` begins. */
function stretchWithoutBlank(text: string, at: number, to: number): number {
  let start = at + 1;
  while (start < to) {
    const end = lineEnd(text, start, to);
    if (text.slice(start, end).trim() === '' && !text.startsWith('\r\n', start - 1)) return start;
    start = end + 1;
  }
  return to;
}

function hasKeeper(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (classOf(text.charCodeAt(i)) === 4) return true;
  return false;
}

function hasSpace(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 32) return true;
  return false;
}

function lineEnd(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return to;
}

/** The source offset of what begins at `offset` in the view. */
export function sourceStart(view: View, offset: number): number {
  return offset + (view.by[lastUpTo(view.at, offset)] as number);
}

/** The source offset of what ends at `offset` in the view. */
export function sourceEnd(view: View, offset: number): number {
  return offset <= view.first ? sourceStart(view, offset) : sourceStart(view, offset - 1) + 1;
}
