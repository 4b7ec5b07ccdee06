import type { FixContext, Proposal } from '../../src/editor/fixes/proposal.ts';
import { loadFramework } from '../../src/framework/index.ts';
import type { Framework } from '../../src/framework/types.ts';
import { createLinter } from '../../src/linter/index.ts';
import { createPlan } from '../../src/linter/plan.ts';
import { createSource } from '../../src/linter/source.ts';
import type { Report, TextEdit } from '../../src/linter/types.ts';
import { checkToy } from '../harness/check.ts';
import { toyFramework, toyJudge } from '../harness/toy.ts';

/** The context in which fixes are worked out for a text, checked with the toy judge. */
export function contextFor(text: string, parts: { readonly report?: Report; readonly framework?: Framework } = {}): FixContext {
  const { lineStarts } = createSource({ name: 'plan.md', text });
  const offset = (line: number, column: number): number => (lineStarts[line - 1] ?? 0) + column - 1;
  return {
    report: parts.report ?? checkToy(text),
    framework: parts.framework ?? toyFramework,
    rules: createLinter({ framework: toyFramework, judge: toyJudge }).rules,
    file: 'plan.md',
    uri: 'file:///plan.md',
    source: 0,
    text,
    isAsChecked: () => true,
    structure: () => createPlan([{ name: 'plan.md', text }]),
    spanOf: ({ line, column, endLine, endColumn }) => ({ start: offset(line, column), end: offset(endLine, endColumn) }),
  };
}

/** The text after the changes. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, text: put }) => now.slice(0, span.start) + put + now.slice(span.end), text);
}

/** The text after a proposal was chosen and its fields were left as they are. */
export function chosen(text: string, proposal: Proposal | undefined): string {
  const done = edited(text, proposal?.edits?.() ?? []);
  return proposal?.snippet ? unfilled(done) : done;
}

function unfilled(snippet: string): string {
  return snippet
    .replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1')
    .replace(/\$\{\d+\}/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

export const framework = loadFramework();
