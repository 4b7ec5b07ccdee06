import assert from 'node:assert/strict';
import { folderMatcher, isGlob, matcher, splitGlob } from '../../src/linter/glob.ts';

describe('patterns for paths', () => {
  const MATCHES: readonly (readonly [pattern: string, yes: readonly string[], no: readonly string[]])[] = [
    ['*.md', ['a.md', 'plan (1).md'], ['a.mdx', 'b/a.md', '.md', '.verborgen.md']],
    ['**/*.md', ['a.md', 'b/a.md', 'b/c/a.md'], ['.git/a.md', 'b/.a.md', 'a.txt']],
    ['plannen/**', ['plannen/a.md', 'plannen/b/c.md'], ['plannen', 'plan/a.md', 'plannen/.git/x']],
    ['plannen/**/deel.md', ['plannen/deel.md', 'plannen/a/b/deel.md'], ['plannen/xdeel.md', 'deel.md']],
    ['**/*.{md,markdown}', ['a.md', 'b/a.markdown'], ['a.txt', 'a.md,markdown']],
    ['{a/**,b}/c.md', ['b/c.md', 'a/x/c.md'], ['x/c.md', 'a/c.md,b']],
    ['a{b,{c,d}}?.md', ['abx.md', 'acx.md', 'adx.md'], ['ax.md', 'ab/.md']],
    ['[a-c]?[!x].md', ['bxy.md', 'a12.md'], ['dxy.md', 'bxx.md', 'b/y.md', '.xy.md']],
    ['[]a].md', ['].md', 'a.md'], ['b.md']],
    ['./a.md', ['a.md'], ['./a.md', 'b.md']],
    ['a**b.md', ['ab.md', 'axxb.md'], ['a/b.md']],
    ['\\*\\[x\\].md', ['*[x].md'], ['a[x].md', '*x.md']],
    ['plan [1.md', ['plan [1.md'], ['plan 1.md']],
    ['a}b{c', ['a}b{c'], ['abc']],
    ['a},b.md', ['a},b.md'], ['a.md', 'b.md']],
    ['', [''], ['a']],
    ['.github/*.md', ['.github/a.md'], ['.github/.a.md']],
  ];
  for (const [pattern, yes, no] of MATCHES) {
    it(`${JSON.stringify(pattern)} fits what it says`, () => {
      const isMatch = matcher([pattern]);
      for (const path of yes) assert.ok(isMatch(path), path);
      for (const path of no) assert.ok(!isMatch(path), path);
    });
  }

  it('are taken together, and none fits nothing', () => {
    assert.ok(matcher(['x.md', '*.md'])('a.md'));
    assert.ok(!matcher([])('a.md'));
  });

  it('fit what lies in a folder that they fit, where that is asked for', () => {
    for (const pattern of ['archief', 'archief/', './archief/', 'arch*', '**/archief', 'archief/x', '.', './', '**'])
      assert.ok(folderMatcher([pattern])('archief/x/plan.md'), pattern);
    for (const pattern of ['archief', 'archief/**']) assert.ok(!folderMatcher([pattern])('plan/archief/plan.md'), pattern);
    for (const pattern of ['arch', 'x', 'plan.md', '', '..']) assert.ok(!folderMatcher([pattern])('archief/x/plan.md'), pattern);
    assert.ok(!folderMatcher([])('archief/plan.md'));
  });

  it('fit no more than names with a dot when they ask for those', () => {
    for (const pattern of ['.*', '**/.*', '.*/', './.*']) {
      assert.ok(folderMatcher([pattern])('.concept/plan.md'), pattern);
      assert.ok(!folderMatcher([pattern])('archief/plan.md'), pattern);
    }
  });

  it('fit nothing when they are longer than any path', () => assert.ok(!matcher([`${'*'.repeat(2000)}`])('a.md')));

  it('are told from paths', () => {
    for (const path of ['a.md', 'plan (1).md', 'a[b', 'a\\*b', '!a', 'a{b', '']) assert.ok(!isGlob(path), path);
    for (const path of ['*', 'a?', 'a[b]', '{a,b}', 'a/**']) assert.ok(isGlob(path), path);
  });

  it('are divided into the folder to look in and the rest', () => {
    assert.deepEqual(splitGlob('a/b\\*c/d*/e.md'), { base: 'a/b*c/', glob: 'd*/e.md' });
    assert.deepEqual(splitGlob('*.md'), { base: '', glob: '*.md' });
    assert.deepEqual(splitGlob('/x/**'), { base: '/x/', glob: '**' });
    assert.deepEqual(splitGlob('a/b.md'), { base: 'a/b.md', glob: '' });
  });
});
