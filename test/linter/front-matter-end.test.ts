import assert from 'node:assert/strict';
import { endsInFrontMatter, frontMatterEnd } from '../../src/linter/front-matter-end.ts';
import { checkToy } from '../harness/check.ts';

describe('the end of front matter', () => {
  for (const front of [
    '---\n---\n',
    '---\n\n---\n',
    '---\ntaal: nl\n---\n',
    '---\r\ntaal: nl\r\n--- \r\n',
    '---\rtaal: nl\r---\r',
    '---\n# van het sjabloon\ntaal: nl\n---\n',
    '---\ntitle Keten\nketensturing: true\n---\n',
    '---\ntags:\n  - keten\n\n# tot slot\nx: y\n---\n',
    '---\n{taal: nl}\n---\n',
    '---\n"de titel": a\n---\n',
    '---\n\ntaal: nl\nketensturing: true\n\n---\n',
    '---\n# instellingen\n\nketensturing: false\n---\n',
    '---\r\n# instellingen\r\n\r\nketensturing: false\r\n---\r\n',
    '---\n\ntitel: x\n\nketensturing: false\n---\n',
    '---\n\n# instellingen\ntags:\n  - keten\n\n"ketensturing": true\n---\n',
    '---\nketensturing:false\n---\n',
    '---\ntaal: nl\n...\n',
    '---\r\n# van het sjabloon\r\ntags:\r\n- keten\r\n\r\nketensturing: true\r\n... \r\n',
    '---\nover: |\n  Wij bellen.\n...\n',
    '---\n\n# instellingen\n\nKetensturing: true\n\n---\n',
  ]) {
    it(`stands behind ${JSON.stringify(front)}`, () => {
      assert.equal(frontMatterEnd(`${front}# Kop\n\n---\n`), front.length);
      assert.equal(frontMatterEnd(front.trimEnd()), front.trimEnd().length);
    });
  }

  for (const text of [
    '',
    '---',
    '---\ntaal: nl\n',
    '----\ntaal: nl\n---\n',
    '# Kop\n---\ntaal: nl\n---\n',
    '---\n\n# Kop\n\nWij spreken af dat de politie belt.\n\n---\n',
    '---\n# Kop\n\nDoel: minder overlast.\n\n---\n',
    '---\n\n# Kop\nVersie: 1.0\n\n---\n',
    '---\n\n# Ketenplan\n\nketensturing: zo werkt het\n\nDe partners spreken af dat de politie belt.\n\n---\n',
    '---\n# Ketenplan\n\nWij bellen elke week.\n---\n',
    '---\n# Ketenplan\n---\n',
    '---\n\nPartners: gemeente en politie.\n\nWij bellen.\n\n---\n',
    '---\nWij bellen elke week.\n---\n',
    '---\n- de politie belt\n---\n',
    '---\n**Versie:** 1.0\n---\n',
    '---\n...\n',
    '---\n\n...\n\nDoel: minder overlast.\n',
    '---\nWij bellen elke week met\npartners: de politie\n...\n',
    '---\n\n# Ketenplan\n\nKetensturing: zo werkt het\n\n---\n',
  ]) {
    it(`is not there in ${JSON.stringify(text)}`, () => assert.equal(frontMatterEnd(text), 0));
  }

  it('is looked for below the lines so far while somebody writes', () => {
    for (const lines of ['---\n', '---\n\n', '---\r\ntaal: nl\r\n', '---\n# opmerking\n', '---\n\ntitel: x\n\nketensturing: false\n'])
      assert.equal(endsInFrontMatter(lines), true, lines);
    for (const lines of ['', '# Kop\n', '---\ntaal: nl\n---\n', '---\n\n# Kop\n']) assert.equal(endsInFrontMatter(lines), false, lines);
  });

  it('is found where three dots that close nothing stand above it', () => {
    const front = '---\nWij: x\nzonder sleutel\n...\n---\n';
    assert.equal(frontMatterEnd(`${front}Tekst.`), front.length);
  });

  it('costs no text that stands between two rules', () => {
    const { coverage, findings } = checkToy('---\n\n# Ketenplan\n\nDe partners spreken sterk1 af.\n\n---\n\n## Slot\n');
    assert.equal(coverage[0]?.status, 'addressed');
    assert.ok(!findings.some(({ ruleId }) => ruleId === 'front-matter-invalid'));
  });
});
