import type { Span } from '../linter/source.ts';
import type { Plan } from '../linter/types.ts';

/** The outermost paragraph, list, table, quotation, comment or heading that holds the offset, or null between blocks. */
export function blockAt({ blocks }: Plan, offset: number): Plan['blocks'][number] | null {
  const holding = blocks.filter(({ span }) => span.start <= offset && offset <= span.end);
  return holding.reduce<Plan['blocks'][number] | null>((outer, block) => {
    if (outer === null) return block;
    return block.span.start < outer.span.start || (block.span.start === outer.span.start && block.span.end > outer.span.end)
      ? block
      : outer;
  }, null);
}

/** The plain text of the passage that holds the offset, or null when there is none. */
export function passageAt({ passages }: Plan, offset: number): string | null {
  return passages.find(({ span }) => span.start <= offset && offset <= span.end)?.text ?? null;
}

export function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The offset at which the line of `offset` starts. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The offset at which the line of `offset` ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const found = text.slice(offset).search(/[\r\n]/);
  return found < 0 ? text.length : offset + found;
}

/** An edit that adds a paragraph behind a block, with an empty line before it and one behind it when text follows. */
export function paragraphAfter(text: string, { end }: Span, paragraph: string): { readonly span: Span; readonly text: string } {
  const newline = newlineOf(text);
  const at = lineEnd(text, end);
  const rest = text.slice(at);
  const isFollowed = /\S/.test(rest) && !/^(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(rest);
  const before = text.slice(0, at).trim() === '' ? '' : newline.repeat(2);
  return { span: { start: at, end: at }, text: `${before}${paragraph}${isFollowed ? newline : ''}` };
}
