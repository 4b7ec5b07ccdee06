import assert from 'node:assert/strict';
import { fingerprinted } from '../../src/cli/fingerprint.ts';
import type { Finding } from '../../src/linter/types.ts';

/** The fingerprints of findings on each "PM" in a text. */
function printsOf(text: string, file = 'plan.md'): readonly string[] {
  const findings = [...text.matchAll(/PM/g)].map(({ index }): Finding => {
    const before = text.slice(0, index).split(/\r?\n/);
    const line = before.length;
    const column = (before.at(-1)?.length ?? 0) + 1;
    const place = { file, line, column, endLine: line, endColumn: column + 2 };
    return { ...place, ruleId: 'placeholder', severity: 'info', message: '', advice: '', url: '', pillar: null, related: [], fixes: [] };
  });
  return fingerprinted({ findings, suppressed: [] }, [{ name: file, text }], []).findings.map(({ fingerprint }) => fingerprint);
}

describe('fingerprints', () => {
  const [base] = printsOf('# Plan\n\nEerst dit. De kosten zijn PM per jaar. Dan dat.\n');

  const SAME: readonly (readonly [what: string, text: string])[] = [
    ['lines before it', '# Plan\n\nNieuw.\n\nEerst dit. De kosten zijn PM per jaar. Dan dat.\n'],
    ['text wrapped anew', '# Plan\n\nEerst dit. De kosten\nzijn PM per\njaar. Dan dat.\n'],
    ['line ends', '# Plan\r\n\r\nEerst dit. De kosten zijn PM per jaar. Dan dat.\r\n'],
    ['sentences around it', 'Iets heel anders. De kosten zijn PM per jaar. En meer!\n'],
    ['markup and capitals', 'De **kosten** zijn PM per jaar.\n'],
    ['a list around it', '- iets\n- De kosten zijn PM per jaar\n- meer\n'],
    ['a byte-order mark', '\ufeffDe kosten zijn PM per jaar.\n'],
  ];
  for (const [what, text] of SAME) it(`do not change with ${what}`, () => assert.deepEqual(printsOf(text.replace(/^\ufeff/, '')), [base]));

  it('change with the words they are about', () => assert.notDeepEqual(printsOf('De baten zijn PM per jaar.'), [base]));

  it('are unique in a document, and stay so when one of two goes', () => {
    const twice = printsOf('De kosten zijn PM per jaar.\n\nDe kosten zijn PM per jaar.\n');
    assert.equal(new Set(twice).size, 2);
    assert.equal(twice[0], base);
  });

  it('of thousands of findings on one line differ', () => {
    assert.equal(new Set(printsOf('x PM '.repeat(10_000))).size, 10_000);
  });
});
