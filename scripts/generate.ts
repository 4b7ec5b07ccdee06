/**
 * Writes what follows from the data: `npm run generate`. With `--check` it writes nothing, names each stale file and exits 1.
 * Rule pages keep the hand-written part below their marker line, other pages what stands outside their regions.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadFramework } from '../src/framework/index.ts';
import { jsonSchema } from '../src/linter/configuration-schema.ts';
import { RULES } from '../src/linter/rules/registry.ts';
import { KERNEL_CODE, kernelCode } from './kernel.ts';
import { manifestTextsWith, manifestWith } from './manifest.ts';
import { pageData } from './page-data.ts';
import { pillarPage, rulePage, rulesIndex, settingsPage } from './pages.ts';
import { commandsPage, type EditorManifest, editorSettings } from './pages-editor.ts';
import { withRegions } from './regions.ts';
import { bundledComponents, NOTICES, noticesPage } from './third-party.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Written by hand, but for what stands between their marks. */
const PAGES_WITH_DATA = ['docs/gids.md', 'docs/judgement.md', 'docs/performance.md', 'docs/quality.md'];

/** The generated files: path from the root, and content given what is there now. */
export function generatedFiles(read: (path: string) => string | null): ReadonlyMap<string, string> {
  const framework = loadFramework();
  const files = new Map<string, string>();
  for (const { meta } of RULES) {
    const path = `docs/rules/${meta.id}.md`;
    files.set(path, rulePage(meta, read(path)));
  }
  files.set('docs/rules/README.md', rulesIndex(RULES.map((rule) => rule.meta)));
  for (const pillar of framework.pillars) files.set(`docs/pillars/${pillar.number}-${pillar.id}.md`, pillarPage(pillar, framework));
  const rules = RULES.map((rule) => rule.meta);
  const manifest = manifestWith(read('package.json') ?? '', rules);
  const texts = manifestTextsWith(read('package.nls.json') ?? '{}', rules);
  files.set('package.json', manifest);
  files.set('package.nls.json', texts);
  const editor = JSON.parse(manifest) as EditorManifest;
  files.set('docs/settings.md', settingsPage(rules, editorSettings(editor, JSON.parse(texts))));
  files.set('docs/commands.md', commandsPage(editor, JSON.parse(texts)));
  const data = pageData(ROOT, framework);
  for (const path of PAGES_WITH_DATA) files.set(path, withRegions(read(path) ?? '', data, path));
  files.set('src/linter/configuration.schema.json', formatted(jsonSchema()));
  return files;
}

/** JSON as the formatter wants it: lists of plain words on one line. */
function formatted(value: unknown): string {
  const list = /\[\n\s+("[\w-]+"(?:,\n\s+"[\w-]+")*)\n\s+\]/g;
  return `${JSON.stringify(value, null, 2).replace(list, (_, words: string) => `[${words.replace(/,\n\s+/g, ', ')}]`)}\n`;
}

/** Paths whose content differs from what the data says. */
export function staleFiles(root: string = ROOT): readonly string[] {
  const read = reader(root);
  return [...generatedFiles(read)].filter(([path, content]) => read(path) !== content).map(([path]) => path);
}

function reader(root: string): (path: string) => string | null {
  return (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8').replace(/\r\n/g, '\n') : null);
}

async function main(args: readonly string[]): Promise<number> {
  process.chdir(ROOT);
  const read = reader(ROOT);
  const kernel = [KERNEL_CODE, await kernelCode(ROOT)] as const;
  const files = new Map([...generatedFiles(read), kernel, [NOTICES, noticesPage(bundledComponents())]]);
  const stale = [...files].filter(([path, content]) => read(path) !== content);
  if (args.includes('--check')) {
    for (const [path] of stale) console.error(`${path} is stale: run "npm run generate" and commit the result.`);
    return stale.length > 0 ? 1 : 0;
  }
  for (const [path, content] of stale) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), content);
    console.log(`wrote ${path}`);
  }
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
