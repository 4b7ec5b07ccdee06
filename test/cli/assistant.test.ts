import assert from 'node:assert/strict';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../../src/assistant/arguments.ts';
import { EXPLAIN_PILLAR, FIND_EVIDENCE } from '../../src/assistant/tools.ts';
import { createWorkspace, planText, type Workspace } from './harness.ts';

const IN_WORK = { cwd: 'werk' };

describe('what an assistant may have read', () => {
  let space: Workspace;
  beforeEach(() => {
    space = createWorkspace({
      'werk/plan.md': planText(3),
      'geheim/nota.md': '# Nota\n\nDe partners spraken in het geheim af: P3 strong.\n',
      '.ketensturing.json': JSON.stringify({ plans: [{ name: 'Alles', files: ['werk/plan.md', 'geheim/nota.md'] }] }),
    });
  });
  afterEach(() => space.remove());

  async function refused(path: string, message: RegExp): Promise<void> {
    await assert.rejects(space.ask({ path }, IN_WORK), (error: Error) => {
      assert.ok(error instanceof ToolError, String(error));
      assert.match(error.message, message);
      assert.doesNotMatch(error.message, /in het geheim|nota/);
      return true;
    });
  }
  const OUTSIDE = /^The plan "Alles", of which plan\.md is a part, has a part outside the working folder.+folder above.+--anywhere/;

  it('is no part of a plan that lies outside its folder', () => refused('plan.md', OUTSIDE));

  it('is no part that a link or a pattern leads to there, and none that is not there', async () => {
    symlinkSync(join(space.folder, 'geheim/nota.md'), join(space.folder, 'werk/bijlage.md'));
    for (const entry of ['werk/bijlage.md', 'werk/*.md', 'geheim/*.md', 'geheim/weg.md', '../elders.md', 'werk/../geheim/nota.md']) {
      space.write('.ketensturing.json', JSON.stringify({ plans: [{ name: 'Alles', files: ['werk/plan.md', entry, 'geheim/nota.md'] }] }));
      await refused('plan.md', OUTSIDE);
    }
  });

  it('is no record of what was agreed that a link leads to there', async () => {
    space.write('.ketensturing.json', '{}');
    space.write('geheim/nota.md.agreed.json', '{}');
    symlinkSync(join(space.folder, 'geheim/nota.md.agreed.json'), join(space.folder, 'werk/plan.md.agreed.json'));
    await refused('plan.md', /^plan\.md\.agreed\.json, which holds what was agreed, leads outside the working folder/);
  });

  it('is all of a plan in the folder above, or anywhere when it was started so', async () => {
    for (const [path, options] of [
      ['werk/plan.md', {}],
      ['plan.md', { ...IN_WORK, anywhere: true }],
    ] as const) {
      const answer = JSON.parse(await space.ask({ path }, options));
      assert.match(JSON.stringify(answer), /in het geheim/, path);
      assert.equal(answer.pillars[2].status, 'addressed');
    }
  });

  it('is a plan in its folder, named by a configuration above it', async () => {
    space.write('werk/bijlage.md', '# Bijlage\n\nDe partners spraken af: P3 strong.\n');
    space.write('.ketensturing.json', JSON.stringify({ plans: [{ name: 'Samen', files: ['werk/*.md'] }] }));
    assert.equal(JSON.parse(await space.ask({ path: 'plan.md' }, IN_WORK)).pillars[2].status, 'addressed');
  });
});

const OWN = readFileSync(new URL('../../examples/eigen-kader.json', import.meta.url), 'utf8');
const OWN_PILLAR = 6;
const [{ name: OWN_NAME, question: OWN_QUESTION }] = JSON.parse(OWN).aspects;

describe("an organisation's own aspects, for an assistant", () => {
  let space: Workspace;
  beforeEach(() => {
    space = createWorkspace({
      'in/plan.md': planText(OWN_PILLAR),
      'in/los/plan.md': planText(OWN_PILLAR),
      'in/los/.ketensturing.json': '{}',
      'in/kader.json': OWN,
      'buiten/kader.json': OWN,
      'in/.ketensturing.json': JSON.stringify({ framework: 'kader.json' }),
    });
  });
  afterEach(() => space.remove());
  const IN = { cwd: 'in' };
  const questions = async (given: object, options: object = {}): Promise<readonly string[]> => {
    const { aspects } = JSON.parse(await space.ask({ pillar: OWN_PILLAR, ...given }, { ...IN, tool: FIND_EVIDENCE, ...options }));
    assert.ok(aspects.every(({ question }: { question: string }) => question !== ''));
    return aspects.map(({ question }: { question: string }) => question);
  };

  it('are explained by their names and questions where they hold', async () => {
    const explained = await space.ask({ pillar: OWN_PILLAR }, { ...IN, tool: EXPLAIN_PILLAR });
    const own = JSON.parse(explained).aspects.find(({ name }: { name: string }) => name === OWN_NAME.nl);
    assert.equal(own?.question, OWN_QUESTION.nl);
    assert.ok(!('notDone' in JSON.parse(explained)));
    assert.ok((await questions({ path: 'plan.md' })).includes(OWN_QUESTION.nl));
    assert.ok((await questions({ text: planText(OWN_PILLAR) })).includes(OWN_QUESTION.nl));
  });

  it('are not there for a plan under another configuration', async () => {
    assert.ok(!(await questions({ path: 'los/plan.md' })).includes(OWN_QUESTION.nl));
    const elsewhere = JSON.parse(await space.ask({ pillar: OWN_PILLAR }, { cwd: 'in/los', tool: EXPLAIN_PILLAR }));
    assert.ok(elsewhere.aspects.every(({ name }: { name: string }) => name !== OWN_NAME.nl));
  });

  it('are told to be left out when their file cannot be used', async () => {
    space.write('in/kader.json', '{"aspects": 3}');
    const { notDone } = JSON.parse(await space.ask({ pillar: OWN_PILLAR }, { ...IN, tool: EXPLAIN_PILLAR }));
    assert.match(notDone[0], /kader\.json/);
  });

  it('are not read from outside the working folder, be it by a path or a link', async () => {
    const refused = async (what: RegExp): Promise<void> => {
      for (const [given, tool] of [
        [{ path: 'plan.md' }, undefined],
        [{ text: '# Plan' }, undefined],
        [{ pillar: OWN_PILLAR }, EXPLAIN_PILLAR],
      ] as const)
        await assert.rejects(space.ask(given, { ...IN, ...(tool && { tool }) }), (error: Error) => {
          assert.ok(error instanceof ToolError, String(error));
          assert.match(error.message, what);
          return true;
        });
    };
    space.write('in/.ketensturing.json', JSON.stringify({ framework: '../buiten/kader.json' }));
    await refused(/^The framework \S+kader\.json lies outside the working folder.+--anywhere/);
    assert.ok((await questions({ path: 'plan.md' }, { anywhere: true })).includes(OWN_QUESTION.nl));
    // Whoever starts the server says that this may be read, and what it names with it.
    assert.ok((await questions({ path: 'plan.md' }, { config: '.ketensturing.json' })).includes(OWN_QUESTION.nl));
    symlinkSync(join(space.folder, 'buiten/kader.json'), join(space.folder, 'in/koppeling.json'));
    space.write('in/.ketensturing.json', JSON.stringify({ framework: 'koppeling.json' }));
    await refused(/^The framework koppeling\.json lies outside/);
  });

  it('hold where a configuration above the working folder names them in it', async () => {
    rmSync(join(space.folder, 'in/.ketensturing.json'));
    space.write('.ketensturing.json', JSON.stringify({ framework: 'in/kader.json' }));
    assert.ok((await questions({ path: 'plan.md' })).includes(OWN_QUESTION.nl));
  });

  it('do not come of a configuration to which a link leads', async () => {
    space.write('buiten/los.json', JSON.stringify({ framework: 'kader.json' }));
    for (const folder of ['in', 'in/los']) {
      rmSync(join(space.folder, folder, '.ketensturing.json'));
      symlinkSync(join(space.folder, 'buiten/los.json'), join(space.folder, folder, '.ketensturing.json'));
    }
    for (const path of ['plan.md', 'los/plan.md'])
      await assert.rejects(space.ask({ path }, IN), /^ToolError: The configuration (?:los\/)?\.ketensturing\.json lies outside/);
  });
});
