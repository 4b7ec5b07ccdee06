/** Where YAML front matter ends; the editor asks it too, which has no parser of its own. */
const FENCE = /^---[ \t]*$/;

/** The offset after the line that closes the front matter of a text, or 0 when there is none. */
export function frontMatterEnd(text: string): number {
  if (!text.startsWith('---')) return 0;
  let start = 0;
  for (let index = 0; start < text.length; index++) {
    let end = start;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    const next = end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
    if (text.startsWith('---', start) && FENCE.test(text.slice(start, end))) {
      if (index > 0) return next;
    } else if (index === 0) return 0;
    start = next;
  }
  return 0;
}
