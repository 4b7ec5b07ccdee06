import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTemplate } from '../../src/writing/templates.ts';
import { createWorkspace, planText, toyEngine, type Workspace } from './harness.ts';

describe('a new plan on the command line', () => {
  let space: Workspace;
  beforeEach(() => {
    space = createWorkspace();
  });
  afterEach(() => space.remove());
  const read = (file: string): string => readFileSync(join(space.folder, file), 'utf8');

  it('is the template of its kind, in a file named after it', async () => {
    const { code, stdout, stderr } = await space.run([
      'new',
      'schuldhulp',
      'Merwestroom',
      '--partners',
      'Gemeente Merwestroom, De Linde;politie',
    ]);
    assert.deepEqual([code, stdout], [0, 'ketenplan-schuldhulp-merwestroom.md\n']);
    assert.match(stderr, /ketensturing check ketenplan-schuldhulp-merwestroom\.md/);
    const request = { name: 'schuldhulp Merwestroom', partners: ['Gemeente Merwestroom', 'De Linde', 'politie'], language: 'nl' } as const;
    assert.equal(read(stdout.trim()), createTemplate({ kind: 'ketenplan', ...request }, toyEngine.framework()));
  });

  it('takes kind, language and file', async () => {
    await space.run(['new', '--kind', 'convenant', '--language', 'en', '-o', 'x.md', 'Safe home']);
    assert.match(read('x.md'), /^# Covenant Safe home$/m);
    const { stdout } = await space.run(['new', '-o', '-', 'x']);
    assert.match(stdout, /^# Ketenplan x$/m);
    assert.ok(!existsSync(join(space.folder, '-')));
  });

  it('is never written over a file', async () => {
    space.write('ketenplan-x.md', 'van mij');
    const { code, stdout, stderr } = await space.run(['new', 'x']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /ketenplan-x\.md is there already, and is left as it is\.\n {2}Choose another name with --output/);
    assert.equal(read('ketenplan-x.md'), 'van mij');
  });

  for (const [argv, message] of [
    [['new'], /new needs the name of the chain\.[\s\S]*For example/],
    [['new', '--kind', 'ketenplann', 'x'], /Unknown value "ketenplann" for --kind\. Did you mean ketenplan\?/],
    [['new', '--language', 'auto', 'x'], /Unknown value "auto" for --language\.[\s\S]*nl, en/],
    [['new', '-o', 'weg/x.md', 'x'], /Cannot write weg\/x\.md: the folder weg does not exist/],
    [['new', '--format', 'json', 'x'], /Unknown option --format/],
  ] as const) {
    it(`ketensturing ${argv.join(' ')}`, async () => {
      const { code, stdout, stderr } = await space.run(argv);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }

  it('has a help text', async () => assert.match((await space.run(['new', '--help'])).stdout, /--kind KIND[\s\S]*governance/));
});

describe('marking a plan as agreed on the command line', () => {
  let space: Workspace;
  beforeEach(() => {
    space = createWorkspace({ 'plan.md': planText() });
  });
  afterEach(() => space.remove());

  it('makes a check tell what changed since, until it is marked again', async () => {
    const { code, stdout } = await space.run(['agree', 'plan.md', '--date', '2026-01-14']);
    assert.deepEqual([code, stdout], [0, 'plan.md.agreed.json\n']);
    const changed = async (): Promise<boolean> => (await space.run(['check', 'plan.md'])).stdout.includes('changed-since-agreed');
    assert.equal(await changed(), false);
    space.write('plan.md', planText().replace('P4 strong', 'P4 strong, elke week'));
    assert.equal(await changed(), true);
    await space.run(['agree', 'plan.md', '--date', '2026-02-01']);
    assert.equal(await changed(), false);
  });

  it('keeps a plan of several files beside its first, whichever is named', async () => {
    space.write('bijlage.md', '# Bijlage\n\nWij spraken af: P6 strong.\n');
    space.write('.ketensturing.json', JSON.stringify({ plans: [{ name: 'Samen', files: ['plan.md', 'bijlage.md'] }] }));
    assert.equal((await space.run(['agree', 'bijlage.md', '--date', '2026-01-14'])).stdout, 'plan.md.agreed.json\n');
    assert.match(readFileSync(join(space.folder, 'plan.md.agreed.json'), 'utf8'), /Wij spraken af: P6 strong/);
  });

  for (const [argv, message] of [
    [['agree', '--date', '2026-01-14'], /agree takes one plan, not 0/],
    [['agree', 'plan.md', 'b.md', '--date', '2026-01-14'], /agree takes one plan, not 2/],
    [['agree', 'plan.md'], /needs the day on which the plan was agreed/],
    [['agree', 'plan.md', '--date', '2026-02-30'], /"2026-02-30" is no day/],
    [['agree', 'weg.md', '--date', '2026-01-14'], /Cannot read weg\.md: it does not exist/],
    [['agree', 'plan.docx', '--date', '2026-01-14'], /plan\.docx is a Word document/],
  ] as const) {
    it(`ketensturing ${argv.join(' ')}`, async () => {
      const { code, stdout, stderr } = await space.run(argv);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }
});
