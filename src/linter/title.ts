import type { Span } from './source.ts';
import type { Plan, Section } from './types.ts';

/**
 * Where a finding about the whole document stands: its title (first heading of rank 1), else its first heading, else its first line
 * with text outside front matter. Empty only in a document without text.
 */
export function titleOf(plan: Plan, source: number): Span {
  let first: Section | undefined;
  for (const section of plan.sections) {
    if (section.source !== source || section.depth === 0 || section.titleSpan.end === section.titleSpan.start) continue;
    if (section.depth === 1) return section.titleSpan;
    first ??= section;
  }
  return first ? first.titleSpan : firstLine(plan, source);
}

function firstLine(plan: Plan, source: number): Span {
  const text = plan.sources[source]?.text ?? '';
  const from = plan.frontMatter.find((front) => front.source === source)?.span.end ?? 0;
  const word = /\S/g;
  word.lastIndex = from;
  const start = word.exec(text)?.index ?? text.search(/\S/);
  if (start < 0) return { start: 0, end: 0 };
  const newline = /[\r\n]/g;
  newline.lastIndex = start;
  const end = newline.exec(text)?.index ?? text.length;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
