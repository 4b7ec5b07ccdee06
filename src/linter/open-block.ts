/** A code fence, comment or other HTML at the end of a text that nothing closes. */
import { measureLine } from './block-lines.ts';
import { isRaw, scanLine, startScan } from './block-scan.ts';
import type { Plan } from './types.ts';

/** Spaces before a fence, as many as leave it one. */
const INDENT = /(?<![^\r\n]) {1,3}$/;

/** Where it begins, at the start of a line; null when the text leaves nothing open. What is written behind it would become part of it. */
export function openBlockStart({ blocks, sources }: Plan, source: number): number | null {
  const text = sources[source]?.text ?? '';
  const last = blocks.findLast((block) => block.source === source);
  const from = text.slice(0, last?.span.start ?? 0).replace(INDENT, '').length;
  // What stands in a list, quote or note ends with it.
  const isWithin = blocks.some(({ source: other, span }) => other === source && span.start < from && from < span.end);
  if (isWithin || (from > 0 && !'\r\n'.includes(text[from - 1] as string))) return null;
  const state = startScan();
  for (const line of text.slice(from).matchAll(/([^\r\n]*)(?:\r\n|[\r\n]|$)/g)) {
    const start = from + line.index;
    scanLine(state, text, measureLine(text, start, start + (line[1] as string).length));
  }
  return isRaw(state) ? from : null;
}
