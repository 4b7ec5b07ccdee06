import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FIND_EVIDENCE } from '../../src/assistant/tools.ts';
import { engine } from '../../src/cli/compose.ts';
import { createWorkspace, type Workspace } from './harness.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/docx/${name}`, import.meta.url));

const AGREED = 'De ketenraad beslist binnen een week.';

type Coverage = readonly {
  readonly aspects: readonly { readonly evidence: readonly { readonly line: number; readonly text: string }[] }[];
}[];

describe('check of Word documents', function () {
  this.timeout(20_000);
  let workspace: Workspace;
  before(() => {
    workspace = createWorkspace({
      'plan.docx': fixture('ketenplan-word-like.docx'),
      'dicht.docx': fixture('protected.docx'),
      'oud.doc': fixture('old.doc'),
      'kapot.docx': fixture('governance-docx-library.docx').slice(0, 5000),
    });
  });
  after(() => workspace.remove());

  it('findings name the heading and the paragraph, and have no fixes for Markdown', async () => {
    const { code, report, stderr } = await workspace.json(['plan.docx']);
    const [document] = report.documents;
    assert.equal(code, 1);
    assert.equal(document?.isPlan, true);
    const findings = (document?.findings ?? []) as unknown as readonly { message: string; line: number; fixes?: readonly unknown[] }[];
    assert.ok(findings.length > 0);
    for (const { message } of findings) assert.match(message, /^(?:Kop “.+”|Onder “.+”, alinea \d+|Vóór de eerste kop.*): /);
    assert.ok(findings.every(({ fixes }) => (fixes ?? []).length === 0));
    assert.match(stderr, /^plan\.docx: Left out: .+\n$/);
  });

  it('what was left out stands in the reports, in the language of the document, and after a merge as before', async () => {
    const { stdout } = await workspace.json(['plan.docx']);
    const notes: readonly string[] = JSON.parse(stdout).documents[0].readingNotes;
    assert.match(notes[0] ?? '', /^Weggelaten: /);
    workspace.write('rapport.json', stdout);
    for (const [format, told] of [
      ['text', (note: string) => note.slice(0, 40)],
      ['html', (note: string) => `<p class="kt-note"><bdi>${note}`],
      ['markdown', (note: string) => `\n\n${note.slice(0, 20)}`],
    ] as const) {
      const report = await workspace.run(['check', '--format', format, 'plan.docx']);
      for (const note of notes) assert.ok(report.stdout.includes(told(note)), `${format}: ${note}`);
      assert.equal((await workspace.run(['merge', '--format', format, 'rapport.json'])).stdout, report.stdout);
    }
    workspace.write('plan.md', '# Plan\n\nTekst.\n');
    assert.doesNotMatch((await workspace.json(['plan.md'])).stdout, /readingNotes/);
  });

  it('a place is the number of a paragraph', async () => {
    const { report } = await workspace.json(['plan.docx'], { engine });
    const coverage = (report.documents[0]?.coverage ?? []) as unknown as Coverage;
    const lines = coverage.flatMap(({ aspects }) => aspects.flatMap(({ evidence }) => evidence.filter(({ text }) => text === AGREED)));
    assert.ok(lines.length > 0);
    assert.ok(lines.every(({ line }) => line === 4));
  });

  it('a paragraph is explained, with its text and what a check finds there', async () => {
    const { code, stdout } = await workspace.run(['explain', 'plan.docx:4'], { engine });
    assert.equal(code, 0);
    assert.match(stdout, new RegExp(`^plan\\.docx:4\\n {2}${AGREED.replace('.', '\\.')}\\n\\nP5\\..*: sterk`));
    assert.doesNotMatch(stdout, /“”/);
    assert.match((await workspace.run(['explain', 'plan.docx:1'], { engine })).stdout, /Bevindingen in deze alinea\n {2}- Kop “/);
    assert.match((await workspace.run(['explain', 'plan.docx:2'])).stdout, /In deze alinea is niets gevonden/);
    const english = await workspace.run(['explain', '--language', 'en', 'plan.docx:2']);
    assert.match(english.stdout, /Nothing was found in this paragraph/);
    const { stderr: unnumbered } = await workspace.run(['explain', 'plan.docx']);
    assert.match(unnumbered, /names no paragraph of a Word document\.\n {2}Add the number of one paragraph, as in/);
    const { code: none, stderr } = await workspace.run(['explain', 'plan.docx:99']);
    assert.equal(none, 2);
    assert.match(stderr, /plan\.docx has no paragraph 99\.\n {2}Its last paragraph is 16\./);
  });

  it('a place is called a paragraph, in the reports for people', async () => {
    const { report } = await workspace.json(['plan.docx'], { engine });
    const coverage = (report.documents[0]?.coverage ?? []) as unknown as Coverage;
    const found = coverage.flatMap(({ aspects }) => aspects.flatMap(({ evidence }) => evidence.map(({ line }) => line)));
    assert.ok(found.length > 0);
    const place = `alinea (?:${found.join('|')})`;
    for (const format of ['text', 'markdown', 'html'] as const) {
      const { stdout } = await workspace.run(['check', '--format', format, 'plan.docx'], { engine });
      assert.match(stdout, new RegExp(format === 'text' ? `${place}\\b` : `${place} van het document`), format);
      assert.doesNotMatch(stdout, /\bregel \d/, format);
    }
  });

  it('an assistant hears that a place is a paragraph, and what was left out', async () => {
    const { unit, notDone } = JSON.parse(await workspace.ask({ path: 'plan.docx' }));
    assert.equal(unit, 'paragraph');
    assert.match(notDone.join('\n'), /^Left out: .+\.$/m);
    const word = JSON.parse(await workspace.ask({ path: 'plan.docx', pillar: 5 }, { tool: FIND_EVIDENCE }));
    assert.equal(word.unit, 'paragraph');
    assert.deepEqual(word.notDone, notDone);
    await assert.rejects(workspace.ask({ path: 'dicht.docx' }), /dicht\.docx/);
  });

  it('the file itself is left alone', async () => {
    await workspace.run(['check', 'plan.docx']);
    assert.deepEqual(new Uint8Array(readFileSync(`${workspace.folder}/plan.docx`)), new Uint8Array(fixture('ketenplan-word-like.docx')));
  });

  for (const [file, failure] of [
    ['dicht.docx', 'word-protected'],
    ['oud.doc', 'word-old-format'],
    ['kapot.docx', 'word-broken'],
    ['weg.docx', 'unreadable'],
  ] as const) {
    it(`${file} is reported as ${failure} with advice`, async () => {
      const { code, report } = await workspace.json([file]);
      const failures = [...report.failures, ...report.documents.flatMap((document) => document.failures)];
      assert.equal(code, 2);
      assert.deepEqual(
        failures.map((one) => one.code),
        [failure],
      );
      assert.ok(failures[0]?.message.includes(file) && (failures[0]?.advice.length ?? 0) > 10);
    });
  }

  it('a file of 100 MB is not read at all', async () => {
    const outcome = await workspace.json(['plan.docx'], {
      files: {
        stat: () => ({ kind: 'file', size: 100 * 1024 * 1024 }),
        read: (path) => {
          if (path.endsWith('.docx')) throw new Error('was read');
          return readFileSync(path);
        },
      },
    });
    assert.deepEqual(
      outcome.report.documents.flatMap(({ failures }) => failures.map(({ code }) => code)),
      ['word-too-large'],
    );
  });
});
