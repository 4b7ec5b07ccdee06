/** Where YAML front matter ends; the editor asks it too, which has no parser of its own. */
const FENCE = /^---[ \t]*$/;
/** A key of YAML at the margin (`taal: nl`), or a map in braces. */
const KEY = /^(?:["'?<\p{L}_][^:]{0,60}:(?:[ \t]|$)|\{|ketensturing:)/u;
/** The key that no other text has. */
const OWN_KEY = /^(["']?)ketensturing\1[ \t]*:/;
/** A comment of YAML, which a heading looks like, or what goes on with a key above. */
const COMMENT_OR_REST = /^[#\s]/;
/** A key like any other, to see whether one may stand somewhere. */
const ANY_KEY = 'x:\n';

/**
 * How many of the lines of a text (without byte-order mark, and without their line breaks) are front matter, the two that open and close it included; 0 when there is none. Of the lines, no more are asked for
 * than those up to the one that closes it. Between two rules may stand text as well, which is not to be lost: front matter holds a key in the lines directly below the fence, or nothing but keys, or nothing;
 * with the key `ketensturing` it may have comments and blank lines as well.
 */
export function frontMatterLines(lines: Iterable<string>): number {
  const inside: string[] = [];
  let count = 0;
  for (const line of lines) {
    count++;
    const isFence = FENCE.test(line);
    if (count === 1 && !isFence) return 0;
    if (count > 1 && isFence) return holdsKeys(inside) ? count : 0;
    if (count > 1) inside.push(line);
  }
  return 0;
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

function holdsKeys(lines: readonly string[]): boolean {
  const isBlank = (line: string): boolean => line.trim() === '';
  const written = lines.filter((line) => !isBlank(line));
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return true;
  if (written.some((line) => OWN_KEY.test(line)) && written.every((line) => KEY.test(line) || COMMENT_OR_REST.test(line))) return true;
  const length = lines.slice(first).findIndex(isBlank);
  const block = length < 0 ? lines.slice(first) : lines.slice(first, first + length);
  if (first === 0) return block.some((line) => KEY.test(line));
  return KEY.test(block[0] as string) && lines.slice(first + block.length).every(isBlank);
}
