/** The packages of others that stand in the bundles: which, under which licence, with which texts. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Component {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  readonly text: string;
  /** Names of the bundles that hold it. */
  readonly bundles: readonly string[];
  /** The package that came with it built in, when it is no file of its own in the bundle. */
  readonly within?: string;
}

/** Where this page of notices is kept. */
export const NOTICES = 'ThirdPartyNotices.txt';

/** Packages that come built, and what their builders put in: esbuild sees one file there. */
export const TAKEN_IN: Readonly<Record<string, readonly string[]>> = {
  docx: ['nanoid', 'fflate', 'events@3.3.0', 'stream-browserify@3.0.0'],
  jszip: ['lie', 'immediate', 'pako', 'setimmediate'],
};

const PACKAGE = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const LICENCE = /^(?:licen[cs]e|copying)(?:\.\w+)?$/i;
const RULE = '='.repeat(80);

/** What stands in the bundles, and what came built in, by name. Throws for a package without a text of its licence. Works in the folder of the clone. */
export function bundledComponents(): readonly Component[] {
  const holders = new Map<string, Set<string>>();
  for (const [output, inputs] of Object.entries(contentsOfBundles())) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const [, name] = PACKAGE.exec(path) ?? [];
      if (name === undefined || bytesInOutput === 0) continue;
      holders.set(name, (holders.get(name) ?? new Set()).add(basename(output).replace(/\.cjs.*$/, '')));
    }
  }
  const own = [...holders].map(([name, bundles]) => component(name, bundles));
  const others = Object.entries(TAKEN_IN).flatMap(([within, names]) => {
    const bundles = holders.get(within);
    return bundles === undefined ? [] : names.filter((name) => !holders.has(name)).map((name) => ({ ...component(name, bundles), within }));
  });
  return [...own, ...others].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** For each output the files in it, by path. */
export function contentsOfBundles(): Readonly<Record<string, Readonly<Record<string, { readonly bytesInOutput: number }>>>> {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['esbuild.mjs', '--contents'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`The contents of the bundles could not be listed.\n${stderr}`);
  return JSON.parse(stdout);
}

function component(name: string, bundles: ReadonlySet<string>): Component {
  const [, kept, keptVersion] = /^(.+)@([\d.]+)$/.exec(name) ?? [];
  if (kept !== undefined && keptVersion !== undefined)
    return { name: kept, version: keptVersion, licence: 'MIT', text: textOf(`scripts/licences/${name}.txt`), bundles: [...bundles].sort() };
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string; license: string };
  const file = readdirSync(folder).find((one) => LICENCE.test(one));
  if (file === undefined) throw new Error(`${folder} has no text of its licence; keep one in scripts/licences.`);
  return { name, version, licence: license.replace(/^\((.*)\)$/, '$1'), text: textOf(join(folder, file)), bundles: [...bundles].sort() };
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/\r\n?/g, '\n').trim();
}

/** The page that the package carries. Components with the same text stand together. */
export function noticesPage(components: readonly Component[]): string {
  const byText = new Map<string, Component[]>();
  for (const one of components) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  return [
    'Third-party notices',
    [
      'Ketensturing holds the software below, as its authors published it. Made by npm run generate from what the bundler put into each bundle.',
      'Ketensturing bevat onderstaande programmatuur van anderen.',
    ].join('\n'),
    ...[...byText].map(([text, own]) => [RULE, own.map(line).join('\n'), '-'.repeat(80), text].join('\n')),
  ]
    .join('\n\n')
    .concat('\n');
}

function line({ name, version, licence, bundles, within }: Component): string {
  return `${name} ${version} (${licence}) in ${bundles.join(', ')}${within === undefined ? '' : `, as a part of ${within}`}`;
}
