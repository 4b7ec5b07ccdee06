/** Headings without a space after their hashes ("##Titel"): a paragraph in CommonMark, a heading to the writer. */
import { type Run, sliceRun } from './run.ts';

const LONGEST_TITLE = 120;
const LONGEST_HASHTAG_TITLE = 80;

/** A heading found at the start of a paragraph. `length`: its share of the paragraph's text; its line is followed by what begins at `next`. */
export interface TolerantHeading {
  readonly title: Run;
  readonly depth: number;
  readonly length: number;
  readonly end: number;
  readonly next: number;
}

/** The heading that opens the text of a paragraph whose source begins at `from`, or null. */
export function tolerantHeading(run: Run, text: string, from: number): TolerantHeading | null {
  if (text[from] !== '#') return null;
  const lineEnd = run.text.indexOf('\n');
  const found = tolerantTitle(lineEnd === -1 ? run.text : run.text.slice(0, lineEnd));
  if (found === null) return null;
  const { depth, words } = found;
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  let next = end + (text.startsWith('\r\n', end) ? 2 : 1);
  while (next < text.length && ' \t'.includes(text[next] as string)) next++;
  return { title: sliceRun(run, depth, depth + words.length), depth, length: lineEnd === -1 ? run.text.length : lineEnd + 1, end, next };
}

/** The hashes and words of a line that is such a heading, or null. */
export function tolerantTitle(line: string): { readonly depth: number; readonly words: string } | null {
  const depth = /^#{1,6}/.exec(line)?.[0].length ?? 0;
  const words = line.slice(depth).replace(/(?<![\s#])[\s#]+$/, '');
  return depth > 0 && isTitle(words, depth) ? { depth, words } : null;
}

/** Two or more hashes make a heading of any short line; one hash may be a hashtag, so it asks for a capital and no second hashtag. */
function isTitle(words: string, depth: number): boolean {
  const first = words[0] ?? '';
  if (first === '' || /[\s#!]/.test(first) || words.length > LONGEST_TITLE) return false;
  if (depth > 1) return /[\p{L}\p{N}"'“‘([]/u.test(first);
  const isCapital = first !== first.toLowerCase() || (first >= '0' && first <= '9' && /\s/.test(words));
  return isCapital && words.length <= LONGEST_HASHTAG_TITLE && !/[.!?;,]$/.test(words) && !/\s#/.test(words);
}
