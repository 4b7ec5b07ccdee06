/**
 * Writes a bill of materials in CycloneDX: `npm run sbom [-- --out FILE]`, by default `out/ketensturing.cdx.json`. It holds what stands in the bundles, and nothing
 * else: npm's own list of what the lock file names, less the tools, and with what packages brought built in. The same sources and the same npm
 * give the same bytes.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundledComponents, type Component } from './third-party.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What this script reads of CycloneDX 1.5; the rest is handed on as npm wrote it. */
export interface Bom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly metadata: {
    readonly component: BomComponent;
    readonly timestamp?: string;
    readonly lifecycles: readonly { readonly phase: string }[];
  };
  readonly components: readonly BomComponent[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface BomComponent {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
}

/** The bill of materials, from npm's list of everything that is installed. Throws when the list lacks a package that is in a bundle. */
export function bomOf(everything: Bom, bundled: readonly Component[]): Bom {
  const refs = new Map(bundled.map((one) => [`${one.name}@${one.version}`, one]));
  const listed = everything.components.filter((one) => refs.has(one['bom-ref']));
  const known = new Set(listed.map((one) => one['bom-ref']));
  const builtIn = [...refs].filter(([ref, one]) => !known.has(ref) && one.within !== undefined);
  const lost = [...refs.keys()].filter((ref) => !known.has(ref) && refs.get(ref)?.within === undefined);
  if (lost.length > 0) throw new Error(`npm does not list ${lost.join(', ')}; run "npm ci" and try again.`);
  const root = everything.metadata.component;
  const kept = (ref: string): boolean => refs.has(ref) || ref === root['bom-ref'];
  const { timestamp: _, ...metadata } = everything.metadata;
  const bom = {
    ...everything,
    // npm names the root after its folder.
    metadata: {
      ...metadata,
      lifecycles: [{ phase: 'build' }],
      component: { ...root, type: 'application', name: root['bom-ref'].replace(/@[^@]*$/, '') },
    },
    components: [...listed, ...builtIn.map(([ref, one]) => withoutPackage(ref, one))].sort((a, b) =>
      a['bom-ref'] < b['bom-ref'] ? -1 : 1,
    ),
    dependencies: everything.dependencies
      .filter(({ ref }) => kept(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(kept) })),
  };
  return { ...bom, serialNumber: `urn:uuid:${uuidOf(JSON.stringify({ ...bom, serialNumber: '' }))}` };
}

function withoutPackage(ref: string, { name, version, licence, within }: Component): BomComponent {
  return Object.assign(
    { 'bom-ref': ref, type: 'library', name, version, scope: 'required', purl: `pkg:npm/${ref}` },
    { licenses: [{ license: { id: licence } }], properties: [{ name: 'ketensturing:within', value: within ?? '' }] },
  );
}

/** A UUID (version 8: made from content). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

function everythingOf(): Bom {
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const npm = process.env.npm_execpath;
  const { status, stdout, stderr, error } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 })
    : spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm sbom failed (${error?.message ?? `exit ${status}`}): ${stderr}`);
  return JSON.parse(stdout) as Bom;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/ketensturing.cdx.json' } } });
  const out = resolve(values.out);
  process.chdir(ROOT);
  const bom = bomOf(everythingOf(), bundledComponents());
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(bom, null, 2)}\n`);
  console.log(`${out}: ${bom.components.length} components`);
}
