import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type Engine, engine } from '../../../src/cli/compose.ts';
import { FORMATS } from '../../../src/cli/formats/registry.ts';
import { createWorkspace, type Workspace } from '../harness.ts';

const EXAMPLES = new URL('../../../examples/', import.meta.url);

/** The real engine, which finds out why evidence counts or not whatever the command line wants of it. */
const engineThat = (wantsReasons: boolean): Engine => ({
  ...engine,
  linter: (...parts) => {
    const linter = engine.linter(...parts);
    return { ...linter, check: (sources, options) => linter.check(sources, { ...options, wantsReasons }) };
  },
});

describe('formats and why evidence counts', function () {
  this.timeout(60_000);
  let space: Workspace;
  before(() => {
    const names = readdirSync(EXAMPLES).filter((name) => name.endsWith('.md'));
    space = createWorkspace(Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, EXAMPLES), 'utf8')])));
  });
  after(() => space.remove());

  for (const { id, tellsReasons } of FORMATS) {
    it(`${id} ${tellsReasons ? 'tells' : 'does not tell'} it, and is made with${tellsReasons ? '' : 'out'} it`, async () => {
      const outputs: string[] = [];
      for (const of of [engineThat(true), engineThat(false), engine]) {
        const { stdout, stderr } = await space.run(['check', '--exit-zero', '--format', id, '.'], { engine: of });
        assert.equal(stderr, '');
        outputs.push(stdout);
      }
      const [told, untold, own] = outputs;
      assert.notEqual(told, '');
      assert.equal(told === untold, !tellsReasons);
      assert.equal(own, told);
    });
  }
});
