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

/** How the engine, once it is loaded, is asked for the structure of a text. */
const ASKS_THE_ENGINE = /\blinter\.(?:check|read)\(|\bstructure\(\)/;

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
      const brought = [...reach(resolve(SRC, `editor/${feature}.ts`))];
      assert.deepEqual(
        brought.filter((file) => PARSING.includes(file) || ASKS_THE_ENGINE.test(readFileSync(file, 'utf8'))),
        [],
      );
    });
  }
});

describe('the bundle of the extension', () => {
  it('holds nothing that parses or judges, which is loaded with the first plan', () => {
    const brought = reach(resolve(SRC, 'extension.ts'));
    assert.deepEqual(
      PARSING.filter((file) => brought.has(file)),
      [],
    );
  });
});
