import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const IMPORT = /^(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'/gm;
/** Whoever parses Markdown or judges it, does it through these. */
const PARSING = ['linter/markdown.ts', 'linter/index.ts', 'linter/plan.ts'].map((name) => resolve(SRC, name));

/** The files that a file brings along, itself included. */
function reach(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) reach(resolve(file, '..', from), seen);
  return seen;
}

describe('what the writer looks at', () => {
  for (const feature of [
    'hover',
    'code-lens',
    'completion',
    'document-links',
    'coverage-tree',
    'evidence-highlight',
    'status-bar',
    'diagnostics',
    'report-view',
    'portfolio-view',
  ]) {
    it(`never parses: ${feature}`, () => {
      const brought = reach(resolve(SRC, `editor/${feature}.ts`));
      assert.deepEqual(
        PARSING.filter((file) => brought.has(file)),
        [],
      );
    });
  }
});
