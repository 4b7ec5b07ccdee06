import assert from 'node:assert/strict';
import { limitReached } from '../../../src/linter/rules/limit-reached.ts';
import { runRule } from '../../harness/rules.ts';

describe('limit-reached', () => {
  it('points at the start of a line that is too long', () => {
    const { lines, words } = runRule(limitReached, `# Plan\n\n${'woord '.repeat(11_000)}\n\nTekst.\n`);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /^3:1-3:120 Deze regel is langer dan 65.536 tekens/);
    assert.ok(words[0]?.startsWith('woord woord'));
  });

  it('speaks of nesting and of dense markup', () => {
    assert.match(runRule(limitReached, `${'>'.repeat(5000)} a\n\n# B\n`).lines[0] ?? '', /niveaus diep/);
    assert.match(runRule(limitReached, `${'[a '.repeat(5000)}\n\n# B\n`).lines[0] ?? '', /opmaaktekens/);
  });

  it('never halves a character', () => {
    const { words } = runRule(limitReached, `a${'😀'.repeat(40_000)}\n`);
    assert.ok(words[0]?.endsWith('😀'));
    assert.equal(words[0]?.length, 119);
  });

  it('is silent about ordinary text', () => {
    assert.deepEqual(runRule(limitReached, '# Plan\n\nTekst met *nadruk*.\n').problems, []);
  });
});
