import assert from 'node:assert/strict';
import { certainEdits } from '../../../src/editor/fixes/fix-all.ts';
import { type Proposal, unfilled } from '../../../src/editor/fixes/proposal.ts';
import { proposalsAt } from '../../../src/editor/fixes/proposals.ts';
import type { Finding, TextEdit } from '../../../src/linter/types.ts';
import { contextFor, edited } from '../../editor/fix-context.ts';
import { always, toyLinter } from '../engines.ts';
import { markdown } from '../markdown.ts';
import { target } from '../target.ts';

const findingsIn = (text: string): readonly Finding[] => toyLinter.check([{ name: 'plan.md', text }], always).findings;

/** Each fix points into the text, and takes away nothing but words of its own finding. What is safe to apply without looking is done after one time. */
export const fixes = target<string>({
  name: 'fixes',
  share: 3,
  inputs: markdown,
  holds(marked) {
    const text = marked.replace(/^\uFEFF/, '');
    const report = toyLinter.check([{ name: 'plan.md', text }], always);
    const context = contextFor(text, { report });
    for (const finding of report.findings) {
      const at = { line: finding.line, column: finding.column };
      const { start, end } = context.spanOf(finding);
      for (const proposal of proposalsAt({ at, offset: start, asked: true }, [finding], context)) {
        const edits = proposal.edits?.() ?? [];
        assertWithin(edits, text);
        assertLossless(text, edits, proposal, text.slice(start, end));
      }
    }
    const once = edited(text, certainEdits(report.findings, 0));
    assert.deepEqual(certainEdits(findingsIn(once), 0), []);
  },
});

function assertWithin(edits: readonly TextEdit[], text: string): void {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const [index, { source, span }] of sorted.entries()) {
    assert.equal(source, 0);
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    assert.ok(index === 0 || (sorted[index - 1] as TextEdit).span.end <= span.start, 'edits overlap');
  }
}

/** All that stood there still stands there, or is put there again, but for the words that the finding is about; what comes from the text is no part of a snippet. */
function assertLossless(text: string, edits: readonly TextEdit[], proposal: Proposal, words: string): void {
  for (const { span, text: put } of edits) {
    const gone = text.slice(span.start, span.end);
    assert.ok(gone.trim() === '' || words.includes(gone) || unfilled(put) === gone, `${proposal.title} takes away ${JSON.stringify(gone)}`);
  }
  for (const { text: put } of proposal.snippet ? edits : []) {
    const rest = put.replace(/\\[\\$}]/g, '').replace(/\$\{\d+(?::[^}]*)?\}/g, '');
    assert.ok(!rest.includes('$'), `${proposal.title} inserts a field that is none: ${JSON.stringify(put)}`);
  }
}
