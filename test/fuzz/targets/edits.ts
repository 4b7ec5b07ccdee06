import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Linter } from '../../../src/linter/types.ts';
import { applyEdit, type Edit, shortEdits } from '../../harness/edits.ts';
import { always, shippedLinter, toyLinter } from '../engines.ts';
import { markdown } from '../markdown.ts';
import { type AnyTarget, target } from '../target.ts';

interface Typing {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** A session that follows edits says the same as a check of the whole text. */
function following(name: string, share: number, linterOf: () => Linter): AnyTarget {
  return target<Typing>({
    name,
    share,
    inputs: fc.record({ text: markdown, edits: fc.array(shortEdits, { minLength: 1, maxLength: 4 }) }),
    holds({ text: start, edits }) {
      const linter = linterOf();
      const session = linter.session();
      let text = start;
      session.check([{ name: 'plan.md', text }], always);
      for (const edit of edits) {
        text = applyEdit(text, edit);
        const sources = [{ name: 'plan.md', text }];
        assert.deepEqual(session.check(sources, always), linter.check(sources, always));
      }
    },
  });
}

export const edits = following('edits', 8, () => toyLinter);
export const judgedEdits = following('judged-edits', 1, shippedLinter);
