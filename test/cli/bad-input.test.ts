import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { machineFiles } from '../../src/cli/files.ts';
import { createWorkspace, planText, type RunOptions, type Workspace } from './harness.ts';

describe('bad input', () => {
  let space: Workspace;
  beforeEach(() => {
    space = createWorkspace({ 'goed.md': planText() });
  });
  afterEach(() => space.remove());

  /** Checks the file together with a good one: the message is clear, the exit code 2, and the good one is judged all the same. */
  async function fails(file: string, code: string, message: RegExp, options?: RunOptions): Promise<void> {
    const { code: exit, report, stderr } = await space.json([file, 'goed.md'], options);
    assert.equal(exit, 2);
    assert.match(stderr, message);
    const failures = [...report.failures, ...report.documents.flatMap((document) => document.failures)];
    assert.deepEqual(
      failures.map((failure) => failure.code),
      [code],
    );
    assert.ok(failures.every(({ advice }) => advice.length > 10));
    const good = report.documents.find((document) => document.file === 'goed.md');
    assert.ok(good?.coverage.every(({ status }) => status === 'addressed'));
    assert.deepEqual(good?.failures, []);
  }

  it('empty file: is judged, and the report says that it is empty', async () => {
    space.write('leeg.md', '');
    const { code, stdout, stderr } = await space.run(['check', 'leeg.md', 'goed.md']);
    assert.equal(code, 1);
    assert.equal(stderr, '');
    assert.match(stdout, /Dit document is leeg/);
    const { report } = await space.json(['leeg.md']);
    assert.deepEqual(
      report.documents[0]?.coverage.map(({ pillar, status }) => `${pillar} ${status}`),
      [1, 2, 3, 4, 5, 6, 7, 8].map((pillar) => `${pillar} missing`),
    );
  });

  it('binary file', async () => {
    space.write('plaatje.md', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0]));
    await fails('plaatje.md', 'binary', /plaatje\.md is a binary file/);
  });

  it('invalid UTF-8, with the line', async () => {
    space.write('latin1.md', Buffer.from('# Plan\n\nDe co\xf6rdinator besluit.\n', 'latin1'));
    await fails('latin1.md', 'encoding', /latin1\.md is not valid UTF-8 \(first fault on line 3\)/);
  });

  it('UTF-16', async () => {
    space.write('utf16.md', Buffer.from('\uFEFF# Plan\n', 'utf16le'));
    await fails('utf16.md', 'encoding', /saved as UTF-16/);
  });

  it('UTF-16 without its mark is no binary file', async () => {
    space.write('le.md', Buffer.from('# Plan\n\nDe coördinator besluit over de wachtlijst.\n', 'utf16le'));
    await fails('le.md', 'encoding', /le\.md is saved as UTF-16\.\n {2}Save it as UTF-8/);
    space.write('be.md', Buffer.from('# Plan\n\nDe coördinator besluit.\n', 'utf16le').swap16());
    await fails('be.md', 'encoding', /be\.md is saved as UTF-16/);
  });

  it('a document of another program is called what it is, with what can be read instead', async () => {
    space.write('plan.pdf', '%PDF-1.7\n%\n1 0 obj\n');
    await fails('plan.pdf', 'binary', /plan\.pdf is a PDF document\.\n {2}Check the document that it was made from, in Markdown or Word/);
    space.write('plan.odt', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]));
    await fails(
      'plan.odt',
      'binary',
      /plan\.odt is a packed file, as the documents of Word and LibreOffice are\.\n {2}Save the document as \.docx/,
    );
  });

  it('50 MB file, which is not read at all', async () => {
    space.write('groot.md', '');
    const stat = (path: string): ReturnType<typeof machineFiles.stat> =>
      path.endsWith('groot.md') ? { kind: 'file', size: 50 * 1024 * 1024 } : machineFiles.stat(path);
    const read = (path: string): Uint8Array => (path.endsWith('groot.md') ? assert.fail('was read') : machineFiles.read(path));
    await fails('groot.md', 'too-large', /groot\.md is too large: 50\.0 MB, where 10 MB is the most/, { files: { stat, read } });
  });

  it('50 MB on standard input', async () => {
    const { code, stderr } = await space.run(['check', '-'], { stdin: new Uint8Array(50 * 1024 * 1024).fill(97) });
    assert.equal(code, 2);
    assert.match(stderr, /<stdin> is too large/);
  });

  it('a line of 100,000 characters is no failure', async () => {
    space.write('lang.md', `# Plan\n\n${'afspraak '.repeat(11_112)}\n`);
    const { code, report } = await space.json(['lang.md']);
    assert.equal(code, 1);
    assert.deepEqual(report.documents[0]?.failures, []);
  });

  it('folder without Markdown', async () => {
    space.write('leeg/notitie.txt', 'niets');
    await fails('leeg', 'no-documents', /No Markdown files \(\.md, \.markdown\) are in "leeg"\.\n {2}[^\n]*a Word document too\.\n/);
    const { stderr } = await space.run(['check', '.'], { cwd: 'leeg' });
    assert.match(stderr, /are in "\."\.\n/);
  });

  it('glob without a match', () => fails('geen/*.md', 'no-documents', /match "geen\/\*\.md"/));

  it('file that is not there', () => fails('weg.md', 'unreadable', /Cannot read weg\.md: it does not exist/));

  it('unreadable file', async () => {
    space.write('dicht.md', planText());
    const read = (path: string): Uint8Array => {
      if (path.endsWith('dicht.md')) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
      return machineFiles.read(path);
    };
    await fails('dicht.md', 'unreadable', /Cannot read dicht\.md: you are not allowed to/, { files: { read } });
  });

  it('unreadable file in a folder', async () => {
    symlinkSync('kring.md', join(space.folder, 'kring.md'));
    await fails('.', 'unreadable', /Cannot read kring\.md: its symbolic links go round in a circle/);
  });

  it('unreadable folder', async () => {
    space.write('dicht/plan.md', planText());
    const list = (folder: string): ReturnType<typeof machineFiles.list> => {
      if (folder.endsWith('dicht')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      return machineFiles.list(folder);
    };
    await fails('.', 'unreadable', /Cannot read the folder dicht/, { files: { list } });
  });

  it('an unread document stands in the report with all pillars and no confidence', async () => {
    const { report } = await space.json(['goed.md', '.'], { files: { read: () => Buffer.from([0]) } });
    const [document] = report.documents;
    assert.equal(document?.coverage.length, 8);
    assert.ok(document?.coverage.every(({ confidence }) => confidence === 0));
    assert.equal(document?.isPlan, false);
  });

  it('broken configuration, with line and column', async () => {
    space.write('.ketensturing.json', '{\n  "check": "auto",\n}');
    await fails('goed.md', 'invalid-json', /\.ketensturing\.json is not valid JSON: .*\(line 3, column 1\)/);
  });

  it('a configuration with a character that no JSON has, with its line and column', async () => {
    for (const [text, character, place] of [
      ['// uitleg\n{"check": "auto"}', '/', 'line 1, column 1'],
      ['{\n  "include": ["a.md",]\n}', ']', 'line 2, column 22'],
      ['{"check": auto}', 'a', 'line 1, column 11'],
      ['{"check": tru}', 't', 'line 1, column 11'],
      ['{"check": 😀}', '😀', 'line 1, column 11'],
    ] as const) {
      space.write('.ketensturing.json', text);
      const { code, stderr } = await space.run(['check', 'goed.md']);
      assert.equal(code, 2);
      assert.ok(stderr.includes(`.ketensturing.json is not valid JSON: Unexpected token '${character}' (${place}).`), stderr);
    }
    space.write('.ketensturing.json', '{} x');
    await fails('goed.md', 'invalid-json', /: Unexpected non-whitespace character after JSON \(line 1, column 4\)/);
  });

  it('a configuration that is null is no configuration', async () => {
    space.write('.ketensturing.json', 'null\n');
    await fails('goed.md', 'configuration', /\.ketensturing\.json: This must be a group of keys/);
  });

  it('a configuration that is a link to nowhere, or to itself, is not passed over', async () => {
    for (const [target, reason] of [
      [
        'weg/gedeeld.json',
        /Cannot read \.ketensturing\.json: it is a link to a file that does not exist\.\n {2}Mend or remove the link\.\n/,
      ],
      ['.ketensturing.json', /Cannot read \.ketensturing\.json: its symbolic links go round in a circle/],
    ] as const) {
      rmSync(join(space.folder, '.ketensturing.json'), { force: true });
      symlinkSync(target, join(space.folder, '.ketensturing.json'));
      await fails('goed.md', 'unreadable', reason);
    }
  });

  it('a document that is a link to nowhere', async () => {
    symlinkSync('weg.md', join(space.folder, 'los.md'));
    await fails('los.md', 'unreadable', /Cannot read los\.md: it is a link to a file that does not exist/);
  });

  it('names of others put nothing on the terminal but themselves', async () => {
    const name = 'kwaad\x1b[2J\n::error::x.md';
    const { stderr } = await space.run(['check', name]);
    assert.equal(stderr.split('\n')[0], 'ketensturing: Cannot read kwaad [2J ::error::x.md: it does not exist.');
    space.write('.ketensturing.json', JSON.stringify({ '\x1b[31m\n::error::y': 1 }));
    const told = await space.run(['check', 'goed.md']);
    assert.match(told.stderr, /There is no key " \[31m ::error::y"/);
    for (const said of [stderr, told.stderr]) assert.ok(!said.includes('\x1b') && !said.includes('\n::'));
  });

  it('a folder where a file is needed: nothing is said of standard input, which is not read there', async () => {
    space.write('map/x.md', planText());
    for (const words of [
      ['check', '--config', 'map', 'goed.md'],
      ['check', '--baseline', 'map', 'goed.md'],
      ['merge', 'map'],
      ['agree', 'map', '--date', '2026-01-14'],
      ['explain', 'map:1'],
    ]) {
      const { code, stderr } = await space.run(words);
      assert.equal(code, 2);
      assert.equal(stderr, 'ketensturing: map is a folder, not a file.\n  Name a file.\n', words.join(' '));
    }
  });

  it('a folder for the name of standard input: the text is judged as no file', async () => {
    space.write('map/x.md', planText());
    for (const name of ['map', 'map/', '.', 'nieuw/']) {
      const { code, stdout, stderr } = await space.run(['check', '--stdin-filename', name, '-'], { stdin: planText() });
      assert.deepEqual([code, stdout], [2, '']);
      assert.ok(
        stderr.startsWith(
          `ketensturing: --stdin-filename names a folder, ${name}, and the text on standard input stands in the place of a file.\n  Name the file, such as ${name.replace('/', '')}/plan.md.\n`,
        ),
        stderr,
      );
    }
  });

  it('an empty argument, which a variable without a value becomes, is not taken for the folder', async () => {
    for (const words of [
      ['check', ''],
      ['portfolio', 'goed.md', ''],
      ['merge', ''],
    ]) {
      const { code, stdout, stderr } = await space.run(words);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /One of the arguments is empty; a variable without a value looks like that\.\n {2}Give the variable a value/);
    }
  });

  it('wrong value in the configuration; the rest of it applies', async () => {
    space.write('.ketensturing.json', JSON.stringify({ check: 'soms', rules: { 'pillar-missing': 'error' } }));
    space.write('gat.md', planText(3));
    const { code, report, stderr } = await space.json(['gat.md']);
    assert.equal(code, 2);
    assert.match(stderr, /\.ketensturing\.json, check: /);
    assert.equal(report.documents[0]?.findings[0]?.severity, 'error');
  });

  it('unknown rule id in the configuration', async () => {
    space.write('.ketensturing.json', JSON.stringify({ rules: { 'pillar-mising': 'off' } }));
    await fails('goed.md', 'configuration', /rules\.pillar-mising: There is no rule "pillar-mising"/);
  });

  it('framework file that does not fit', async () => {
    space.write('.ketensturing.json', JSON.stringify({ framework: 'eigen.json' }));
    space.write('eigen.json', '{"extends": "iets"}');
    await fails(
      'goed.md',
      'framework',
      /eigen\.json, id: this is missing; it must be an id in kebab-case\. There (?:is|are) \d+ more faults? in it\.\n {2}Mend the file, with examples\/eigen-kader\.json/,
    );
  });

  it('framework file with more faults than are counted', async () => {
    space.write('.ketensturing.json', JSON.stringify({ framework: 'eigen.json' }));
    space.write('eigen.json', JSON.stringify(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`sleutel${at}`, at]))));
    await fails('goed.md', 'framework', /There are at least 19 more faults in it\./);
  });

  it('framework file with a fault says what and where, as a configuration does', async () => {
    space.write('.ketensturing.json', JSON.stringify({ framework: 'eigen.json' }));
    const own = { extends: 'ketens-de-baas', id: 'eigen', version: '1.0.0', name: { nl: 'Eigen', en: 'Own' } };
    for (const [value, message] of [
      [[], /eigen\.json: this must be an object with extends, id, version\.\n/],
      [{ ...own, name: 'Eigen' }, /eigen\.json, name: this must be an object with nl, en\.\n/],
      [{ ...own, name: { nl: 'Eigen' } }, /eigen\.json, name\.en: this is missing; it must be non-empty text\.\n/],
      [{ ...own, aspect: [] }, /eigen\.json, aspect: this key is not known: there are no other keys than \$schema, extends, /],
      [{ ...own, aspects: [7] }, /eigen\.json, aspects\[0\]: this must be an object\.\n/],
      [{ ...own, extends: 'iets-anders' }, /eigen\.json, extends: this must be ketens-de-baas\.\n/],
    ] as const) {
      space.write('eigen.json', JSON.stringify(value));
      await fails('goed.md', 'framework', message);
    }
  });

  it('framework file that is not there: says who names it, and from where', async () => {
    space.write('map/.ketensturing.json', JSON.stringify({ framework: '../weg.json' }));
    space.write('map/plan.md', planText());
    const { code, stderr } = await space.run(['check', 'map/plan.md']);
    assert.equal(code, 2);
    assert.match(stderr, /map\/\.ketensturing\.json, framework: Cannot read weg\.json: it does not exist\.\n/);
    assert.match(stderr, /Correct the path under "framework" in map\/\.ketensturing\.json; it is seen from the folder of that file\./);
    space.write('weg.json/x.txt', '');
    assert.match(
      (await space.run(['explain', 'map/plan.md:1'])).stderr,
      /framework: weg\.json is a folder, not a file\.\n\s+Correct the path/,
    );
  });

  it('framework file that may not be read', async () => {
    space.write('.ketensturing.json', JSON.stringify({ framework: 'dicht.json' }));
    space.write('dicht.json', '{}');
    const read = (path: string): Uint8Array => {
      if (path.endsWith('dicht.json')) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
      return machineFiles.read(path);
    };
    await fails('goed.md', 'unreadable', /framework: Cannot read dicht\.json: you are not allowed to\.\n\s+Give yourself rights/, {
      files: { read },
    });
  });

  it('configuration that is not there', async () => {
    const { code, stderr, report } = await space.json(['--config', 'weg.json', 'goed.md']);
    assert.equal(code, 2);
    assert.match(stderr, /Cannot read weg\.json: it does not exist/);
    assert.equal(report.documents.length, 1);
  });

  it('a configuration that is named for an assistant and cannot be read, before the first question', async () => {
    space.write('stuk.json', '{');
    for (const [file, message] of [
      ['weg.json', /Cannot read weg\.json: it does not exist/],
      ['stuk.json', /stuk\.json is not valid JSON/],
    ] as const) {
      const { code, stdout, stderr } = await space.run(['mcp', '--config', file]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    }
  });

  it('output that cannot be written', async () => {
    const { code, stderr } = await space.run(['check', '--output', 'weg/uit.txt', 'goed.md']);
    assert.equal(code, 2);
    assert.match(stderr, /Cannot write weg\/uit\.txt: the folder weg does not exist\.\n {2}Make that folder first/);
  });

  it('a merged report over one that it is made of, unless in the same form', async () => {
    await space.run(['check', '--format', 'json', '-o', 'heel.json', 'goed.md']);
    const before = readFileSync(join(space.folder, 'heel.json'), 'utf8');
    const { code, stderr } = await space.run(['merge', '--format', 'csv', '-o', 'heel.json', 'heel.json']);
    assert.equal(code, 2);
    assert.match(stderr, /would be written over heel\.json, which was read for it/);
    assert.equal(readFileSync(join(space.folder, 'heel.json'), 'utf8'), before);
    assert.equal((await space.run(['merge', '--format', 'json', '-o', 'heel.json', 'heel.json'])).code, 0);
  });

  it('a report over a document it is about, also through a link', async () => {
    symlinkSync('goed.md', join(space.folder, 'link.md'));
    for (const words of [
      ['check', '--output', 'goed.md', 'goed.md'],
      ['check', '--format', 'markdown', '-o', './goed.md', '.'],
      ['check', '-o', 'link.md', 'goed.md'],
      ['portfolio', '-o', 'goed.md', '--format', 'csv', '.'],
    ]) {
      const { code, stderr } = await space.run(words);
      assert.equal(code, 2);
      assert.match(stderr, /would be written over (?:goed|link)\.md, which is one of the documents/);
      assert.equal(readFileSync(join(space.folder, 'goed.md'), 'utf8'), planText());
    }
  });

  it('a report over the baseline, settings, or what was agreed, before anything is judged', async () => {
    const settings = JSON.stringify({ rules: { 'pillar-missing': 'error' } });
    for (const file of ['.ketensturing.json', 'eigen.json', 'goed.md.agreed.json']) space.write(file, settings);
    symlinkSync('eigen.json', join(space.folder, 'link.json'));
    const JUDGED = { files: { read: (): never => assert.fail('was read') } };
    for (const [words, message] of [
      [['check', '-o', '.ketensturing.json', 'goed.md'], /over \.ketensturing\.json, which holds settings/],
      [['check', '-o', 'map/.ketensturing.json', 'goed.md'], /which holds settings/],
      [['check', '--config', './eigen.json', '-o', 'link.json', 'goed.md'], /over link\.json, which holds settings/],
      [['portfolio', '--config', 'eigen.json', '-o', 'eigen.json', 'goed.md'], /which holds settings/],
      [['check', '--format', 'markdown', '-o', 'goed.md.agreed.json', 'goed.md'], /which holds what was agreed of a plan/],
      [['check', '--baseline', 'nieuw.json', '--update-baseline', '-o', './nieuw.json', 'goed.md'], /which is the baseline/],
      [['merge', '--baseline', 'basis.json', '-o', 'basis.json', 'deel.json'], /which is the baseline/],
    ] as const) {
      const { code, stderr } = await space.run(words, JUDGED);
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.match(stderr, /Name another file with --output/);
    }
    for (const file of ['.ketensturing.json', 'eigen.json', 'goed.md.agreed.json'])
      assert.equal(readFileSync(join(space.folder, file), 'utf8'), settings);
    assert.ok(!existsSync(join(space.folder, 'nieuw.json')));
  });

  it('a report over anything else that it was made from', async () => {
    const { default: sample } = await import('../framework/extension.json', { with: { type: 'json' } });
    space.write('kader.json', JSON.stringify(sample));
    space.write('.ketensturing.json', JSON.stringify({ framework: 'kader.json' }));
    for (const command of ['check', 'portfolio']) {
      const { code, stderr } = await space.run([command, '-o', 'kader.json', 'goed.md']);
      assert.equal(code, 2);
      assert.match(stderr, /over kader\.json, which was read for it/);
    }
    assert.equal(readFileSync(join(space.folder, 'kader.json'), 'utf8'), JSON.stringify(sample));
  });

  it('an older report gives way to a new one, also one that was merged into it', async () => {
    for (const words of [
      ['check', 'goed.md'],
      ['check', 'goed.md'],
      ['merge', 'uit.json'],
    ]) {
      assert.equal((await space.run([...words, '--format', 'json', '-o', 'uit.json'])).code, 0);
      assert.equal(JSON.parse(readFileSync(join(space.folder, 'uit.json'), 'utf8')).documents.length, 1);
    }
  });

  it('a report in another form over a text that is not checked', async () => {
    space.write('ander.md', 'Mijn tekst.');
    const { code, stderr } = await space.run(['check', '--format', 'json', '-o', 'ander.md', 'goed.md']);
    assert.equal(code, 2);
    assert.match(stderr, /ander\.md is there already/);
    assert.equal(readFileSync(join(space.folder, 'ander.md'), 'utf8'), 'Mijn tekst.');
    assert.equal((await space.run(['check', '--format', 'markdown', '-o', 'ander.md', 'goed.md'])).code, 0);
  });

  it('model that is not there', async () => {
    const { code, stderr } = await space.run(['check', '--model', 'weg.json', 'goed.md']);
    assert.equal(code, 2);
    assert.match(stderr, /Cannot read weg\.json/);
  });

  it('a fault of the tool itself', async () => {
    const broken = { framework: () => assert.fail('kapot'), rules: [], extend: () => assert.fail(), linter: () => assert.fail() };
    const { code, stderr } = await space.run(['check', 'goed.md'], { engine: broken });
    assert.equal(code, 2);
    assert.match(stderr, /unexpected fault: [\s\S]*kapot[\s\S]*report this/);
  });
});
