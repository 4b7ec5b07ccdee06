/** Where YAML front matter ends; the editor asks it too, which has no parser of its own. */
import type { Span } from './source.ts';

const FENCE = /^---[ \t]*$/;
/** What ends a document of YAML. */
const DOTS = /^\.\.\.[ \t]*$/;
/** A key of YAML at the margin (`taal: nl`), or a map in braces. */
const KEY = /^(?:["'?<\p{L}_][^:]{0,60}:(?:[ \t]|$)|\{|ketensturing:)/iu;
/** The key that no other text has. */
const OWN_KEY = /^(["']?)ketensturing\1[ \t]*:/;
/** The same, also with a capital, with a value that says yes or no, which no sentence has. */
const OWN_ANSWER = /^(["']?)ketensturing\1[ \t]*:[ \t]*["']?(?:true|false|yes|no|ja|nee|waar|onwaar|on|off|aan|uit)["']?[ \t]*(?:#.*)?$/i;
/** A comment of YAML, which a heading looks like, or what goes on with a key above. */
const COMMENT_OR_REST = /^[#\s]/;
const HEADING = /^#{1,6} /;
/** A key like any other, to see whether one may stand somewhere. */
const ANY_KEY = 'x:\n';

/**
 * How many of the lines of a text (without byte-order mark, and without their line breaks) are front matter, the two that open and close it included; 0 when there is none. Of the lines, no more are asked for
 * than those up to the one that closes it. Between two rules may stand text as well, which is not to be lost: front matter holds a key in the lines directly below the fence, or nothing but keys, or nothing;
 * with the key `ketensturing` it may have comments and blank lines as well. Behind nothing but keys, three dots close it too.
 */
export function frontMatterLines(lines: Iterable<string>): number {
  const inside: string[] = [];
  let count = 0;
  let mayEndInDots = true;
  for (const line of lines) {
    count++;
    const isFence = FENCE.test(line);
    if (count === 1 && !isFence) return 0;
    if (count > 1 && isFence) return holdsKeys(inside) ? count : 0;
    if (count > 1 && mayEndInDots && DOTS.test(line)) {
      if (mayCloseInDots(inside)) return count;
      mayEndInDots = false;
    }
    if (count > 1) inside.push(line);
  }
  return 0;
}

/** So many lines at the top of a text are looked through for front matter that is not in its place. */
const MOST_LINES = 60;
const LINE_BREAKS = /(\r\n|\r|\n)/;

/**
 * The key `ketensturing` with its value at the top of a text (without byte-order mark) that has no front matter, for want of a fence or with something above it; null when it is not there. Above it stand nothing
 * but headings, blank lines and comments, and behind a fence other keys.
 */
export function misplacedKey(text: string): Span | null {
  let isComment = false;
  let isFenced = false;
  let at = 0;
  for (const line of text.split(LINE_BREAKS, 2 * MOST_LINES)) {
    const words = line.trim();
    if (!isComment && OWN_ANSWER.test(line)) return { start: at, end: at + line.trimEnd().length };
    at += line.length;
    const inComment: boolean = isComment || words.startsWith('<!--');
    isComment = inComment && !words.endsWith('-->');
    isFenced ||= !inComment && FENCE.test(line);
    const leadsOn = inComment || words === '' || FENCE.test(line) || COMMENT_OR_REST.test(line) || (isFenced && KEY.test(line));
    if (!leadsOn) return null;
  }
  return null;
}

/** The offset after the line that closes the front matter of a text (without byte-order mark), or 0 when there is none. */
export function frontMatterEnd(text: string): number {
  if (!text.startsWith('---')) return 0;
  let next = 0;
  const lines = function* (): Iterable<string> {
    while (next < text.length) {
      const start = next;
      let end = start;
      while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
      next = end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
      yield text.slice(start, end);
    }
  };
  return frontMatterLines(lines()) === 0 ? 0 : next;
}

/** Whether a line that is written behind these whole lines stands in front matter, closed or not. */
export function endsInFrontMatter(lines: string): boolean {
  return ['', ANY_KEY].some((more) => frontMatterEnd(`${lines}${more}---`) === lines.length + more.length + 3);
}

/** Three dots are also what a writer puts where text is to come, below headings that look like comments. */
function mayCloseInDots(lines: readonly string[]): boolean {
  if (!holdsOnlyKeys(lines)) return false;
  const isOurs = lines.some((line) => OWN_KEY.test(line) || OWN_ANSWER.test(line));
  return isOurs || (KEY.test(lines[0] ?? '') && !lines.some((line) => line === '' || HEADING.test(line)));
}

function holdsOnlyKeys(lines: readonly string[]): boolean {
  return (
    lines.some((line) => KEY.test(line)) &&
    lines.every((line) => line === '' || KEY.test(line) || COMMENT_OR_REST.test(line) || line.startsWith('- '))
  );
}

function holdsKeys(lines: readonly string[]): boolean {
  const isBlank = (line: string): boolean => line.trim() === '';
  const written = lines.filter((line) => !isBlank(line));
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return true;
  if (
    written.some((line) => OWN_KEY.test(line) || OWN_ANSWER.test(line)) &&
    written.every((line) => KEY.test(line) || COMMENT_OR_REST.test(line))
  )
    return true;
  const length = lines.slice(first).findIndex(isBlank);
  const block = length < 0 ? lines.slice(first) : lines.slice(first, first + length);
  if (first === 0) return block.some((line) => KEY.test(line));
  return KEY.test(block[0] as string) && lines.slice(first + block.length).every(isBlank);
}
