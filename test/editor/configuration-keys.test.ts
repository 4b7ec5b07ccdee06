import assert from 'node:assert/strict';
import { withKeys } from '../../src/editor/configuration-keys.ts';
import { folderGlob, literalGlob } from '../../src/editor/glob.ts';
import { matcher } from '../../src/linter/glob.ts';
import { parseConfiguration } from '../../src/linter/settings.ts';

function applied(text: string, values: Readonly<Record<string, unknown>>): string {
  const [edit] = withKeys(text, new Map(Object.entries(values))) ?? [];
  return edit === undefined ? text : text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

describe('keys of a configuration file', () => {
  it('are added and removed, and the rest stays as it was written', () => {
    const text = '{\n    "language": "nl",\n    "exclude": ["a.md"]\n}\n';
    const changed = applied(text, { include: ['a.md'], exclude: undefined });
    assert.deepEqual(JSON.parse(changed), { language: 'nl', include: ['a.md'] });
    assert.ok(changed.startsWith('{\n    "language": "nl"'));
  });

  it('make a new file', () => {
    assert.deepEqual(JSON.parse(applied('', { include: ['a.md'] })), { include: ['a.md'] });
  });

  it('stay as they are in what is no JSON object', () => {
    assert.equal(withKeys('{ "language": ', new Map([['include', []]])), null);
    assert.equal(withKeys('[]', new Map([['include', []]])), null);
  });
});

describe('patterns', () => {
  it('match the file they are made from, and no other', () => {
    for (const name of ['plan.md', 'plan [v2] (nieuw).md', 'a+b!.md', 'map/{x}/plan*.md', 'wat?.md', '!let op.md', 'a\\b.md']) {
      const matches = matcher(parseConfiguration({ include: [literalGlob(name)] }, '').configuration.include);
      assert.ok(matches(name), name);
      assert.equal(matches(`${name}x`), false);
      assert.equal(matches('plan v.md'), false);
    }
  });

  it('match all Markdown in a folder', () => {
    const matches = matcher([folderGlob('plannen (2026)')]);
    assert.ok(matches('plannen (2026)/a/b.md') && matches('plannen (2026)/a.markdown'));
    assert.equal(matches('plannen/a.md') || matches('plannen (2026)/a.txt'), false);
    assert.ok(matcher([folderGlob('')])('a.md'));
  });
});
