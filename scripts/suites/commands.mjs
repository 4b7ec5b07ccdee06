// Suites that are one command: it passes when the command exits with 0.
import { spawnSync } from 'node:child_process';

export const types = command('types', 'Types (tsc)', 'node_modules/typescript/bin/tsc', ['--noEmit']);
export const lint = command('lint', 'Lint, format and import boundaries (Biome)', 'node_modules/@biomejs/biome/bin/biome', ['check', '.']);
export const generated = command('generated', 'Generated files are up to date', 'node_modules/tsx/dist/cli.mjs', [
  'scripts/generate.ts',
  '--check',
]);
export const build = command('build', 'Build', 'esbuild.mjs', []);

function command(name, title, script, args) {
  return {
    name,
    title,
    async run() {
      const { status, error, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
      if (error) throw error;
      if (status === 0) return { passed: 1, failed: 0 };
      return { passed: 0, failed: 1, reason: `${stdout}${stderr}`.trim() };
    },
  };
}
