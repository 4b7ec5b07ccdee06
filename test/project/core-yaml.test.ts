/** YAML of the core schema means in the bundles what it means in the library. */
import assert from 'node:assert/strict';
import * as library from 'yaml';
import { coreYaml } from '../../scripts/core-yaml.mjs';
import { bundled } from './bundled.ts';

const TEXTS = [
  'title: "Ketenplan: versie 2"\ntaal: nl\nketensturing: true',
  'd: 2026-01-14\nt: 2026-01-14T10:00:00Z\nn: ~\nleeg:\ngetal: 0x1F\nacht: 0o17\nmin: -.inf\nja: yes\nuit: off',
  'a: &x { b: 1 }\nc: *x\n<<: *x',
  's: !!set { a, b }\nb: !!binary aGFsbG8=\no: !!omap [ a: 1 ]\np: !!pairs [ a: 1 ]\nd: !!timestamp 2026-01-14\ni: !!int "3"\nx: !eigen y',
  '%YAML 1.1\n---\nja: yes\nuur: 12:30:00',
  'a: [1, {b: c}]\ntekst: |\n  een\n  twee\nvouw: >-\n  een\n  twee',
  'a: b: c',
  '- een\n- twee',
  '',
];

describe('YAML in the bundles', () => {
  it('is read as the library reads it with the core schema', async () => {
    const { exports: own, text } = await bundled<Pick<typeof library, 'parseDocument'>>("export { parseDocument } from 'yaml';", coreYaml, {
      platform: 'browser',
      conditions: ['worker'],
    });
    const read = ({ parseDocument }: Pick<typeof library, 'parseDocument'>, yaml: string): object => {
      const document = parseDocument(yaml, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false, resolveKnownTags: false });
      return {
        value: document.toJS({ maxAliasCount: 100 }),
        errors: document.errors.map(({ code, message, pos }) => ({ code, message, pos })),
      };
    };
    // YAML 1.1 cannot be asked for between the fences of front matter, so there it may be read as 1.2.
    for (const yaml of TEXTS.filter((one) => !one.startsWith('%'))) assert.deepEqual(read(own, yaml), read(library, yaml), yaml);
    for (const yaml of TEXTS) assert.doesNotThrow(() => read(own, yaml), yaml);
    // A key that is a list or map is called as in JSON.
    const { parseDocument } = own;
    assert.deepEqual(parseDocument('? [x, y]\n: z\ntitel: {{titel}}', { logLevel: 'silent' }).toJS(), {
      '["x","y"]': 'z',
      titel: { '{"titel":null}': null },
    });
    assert.ok(!text.includes('tag:yaml.org,2002:omap'), 'the rest of the library is in the bundle');
    assert.throws(() => String(parseDocument('a: 1')), /read here, and not written/);
  });
});
