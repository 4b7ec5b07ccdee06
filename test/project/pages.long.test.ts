import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { changelogFaults, notesFor, readChangelog } from '../../scripts/changelog.ts';
import { COMMANDS, parseCommand } from '../../src/cli/args.ts';
import { FORMATS } from '../../src/cli/formats/registry.ts';
import { OPTIONS } from '../../src/cli/options.ts';
import { CONFIGURATION } from '../../src/linter/configuration-schema.ts';
import { RULE_IDS } from '../../src/linter/rules/rule-ids.ts';
import { ownArguments, PAGES, type Page, shellCommands } from './pages.ts';
import { ROOT, read } from './root.ts';

const manifest = JSON.parse(read('package.json'));
const scripts: Readonly<Record<string, string>> = manifest.scripts;
const page = (path: string): Page => PAGES.find((one) => one.path === path) as Page;
const where = (one: Page, line: number): string => `${one.path}:${line}`;

/** Programs in blocks of shell that are not ours to check. */
const OTHERS = new Set(['cat', 'cd', 'code', 'echo', 'gh', 'git', 'mkdir', 'sha256sum']);
/** Names of npm itself. */
const NPM = new Set(['ci', 'install', 'run', 'start', 'test', 'version']);

describe('links in the documentation', () => {
  for (const one of PAGES) {
    it(one.path, () => {
      for (const { url, line } of one.links) {
        if (/^[a-z]+:/.test(url)) {
          assert.match(url, /^https:\/\//, where(one, line));
          continue;
        }
        const [path = '', anchor] = decodeURI(url).split('#');
        const target = path === '' ? one.path : normalize(join(dirname(one.path), path)).replaceAll('\\', '/');
        assert.ok(existsSync(join(ROOT, target)), `${where(one, line)}: ${url} is not there`);
        if (anchor === undefined) continue;
        const read = PAGES.find(({ path }) => path === target);
        assert.ok(read?.anchors.has(anchor), `${where(one, line)}: ${url} has no such heading`);
      }
    });
  }

  it('reach every page from the README or a page it leads to', () => {
    const reached = new Set(['README.md']);
    for (const from of reached) {
      for (const { url } of PAGES.find(({ path }) => path === from)?.links ?? []) {
        const [to = ''] = url.split('#');
        if (to === '') continue;
        const target = normalize(join(dirname(from), to)).replaceAll('\\', '/');
        if (PAGES.some(({ path }) => path === target)) reached.add(target);
        else if (existsSync(join(ROOT, target)) && statSync(join(ROOT, target)).isDirectory())
          for (const name of readdirSync(join(ROOT, target))) if (name.endsWith('.md')) reached.add(`${target}/${name}`);
      }
    }
    assert.deepEqual(
      PAGES.map(({ path }) => path).filter((path) => !reached.has(path)),
      [],
    );
  });
});

describe('blocks of code in the documentation', () => {
  const blocks = PAGES.flatMap((one) => one.blocks.map((block) => ({ ...block, at: where(one, block.line) })));
  const ofLanguage = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language));

  it('say which language they are', () => {
    const known = ['json', 'markdown', 'sh', 'text', 'yaml'];
    assert.deepEqual(
      blocks.filter(({ language }) => !known.includes(language)).map(({ at, language }) => `${at}: "${language}"`),
      [],
    );
  });

  it('of JSON parse, and those for .ketensturing.json hold to the schema', () => {
    const valid = new Ajv({ strict: false }).compile(JSON.parse(read('src/linter/configuration.schema.json')));
    const own = new Set(Object.keys(CONFIGURATION.keys));
    let checked = 0;
    for (const { text, at } of ofLanguage('json')) {
      const value = JSON.parse(text);
      if (!Object.keys(value).some((key) => own.has(key))) continue;
      checked++;
      assert.ok(valid(value), `${at}: ${JSON.stringify(valid.errors)}`);
    }
    assert.ok(checked >= 3);
  });

  it('of YAML parse, and call commands with options that exist', () => {
    for (const { text, at } of ofLanguage('yaml')) {
      assert.doesNotThrow(() => parse(text), at);
      for (const [, line = ''] of text.matchAll(/scripts\/run\.mjs"? (.*)$/gm)) {
        const [words = []] = shellCommands(line.replace('$CI_NODE_INDEX/$CI_NODE_TOTAL', '1/5'));
        assert.doesNotThrow(() => parseCommand(words), `${at}: ${line}`);
      }
    }
  });

  it('of shell call programs, scripts and options that exist', () => {
    let own = 0;
    for (const { text, at } of ofLanguage('sh')) {
      for (const words of shellCommands(text)) {
        const [program = '', first = '', second = ''] = words;
        const said = `${at}: ${words.join(' ')}`;
        const argv = ownArguments(words);
        if (argv !== undefined) {
          own++;
          assert.doesNotThrow(() => parseCommand(argv), said);
        } else if (program === 'npm') {
          assert.ok(first === 'run' ? scripts[second] !== undefined : NPM.has(first), said);
        } else if (program === 'node' || program === 'npx') {
          assert.ok(existsSync(join(ROOT, program === 'node' ? first : second)), said);
        } else assert.ok(OTHERS.has(program), said);
      }
    }
    assert.ok(own >= 10);
  });

  it('of Markdown silence rules that exist', () => {
    for (const { text, at } of ofLanguage('markdown')) {
      for (const [, id = ''] of text.matchAll(/ketensturing-(?:disable|enable)[a-z-]* ([a-z-]+)/g)) {
        if (at.startsWith('docs/rules/suppression-unknown.md')) continue;
        assert.ok((RULE_IDS as readonly string[]).includes(id), `${at}: ${id}`);
      }
    }
  });
});

describe('names in the documentation', () => {
  const settings = Object.assign({}, ...manifest.contributes.configuration.map(({ properties }: { properties: object }) => properties));
  const ids = new Set<string>([
    ...Object.keys(settings),
    ...manifest.contributes.commands.map(({ command }: { command: string }) => command),
    ...(manifest.contributes.colors ?? []).map(({ id }: { id: string }) => id),
  ]);

  it('of scripts, settings and commands exist', () => {
    for (const one of PAGES) {
      for (const { text, line } of one.inline) {
        const [, script] = /^npm run ([\w:-]+)/.exec(text) ?? [];
        if (script !== undefined) assert.ok(scripts[script] !== undefined, `${where(one, line)}: ${text}`);
        const [id] = /^ketensturing\.[a-z]\w*(?:\.\w+)*$/.exec(text) ?? [];
        if (id !== undefined) assert.ok(ids.has(id), `${where(one, line)}: ${text}`);
        const argv = /^(?:ketensturing|node dist\/cli\.cjs) [a-z]/.test(text) ? ownArguments(shellCommands(text)[0] ?? []) : undefined;
        if (argv !== undefined) assert.ok((COMMANDS as readonly string[]).includes(argv[0] ?? ''), `${where(one, line)}: ${text}`);
      }
    }
  });

  it('of files exist', () => {
    const FILE = /^(?:src|scripts|docs|data|test|examples|media|\.github)\/[\w./-]+\.\w+$/;
    for (const one of PAGES.filter(({ path }) => path !== 'CHANGELOG.md')) {
      for (const { text, line } of one.inline)
        if (FILE.test(text) && !/[A-Z]{4}/.test(text)) assert.ok(existsSync(join(ROOT, text)), `${where(one, line)}: ${text}`);
    }
  });
});

describe('figures about quality', () => {
  it('are put in by npm run generate, and typed nowhere on their page', () => {
    const typed = page('docs/quality.md').text.replace(/<!-- data: ([\w-]+) -->[\s\S]*?<!-- \/data: \1 -->/g, '');
    assert.deepEqual(
      [...typed.matchAll(/\b\d+(?:\.\d+)?%/g)].map(([figure]) => figure).filter((figure) => figure !== '100%'),
      [],
    );
  });
});

describe('what the manifest offers is documented', () => {
  const said = (path: string, names: readonly string[]): void => {
    const known = new Set(page(path).inline.map(({ text }) => text));
    assert.deepEqual(
      names.filter((name) => !known.has(name)),
      [],
      path,
    );
  };

  it('commands', () =>
    said(
      'docs/commands.md',
      manifest.contributes.commands.map(({ command }: { command: string }) => command),
    ));
  it('settings, colours and keys of the configuration file', () => {
    const { configuration, colors = [] } = manifest.contributes;
    said('docs/settings.md', [
      ...configuration.flatMap(({ properties }: { properties: object }) => Object.keys(properties)),
      ...colors.map(({ id }: { id: string }) => id),
      ...Object.keys(CONFIGURATION.keys),
    ]);
  });
  it('rules', () => {
    const links = new Set(page('docs/rules/README.md').links.map(({ url }) => url));
    assert.deepEqual(
      RULE_IDS.filter((id) => !links.has(`${id}.md`)),
      [],
    );
  });
  it('formats', () =>
    said(
      'docs/reports.md',
      FORMATS.map(({ id }) => id),
    ));
  it('options of the command line', () => {
    const { text } = page('docs/commands.md');
    for (const [command, options] of Object.entries(OPTIONS)) {
      const help = text.split('```text\n').find((part) => part.startsWith(`ketensturing ${command} `)) ?? '';
      for (const option of Object.keys(options))
        if (option !== 'version') assert.ok(help.includes(`--${option}`), `${command} --${option}`);
    }
  });
  it('scripts for those who work on it', () => {
    const told = PAGES.map(({ text }) => text).join('\n');
    const inside = new Set(['start', 'test', 'vscode:prepublish']);
    assert.deepEqual(
      Object.keys(scripts).filter((name) => !inside.has(name) && !told.includes(`npm run ${name}`)),
      [],
    );
  });
  it('in the words that galleries ask for', () => {
    assert.ok(existsSync(join(ROOT, manifest.icon)) && manifest.categories.length > 0);
    assert.match(manifest.galleryBanner.color, /^#[\dA-F]{6}$/i);
    assert.ok(manifest.keywords.length >= 5 && manifest.keywords.length <= 30);
    for (const address of [manifest.bugs, manifest.qna, manifest.homepage, manifest.repository.url]) assert.match(address, /^https:\/\//);
  });
});

describe('the changelog', () => {
  const text = read('CHANGELOG.md');

  it('has the form of Keep a Changelog and a heading for this version', () => {
    assert.deepEqual(changelogFaults(readChangelog(text), manifest.version), []);
    for (const { version } of readChangelog(text)) assert.ok(text.includes(`\n[${version}]: https://`), `no link for ${version}`);
  });
  it('gives the notes of a release, for its own tag only', () => {
    assert.match(notesFor(`v${manifest.version}`, manifest.version, text), /^### Added\n/);
    assert.throws(() => notesFor('v9.9.9', manifest.version, text), /v9\.9\.9 is not/);
  });
  it('is told what is wrong with it', () => {
    const faults = (body: string): readonly string[] => changelogFaults(readChangelog(body), '1.1.0');
    assert.deepEqual(faults('## [Unreleased]\n\n## [1.1.0] - 2026-01-14\n\n### Fixed\n\n- This.\n'), []);
    assert.match(String(faults('## [1.1.0] - 2026-01-14\n\n- This.\n')), /first heading/);
    assert.match(String(faults('## [Unreleased]\n')), /1\.1\.0 of package\.json has no heading/);
    assert.match(String(faults('## [Unreleased]\n\n## [1.1.0]\n\n### New\n')), /no date.*"New" is none of/);
    assert.match(String(faults('## [Unreleased]\n\n## [1.1.0] - 2026-01-14\n')), /says nothing/);
    assert.match(
      String(faults('## [Unreleased]\n\n## [1.1.0] - 2026-01-14\n\n- A\n\n## [1.2.0] - 2026-01-15\n\n- B\n')),
      /1\.2\.0 does not come/,
    );
    assert.throws(() => readChangelog('## 1.1.0\n'), /is no "## \[Unreleased\]"/);
  });
  it('has a note on migration only for versions that it knows, each in the form', () => {
    const known = new Set(readChangelog(text).map(({ version }) => version));
    const [, ...notes] = page('docs/migrations.md')
      .text.replace(/```[\s\S]*?```/g, '')
      .split(/^## /m);
    assert.ok(notes.length > 0);
    for (const note of notes) {
      assert.ok(known.has(note.split('\n')[0] ?? ''), note);
      for (const part of note.split(/^### /m).slice(1)) {
        for (const label of ['For whom', 'You notice', 'Do', 'Why']) assert.ok(part.includes(`**${label}:**`), part);
      }
    }
  });
});
