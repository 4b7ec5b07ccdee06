import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ownArguments, PAGES, shellCommands } from './pages.ts';
import { ROOT, read } from './root.ts';

const CLI = join(ROOT, 'dist/cli.cjs');

/** Runs the built command line. */
function run(
  args: readonly string[],
  cwd: string,
  input = '',
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [CLI, ...args], { cwd, input, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

describe('commands in the documentation', function () {
  this.timeout(120_000);
  let folder = '';

  // The documents that the pages speak of.
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ketensturing-docs-'));
    for (const name of ['plannen', 'path/to', 'pad/naar', 'out']) mkdirSync(join(folder, name), { recursive: true });
    for (const name of ['plan.md', 'plannen/plan.md', 'path/to/plan.md', 'pad/naar/mijn-plan.md', 'mijn-plan.md', 'out/zin.md'])
      copyFileSync(join(ROOT, 'examples/typisch-ketenplan-met-gaten.md'), join(folder, name));
    cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
    copyFileSync(join(ROOT, 'test/fixtures/docx/ketenplan-word-like.docx'), join(folder, 'convenant.docx'));
    copyFileSync(join(ROOT, 'dist/judge.ktm'), join(folder, 'out/mine.ktm'));
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const page of PAGES) {
    const commands = page.blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => shellCommands(text));
    const own = commands.flatMap((words) => ownArguments(words.filter((word) => word !== '<')) ?? []);
    if (own.length === 0) continue;
    if (commands.some(([program]) => program === 'ketensturing'))
      it(`are called in ${page.path} as it says that a clone calls them`, () =>
        assert.match(read(page.path), /`node dist\/cli\.cjs` stands for `ketensturing`; `npm link` makes it a command/));
    it(`run as ${page.path} says`, () => {
      for (const words of commands) {
        const args = ownArguments(words);
        if (args === undefined) continue;
        // All parts of a divided run are needed before they can be put together.
        const part = args.findIndex((arg) => /^\d+\/\d+$/.test(arg));
        const runs =
          part < 0
            ? [args]
            : [1, 2, 3, 4, 5].map((at) => args.map((arg) => arg.replace(/^\d+\/5$/, `${at}/5`).replace(/-\d+\.json$/, `-${at}.json`)));
        for (const one of runs) {
          const { status, stderr } = run(one, folder);
          assert.ok(status === 0 || status === 1, `${words.join(' ')} gives ${status}: ${stderr}`);
        }
      }
    });
  }
});

describe('the guide for writers', function () {
  this.timeout(120_000);
  /** The status of a pillar in each text, taken as a plan of its own. */
  const statusesIn = (texts: readonly (readonly [text: string, pillar: number])[]): readonly string[] => {
    const folder = mkdtempSync(join(tmpdir(), 'ketensturing-docs-'));
    const names = texts.map((_, at) => `${at}.md`);
    for (const [at, [text]] of texts.entries()) writeFileSync(join(folder, `${at}.md`), `# Ketenplan\n\n${text}\n`);
    const { stdout } = run(['check', '--format', 'json', ...names], folder);
    rmSync(folder, { recursive: true });
    const { documents } = JSON.parse(stdout);
    return texts.map(([, pillar], at) => documents.find(({ file }: { file: string }) => file === `${at}.md`).coverage[pillar - 1].status);
  };
  const guide = read('docs/gids.md');

  it('says of its sentences what the judge says', () => {
    const sentences: { readonly pillar: number; readonly label: string; readonly text: string }[] = [];
    for (const part of guide.split(/^### Pijler /m).slice(1)) {
      for (const [, label = '', text = ''] of part.matchAll(/^- \*\*(Telt|Telt niet):\*\* (.*?)(?: \*\(.*\)\*)?$/gm)) {
        sentences.push({ pillar: Number(part[0]), label, text });
      }
    }
    assert.ok(sentences.length >= 24);
    const statuses = statusesIn(sentences.map(({ text, pillar }) => [text, pillar]));
    const wrong = sentences.filter(({ label }, at) => (label === 'Telt') !== (statuses[at] === 'addressed'));
    assert.deepEqual(wrong, []);
  });

  it('shows an exemption that is one, and a lighter form that counts', () => {
    const [, exemption = ''] = /^> (Pijler \d .*)$/m.exec(guide) ?? [];
    const [, lighter = ''] = /"(met drie partners [^"]*)"/.exec(guide.replace(/\n/g, ' ')) ?? [];
    assert.deepEqual(
      statusesIn([
        [exemption, Number(exemption[7])],
        [`${lighter[0]?.toUpperCase()}${lighter.slice(1)}.`, 5],
      ]),
      ['exempt', 'addressed'],
    );
  });

  it('and the README tell agreement from slogan as the judge does', () => {
    for (const page of ['docs/gids.md', 'README.md']) {
      const text = read(page).replace(/\s+/g, ' ');
      assert.match(text, /"[Dd]e planners draaien een week mee met de thuiszorg" telt voor vertrouwen/);
      assert.match(text, /"[Vv]ertrouwen is de sleutel tot succes"/);
    }
    const [agreement, slogan] = statusesIn([
      ['De planners draaien een week mee met de thuiszorg.', 3],
      ['Vertrouwen is de sleutel tot succes.', 3],
    ]);
    assert.equal(agreement, 'addressed');
    assert.notEqual(slogan, 'addressed');
  });

  it('shows a suppression that silences, and is listed with its reason', () => {
    const block = PAGES.find(({ path }) => path === 'docs/gids.md')?.blocks.find(({ text }) => text.includes('disable-next'))?.text ?? '';
    const { stdout } = run(['check', '--format', 'json', '-'], ROOT, `# Ketenplan\n\n${block}\n`);
    const [document] = JSON.parse(stdout).documents;
    assert.deepEqual(
      document.suppressed.map(({ ruleId, reason }: { ruleId: string; reason: string }) => [ruleId, reason]),
      [['placeholder', 'het bedrag volgt uit de begroting van mei']],
    );
  });
});

describe('what the pages show of the examples', function () {
  this.timeout(60_000);

  it('is what the command line says', () => {
    const { stdout } = run(['check', 'examples'], ROOT);
    // Findings are wrapped to the width of the terminal, and cut short on the page.
    const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
    const printed = plain(stdout);
    let shown = 0;
    for (const page of PAGES.filter(({ path }) => path === 'README.md' || path === 'docs/gids.md')) {
      for (const { text } of page.blocks.filter(({ language }) => language === 'text')) {
        for (const part of text
          .split(/\n(?=\s*(?:[●◐○]|→|\d+:\d+))|…/)
          .map(plain)
          .filter((one) => one.length > 3)) {
          shown++;
          assert.ok(printed.includes(part), `${page.path}: "${part}"`);
        }
      }
    }
    assert.ok(shown >= 8);
  });
});

describe('examples on the pages of rules', function () {
  this.timeout(120_000);

  /** What a page cannot show in a few lines of one file: a whole plan, a line of a hundred thousand characters, and what was agreed before. */
  const ONLY_TOLD = new Set(['dimension-imbalance', 'limit-reached', 'changed-since-agreed']);
  /** A few lines leave other pillars missing. */
  const OTHERS_REMAIN = new Set(['pillar-missing']);

  it('give the finding, or none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ketensturing-docs-'));
    const ids = PAGES.flatMap(({ path }) => /^docs\/rules\/([a-z-]+)\.md$/.exec(path)?.[1] ?? []).filter((id) => !ONLY_TOLD.has(id));
    const cases = ids.flatMap((id) => [
      { id, kind: 'bad', title: 'Voorbeeld dat een bevinding geeft' },
      ...(OTHERS_REMAIN.has(id) ? [] : [{ id, kind: 'good', title: 'Voorbeeld dat goed is' }]),
    ]);
    try {
      for (const { id, kind, title } of cases) {
        const part =
          read(`docs/rules/${id}.md`)
            .split(/^## (?=[A-Z][a-z]+ (?:dat|uitzetten))/m)
            .find((one) => one.startsWith(title)) ?? '';
        const code = unified()
          .use(remarkParse)
          .parse(part)
          .children.flatMap((node) => (node.type === 'code' ? [node.value] : []));
        assert.ok(code.length > 0, `docs/rules/${id}.md shows nothing under "${title}"`);
        writeFileSync(join(folder, `${id}.${kind}.md`), `${code.join('\n\n')}\n`);
      }
      const { stdout } = run(['check', '--format', 'json', ...cases.map(({ id, kind }) => `${id}.${kind}.md`)], folder);
      const wrong = JSON.parse(stdout).documents.flatMap(({ file, findings }: { file: string; findings: { ruleId: string }[] }) => {
        const [id, kind] = file.split('.');
        const found = findings.some(({ ruleId }) => ruleId === id);
        return found === (kind === 'bad') ? [] : [`${id}: the ${kind} example ${found ? 'gives' : 'does not give'} the finding`];
      });
      assert.deepEqual(wrong, []);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
