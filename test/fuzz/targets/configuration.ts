import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EXAMPLE } from '../../../scripts/pages.ts';
import { extendFramework, FrameworkError, loadFramework } from '../../../src/framework/index.ts';
import { isGlob, matcher, splitGlob } from '../../../src/linter/glob.ts';
import { defaultSettings, parseConfiguration, settingsOf } from '../../../src/linter/settings.ts';
import extension from '../../framework/extension.json' with { type: 'json' };
import { toyLinter } from '../engines.ts';
import { anyJson, type JsonText, tampered } from '../json-values.ts';
import { target } from '../target.ts';

const TEXT = '# Plan\n\nDe gemeente doet sterk3. Dit is PM. Wij overleggen regelmatig zwak5.\n';
const CONFIGURATIONS = [EXAMPLE, { check: 'always', language: 'en', rules: { placeholder: 'error' }, framework: 'x.json' }, {}];
const KEYS = [
  'rules',
  'plans',
  'examples',
  'include',
  'exclude',
  'check',
  'language',
  'framework',
  '$schema',
  'placeholder',
  'name',
  'files',
];

/** Whatever a configuration says: problems with a place, settings that a check can work with. */
export const configuration = target<JsonText>({
  name: 'configuration',
  share: 150,
  inputs: fc.oneof({ weight: 4, arbitrary: tampered(CONFIGURATIONS, KEYS) }, { weight: 1, arbitrary: anyJson }),
  holds(json) {
    const { configuration: found, problems } = parseConfiguration(JSON.parse(json), 'x.json');
    for (const { message, advice } of problems) {
      assert.ok(message.nl.startsWith('x.json') && message.en.startsWith('x.json') && advice.nl !== '' && advice.en !== '');
    }
    assert.ok(Object.isFrozen(found) && Object.isFrozen(found.rules) && Object.isFrozen(found.plans));
    assert.equal(Object.getPrototypeOf(found.rules), Object.prototype);
    const settings = settingsOf(found, defaultSettings);
    assert.deepEqual(toyLinter.check([{ name: 'x.md', text: TEXT }], { named: false, settings }).failures, []);
  },
});

/** An organisation's own framework fits, or is refused with its place. */
export const framework = target<JsonText>({
  name: 'framework',
  share: 140,
  inputs: fc.oneof(
    {
      weight: 6,
      arbitrary: tampered([extension], ['extends', 'aspects', 'terms', 'examples', 'aliases', 'nl', 'en', 'basisNote', 'lang']),
    },
    { weight: 1, arbitrary: anyJson },
  ),
  holds(json) {
    try {
      const extended = extendFramework(loadFramework(), JSON.parse(json), 'x.json');
      assert.ok(Object.isFrozen(extended) && Object.isFrozen(extended.terms));
    } catch (error) {
      if (!(error instanceof FrameworkError)) throw error;
      assert.match(error.message, /^x\.json: .*expected ./s);
    }
  },
});

const pattern = fc
  .array(
    fc.constantFrom(
      '**',
      '*',
      '/',
      'a',
      '.md',
      '?',
      '{a,b}',
      '{1..9}',
      '{',
      '}',
      '[a-z]',
      '[!a]',
      '[',
      ']',
      '!(',
      '+(',
      '@(',
      '*(',
      ')',
      '|',
      '!',
      '\\',
      '..',
      '.',
      ',',
      '(',
      '[[:alpha:]]',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

interface Patterns {
  readonly patterns: readonly string[];
  readonly paths: readonly string[];
}

/** Patterns of a configuration match a path or not, and never take long. */
export const patterns = target<Patterns>({
  name: 'patterns',
  share: 90,
  inputs: fc.record({
    patterns: fc.array(pattern, { maxLength: 3 }),
    paths: fc.array(fc.constantFrom('a.md', 'a/b/a.md', `${'a'.repeat(40)}!`, `${'a/'.repeat(20)}b`, '../a.md', ''), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  holds({ patterns: all, paths }) {
    const isMatch = matcher(all);
    for (const path of paths)
      assert.equal(
        isMatch(path),
        all.some((one) => matcher([one])(path)),
      );
    for (const one of all) {
      const { base, glob } = splitGlob(one);
      assert.equal(glob !== '', isGlob(one));
      assert.ok(base.length + glob.length <= one.length);
    }
  },
});
