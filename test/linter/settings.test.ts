import assert from 'node:assert/strict';
import { EXAMPLE } from '../../scripts/pages.ts';
import { defaultSettings, parseConfiguration, settingsOf } from '../../src/linter/settings.ts';

const EMPTY = { rules: {}, include: [], exclude: [], plans: [], examples: [] };
const FILE = '.ketensturing.json';

/** The paths that are reported, after a check that every problem is complete. */
function pathsOf(value: unknown): readonly string[] {
  return parseConfiguration(value, FILE).problems.map(({ file, path, message, advice }) => {
    assert.equal(file, FILE);
    for (const text of [message.nl, message.en]) assert.ok(text.startsWith(path === '' ? FILE : `${FILE}, ${path}`));
    for (const text of [advice.nl, advice.en]) assert.ok(text.length > 5);
    return path;
  });
}

describe('configuration', () => {
  it('takes every key', () => {
    const { configuration, problems } = parseConfiguration(
      { ...EXAMPLE, $schema: './x.json', check: 'always', framework: 'eigen.json' },
      FILE,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(configuration, { ...EXAMPLE, check: 'always', framework: 'eigen.json' });
    assert.ok(Object.isFrozen(configuration.rules));
  });

  it('leaves out what is wrong and applies the rest', () => {
    const value = {
      check: 'soms',
      language: 'en',
      rules: { 'pillar-thin': 'error', 'pilar-missing': 'off', placeholder: 'loud' },
      include: ['a', 3],
      extra: 1,
    };
    const { configuration } = parseConfiguration(value, FILE);
    assert.deepEqual(configuration, { ...EMPTY, language: 'en', rules: { 'pillar-thin': 'error' }, include: ['a'] });
    assert.deepEqual(pathsOf(value), ['check', 'rules.pilar-missing', 'rules.placeholder', 'include[1]', 'extra']);
  });

  it('takes the backslashes of Windows for the slashes that are meant', () => {
    const value = {
      include: ['plannen\\*.md', 'a\\b\\'],
      exclude: ['archief\\**', 'b\\oud?\\*.md'],
      plans: [{ name: 'x', files: ['deel\\1.md', 'deel\\*.md'] }],
    };
    const { configuration } = parseConfiguration(value, FILE);
    assert.deepEqual(pathsOf(value), []);
    assert.deepEqual(configuration.include, ['plannen/*.md', 'a/b/']);
    assert.deepEqual(configuration.exclude, ['archief/**', 'b/oud?/*.md']);
    assert.deepEqual(configuration.plans, [{ name: 'x', files: ['deel/1.md', 'deel/*.md'] }]);
  });

  it('keeps the backslash before a sign that is meant as it stands', () => {
    const exclude = ['plan \\[oud\\].md', '\\!archief', 'plan \\(1\\)*.md', 'a\\{b\\}', 'a\\+b', 'a\\\\b'];
    assert.deepEqual(pathsOf({ exclude }), []);
    assert.deepEqual(parseConfiguration({ exclude }, FILE).configuration.exclude, exclude);
  });

  it('says of a pattern that can match nothing what to write', () => {
    const exclude = [
      3,
      '/archief/**',
      'C:\\plannen\\oud',
      '../cf/archief/**',
      'a/../b',
      '!archief',
      './!b',
      '[broken',
      'a{b,c',
      '\\[a',
      'a[]]',
      'a..b',
    ];
    const { configuration, problems } = parseConfiguration({ exclude, include: ['/x'] }, FILE);
    assert.deepEqual(configuration.exclude, ['\\[a', 'a[]]', 'a..b']);
    assert.deepEqual(configuration.include, []);
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['exclude[0]', 'include[0]', ...[1, 2, 3, 4, 5, 6, 7, 8].map((at) => `exclude[${at}]`)],
    );
    const said = problems.map(({ message }) => message.en);
    assert.equal(said[2], '.ketensturing.json, exclude[1]: "/archief/**" is not used: it points outside this folder.');
    assert.match(said[6] ?? '', /"!" takes nothing back here\.$/);
    assert.match(said[8] ?? '', /"\[" is never closed\.$/);
    assert.match(problems[2]?.advice.en ?? '', /such as "archief\/\*\*"; a sign of a name has "\\\\" before it\.$/);
  });

  it('lets a configuration that is named for a run speak of files outside its folder', () => {
    const exclude = ['../r/archief/**', '../../x', '../a/../b'];
    assert.deepEqual(parseConfiguration({ exclude }, FILE, true).configuration.exclude, exclude.slice(0, 2));
  });

  it('drops an entry that lacks a part', () => {
    const whole = { text: 'Zin.', pillar: 3, counts: false, reason: 'omdat' };
    const value = { examples: [whole, { ...whole, pillar: '3' }, { text: 'Zin.' }], plans: [{ name: 'x' }] };
    assert.deepEqual(parseConfiguration(value, FILE).configuration, { ...EMPTY, examples: [whole] });
    assert.deepEqual(pathsOf(value), ['examples[1].pillar', 'examples[2]', 'examples[2]', 'examples[2]', 'plans[0]']);
  });

  for (const value of [null, undefined, 3, 'x', [], true]) {
    it(`survives ${JSON.stringify(value)}`, () => {
      assert.deepEqual(parseConfiguration(value, FILE).configuration, EMPTY);
      assert.deepEqual(pathsOf(value), ['']);
    });
  }

  it('takes a severity with the reason for it, and nothing of it when the reason is not there', () => {
    const off = { severity: 'off', reason: 'Wij kennen deze woorden.' };
    const value = {
      rules: { placeholder: off, 'pillar-thin': { severity: 'off' }, 'empty-section': { ...off, reason: ' ' }, 'open-question': [] },
    };
    const { configuration, problems } = parseConfiguration(value, FILE);
    assert.deepEqual(configuration, { ...EMPTY, rules: { placeholder: off } });
    assert.deepEqual(pathsOf(value), ['rules.pillar-thin', 'rules.empty-section.reason', 'rules.open-question']);
    assert.match(problems[0]?.message.nl ?? '', /"reason" ontbreekt/);
    assert.match(problems[1]?.message.nl ?? '', /Hier hoort een tekst tussen aanhalingstekens die niet leeg is te staan/);
    assert.match(problems[1]?.message.en ?? '', /a text between quotation marks that is not empty/);
    assert.match(problems[2]?.message.nl ?? '', /een van "error", .*"off", of een groep met "severity", "reason"/);
  });

  it('suggests the key that was meant', () => {
    const [problem] = parseConfiguration({ rules: { pillarthin: 'off' } }, FILE).problems;
    assert.equal(problem?.advice.nl, 'Bedoel je "pillar-thin"?');
    for (const [value, meant] of [
      [{ rules: { 'pillar-mising': 'off' } }, 'pillar-missing'],
      [{ rules: { palceholder: 'off' } }, 'placeholder'],
      [{ langauge: 'nl' }, 'language'],
      [{ rules: { placeholder: 'warn' } }, 'warning'],
      [{ rules: { placeholder: 'Error' } }, 'error'],
      [{ language: 'NL' }, 'nl'],
      [{ check: 'allways' }, 'always'],
    ] as const)
      assert.equal(parseConfiguration(value, FILE).problems[0]?.advice.nl, `Bedoel je "${meant}"?`, JSON.stringify(value));
  });

  it('suggests nothing where nothing comes near', () => {
    for (const value of [{ overrides: [] }, { extends: 'x' }, { language: 'frans' }, { language: 3 }, { rules: { 'no-such': 'off' } }])
      assert.doesNotMatch(parseConfiguration(value, FILE).problems[0]?.advice.nl ?? '', /^Bedoel je/, JSON.stringify(value));
  });

  it('refuses a pillar that the framework does not have, and a plan without files', () => {
    const example = { text: 'x', pillar: 9, counts: true, reason: 'x' };
    const { configuration, problems } = parseConfiguration({ examples: [example], plans: [{ name: 'Leeg', files: [] }] }, FILE);
    assert.deepEqual(configuration, EMPTY);
    assert.match(problems[0]?.message.nl ?? '', /examples\[0\]\.pillar: Hier hoort een geheel getal van 1 tot en met 8 te staan/);
    assert.match(problems[1]?.message.en ?? '', /plans\[0\]\.files: This must be a list between \[ and \] that is not empty/);
    assert.equal(problems.length, 2);
  });

  it('treats __proto__ as an unknown key', () => {
    const value: unknown = JSON.parse('{"__proto__": {"check": "never"}, "rules": {"__proto__": "off", "constructor": "off"}}');
    const { configuration } = parseConfiguration(value, FILE);
    assert.equal(configuration.check, undefined);
    assert.deepEqual(Object.keys(configuration.rules), []);
    assert.deepEqual(pathsOf(value), ['__proto__', 'rules.__proto__', 'rules.constructor']);
    assert.equal(({} as { check?: string }).check, undefined);
  });
});

describe('settings', () => {
  it('are the defaults when nothing is configured', () => {
    assert.deepEqual(settingsOf(parseConfiguration({}, FILE).configuration), defaultSettings);
  });

  it('are overlaid by rule', () => {
    const base = { ...defaultSettings, severities: { placeholder: 'off', 'pillar-thin': 'hint' } as const };
    const { configuration } = parseConfiguration({ check: 'never', rules: { 'pillar-thin': 'error' } }, FILE);
    assert.deepEqual(settingsOf(configuration, base), {
      ...base,
      check: 'never',
      severities: { placeholder: 'off', 'pillar-thin': 'error' },
    });
  });

  it('keep the reason of a rule until the rule is set anew', () => {
    const rules = {
      placeholder: { severity: 'off', reason: 'A.' },
      'pillar-thin': { severity: 'hint', reason: 'B.' },
      'empty-section': 'off',
    };
    const base = settingsOf(parseConfiguration({ rules }, FILE).configuration);
    assert.deepEqual(base.severities, { placeholder: 'off', 'pillar-thin': 'hint', 'empty-section': 'off' });
    assert.deepEqual(base.reasons, { placeholder: 'A.', 'pillar-thin': 'B.' });
    const anew = { placeholder: 'warning', 'empty-section': { severity: 'off', reason: 'C.' } };
    assert.deepEqual(settingsOf(parseConfiguration({ rules: anew }, FILE).configuration, base).reasons, {
      'pillar-thin': 'B.',
      'empty-section': 'C.',
    });
  });
});
