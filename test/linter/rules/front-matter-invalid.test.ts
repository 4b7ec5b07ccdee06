import assert from 'node:assert/strict';
import { frontMatterInvalid } from '../../../src/linter/rules/front-matter-invalid.ts';
import { checkToy, textAt } from '../../harness/check.ts';

function findingsIn(front: string): readonly (readonly [string, string])[] {
  const text = `---\n${front}\n---\n\n# Plan\n`;
  return checkToy(text, { rules: [frontMatterInvalid], settings: { check: 'always' } }).findings.map((finding) => [
    textAt(text, finding),
    finding.message,
  ]);
}

describe('front-matter-invalid', () => {
  it('reports YAML that cannot be read', () => {
    const [finding] = findingsIn('title: Ketenplan: versie 2\n  x: [1');
    assert.match(finding?.[1] ?? '', /geen geldige YAML/);
  });

  for (const [front, said] of [
    ['taal: nl\ntaal: en', 'een sleutel staat er tweemaal'],
    ['"taal: nl"', 'dit is geen lijst van sleutels met waarden'],
    [`taal: nl\nover: ${'x'.repeat(70_000)}`, 'zij zijn te lang om te lezen'],
  ] as const)
    it(`says in the language of the plan: ${said}`, () => {
      const [finding] = findingsIn(front);
      assert.ok(finding?.[1].includes(`kunnen niet gelezen worden: ${said}.`), finding?.[1]);
    });

  it('stands on a value that cannot be', () => {
    assert.deepEqual(
      findingsIn('ketensturing: ja').map(([place]) => place),
      ['ja'],
    );
    assert.deepEqual(
      findingsIn('taal: fries').map(([place]) => place),
      ['fries'],
    );
    assert.deepEqual(
      findingsIn('title: x\nlanguage: [nl]').map(([place]) => place),
      ['[nl]'],
    );
  });

  for (const front of ['ketensturing: true\ntaal: nl', 'language: en', 'language: nl-NL', 'title: x\nrollen: [a, b]', '']) {
    it(`keeps quiet on ${JSON.stringify(front)}`, () => assert.deepEqual(findingsIn(front), []));
  }

  const auto = (text: string): readonly string[] => {
    const { isPlan, findings } = checkToy(text, { rules: [frontMatterInvalid], named: false });
    return [String(isPlan), ...findings.map((finding) => textAt(text, finding))];
  };
  const body = '\n\n# Notitie\n\nEen zin.\n';

  for (const [text, key] of [
    ['---\nketensturing: true', 'ketensturing: true'],
    ['---\ntitel: Notitie\nKetensturing: ja  # graag', 'Ketensturing: ja  # graag'],
    ['\n---\nketensturing: true\n---', 'ketensturing: true'],
    ['<!-- copyright -->\n\n---\n"ketensturing": "true"\n---', '"ketensturing": "true"'],
    ['<!-- van\nons: ketensturing: true\n-->\r\n---\r\nketensturing: yes\r\n---', 'ketensturing: yes'],
    ['# Titel\n\n---\nketensturing: true\n---', 'ketensturing: true'],
    ['ketensturing: true', 'ketensturing: true'],
  ] as const)
    it(`tells that ${JSON.stringify(text)} is not at its place`, () => assert.deepEqual(auto(`${text}${body}`), ['true', key]));

  it('tells that a no is not at its place, and does not take it for a yes', () => {
    const text = '\n---\nketensturing: false\n---\n\n# Notitie\n';
    assert.deepEqual(auto(text), ['false']);
    const { findings } = checkToy(text, { rules: [frontMatterInvalid], settings: { check: 'always' } });
    assert.deepEqual(
      findings.map((finding) => textAt(text, finding)),
      ['ketensturing: false'],
    );
  });

  it('takes a capital and three dots for what they mean', () => {
    for (const text of ['---\nKetensturing: true\n---', '---\nketensturing: true\n...', '---\n"KETENSTURING": true\n\n...'])
      assert.deepEqual(auto(`${text}${body}`), ['true'], text);
    assert.deepEqual(auto(`---\nKetensturing: misschien\n---${body}`), ['true', 'misschien']);
    assert.deepEqual(auto(`---\nKetensturing: false\n---${body}`), ['false']);
  });

  it('leaves alone what speaks of the key, or of the subject', () => {
    for (const text of [
      'Ketensturing: samen sturen op wat wij willen bereiken',
      'Zet bovenaan:\n\nketensturing: true',
      '```yaml\n---\nketensturing: true\n---\n```',
      '    ketensturing: true',
      '<!--\nketensturing: true\n-->',
      '---\ntitel: x\n---\n\nketensturing: true',
    ])
      assert.deepEqual(auto(`${text}${body}`), ['false'], text);
  });
});
