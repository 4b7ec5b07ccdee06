import assert from 'node:assert/strict';
import { applied, withExample, withRuleOff } from '../../src/editor/configuration-edits.ts';
import { examplesAsLines } from '../../src/editor/example-export.ts';
import { parseConfiguration } from '../../src/linter/settings.ts';
import type { WriterExample } from '../../src/linter/types.ts';

const example: WriterExample = { text: 'Wij delen alles.', pillar: 6, counts: true, reason: 'Dit is de afspraak.' };
const added = (text: string, put: WriterExample = example): string => applied(text, withExample(text, put) ?? []);

describe('judgements of the writer in the configuration', () => {
  it('start an empty file', () => {
    const text = added('');
    assert.deepEqual(JSON.parse(text), { examples: [example] });
    assert.ok(text.endsWith('}\n'));
    assert.deepEqual(parseConfiguration(JSON.parse(text), 'x').problems, []);
  });

  const before =
    '{\n    "check": "always",\n\n    "rules": { "placeholder": "off" },\n    "examples": [\n        {"text": "A", "pillar": 1, "counts": false, "reason": "B"}\n    ]\n}\n';
  it('are added and leave the rest as it was written', () => {
    const text = added(before);
    assert.deepEqual(JSON.parse(text).examples, [{ text: 'A', pillar: 1, counts: false, reason: 'B' }, example]);
    assert.ok(text.startsWith(before.slice(0, before.indexOf('\n    ]'))));
    assert.ok(text.endsWith('    ]\n}\n'));
    assert.match(text, /\n {8}\{\n {12}"text": "Wij delen alles\."/);
  });

  it('keep tabs and CRLF', () => {
    const text = added('{\r\n\t"check": "auto"\r\n}\r\n');
    assert.match(text, /^\{\r\n\t"check": "auto",\r\n\t"examples": \[\r\n\t\t\{\r\n\t\t\t"text"/);
    assert.doesNotMatch(text, /[^\r]\n/);
  });

  it('take the place of an earlier one about the same passage and pillar', () => {
    const text = added(added('{}'), { ...example, text: 'Wij  delen\nalles.', counts: false, reason: 'Toch niet.' });
    assert.deepEqual(JSON.parse(text).examples, [{ ...example, counts: false, reason: 'Toch niet.' }]);
    assert.equal(JSON.parse(added(text, { ...example, pillar: 3 })).examples.length, 2);
  });

  for (const text of ['{', '[]', '"x"', '{ "examples": 3 }', '{ // comment\n}', '{"a": 1,}']) {
    it(`leave alone what cannot be changed safely: ${text.replace('\n', ' ')}`, () => assert.equal(withExample(text, example), null));
  }

  it('survive odd entries', () => {
    const text = '{"examples": [null, 3, {"text": 4}]}';
    assert.ok(added(text).startsWith('{"examples": [null, 3, {"text": 4}, {"text":"Wij'));
    assert.equal(JSON.parse(added(text)).examples.length, 4);
  });
});

describe('a rule switched off in the configuration', () => {
  const reason = 'PM staat bij ons voor "per maand".';
  const off = (text: string): string => applied(text, withRuleOff(text, 'placeholder', ` ${reason}\n`) ?? []);
  const placeholder = { severity: 'off', reason };
  it('is added with its reason, as the reader of the configuration wants it', () => {
    assert.deepEqual(JSON.parse(off('')), { rules: { placeholder } });
    const added = JSON.parse(off('{"rules": {"pillar-thin": "hint"}, "check": "auto"}'));
    assert.deepEqual(added, { rules: { 'pillar-thin': 'hint', placeholder }, check: 'auto' });
    assert.deepEqual(parseConfiguration(added, 'x').problems, []);
  });
  for (const before of ['"error"', '"off"', '{"severity": "hint", "reason": "Eerder."}']) {
    it(`takes the place of ${before}`, () =>
      assert.deepEqual(JSON.parse(off(`{"check": "auto", "rules": {"placeholder": ${before}}}`)), {
        check: 'auto',
        rules: { placeholder },
      }));
  }
  it('is refused when the file cannot be changed safely', () => assert.equal(withRuleOff('{"rules": []}', 'placeholder', reason), null));
});

describe('export of judgements', () => {
  it('writes one labelled example a line, joined by text', () => {
    const lines = examplesAsLines([
      example,
      { ...example, pillar: 3, counts: false, reason: 'Geen vertrouwen.' },
      { text: 'The board meets and decides for all.', pillar: 5, counts: true, reason: 'Structure.' },
    ]);
    assert.ok(lines.endsWith('\n'));
    assert.deepEqual(
      lines
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
      [
        {
          id: 'writer-0001',
          lang: 'nl',
          text: 'Wij delen alles.',
          aspects: [],
          addressed: [6],
          thin: [],
          judged: [3, 6],
          note: 'P6: Dit is de afspraak. P3: Geen vertrouwen.',
        },
        {
          id: 'writer-0002',
          lang: 'en',
          text: 'The board meets and decides for all.',
          aspects: [],
          addressed: [5],
          thin: [],
          judged: [5],
          note: 'P5: Structure.',
        },
      ],
    );
  });
  it('is empty without judgements', () => assert.equal(examplesAsLines([]), ''));
});
