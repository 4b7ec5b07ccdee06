import assert from 'node:assert/strict';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkspace, planText, type Workspace } from '../harness.ts';

describe('formats for services, run in a folder of the repository', () => {
  let space: Workspace;
  before(() => {
    space = createWorkspace({
      'docs/plannen/een.md': planText(3),
      'docs/bijlage.md': planText(4),
      'docs/plannen/stuk.md': '\0',
      'leeg/x.txt': '',
    });
    symlinkSync(space.folder, `${space.folder}-link`, 'junction');
  });
  after(() => {
    rmSync(`${space.folder}-link`);
    space.remove();
  });

  const FILES = ['een.md', '../bijlage.md', 'stuk.md'];
  const FROM_ROOT = ['docs/bijlage.md', 'docs/plannen/een.md', 'docs/plannen/stuk.md'];
  /** The files that a report names, each once. */
  const named = async (format: string, pattern: RegExp, env: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const { stdout } = await space.run(['check', '--format', format, ...FILES], { cwd: 'docs/plannen', env });
    return [...new Set([...stdout.matchAll(pattern)].map(([, file = '']) => file))].sort();
  };

  for (const [format, pattern, variable, files] of [
    ['github', /file=([^,]+),/g, 'GITHUB_WORKSPACE', FROM_ROOT],
    ['gitlab', /"path": "([^"]+)"/g, 'CI_PROJECT_DIR', FROM_ROOT],
    ['sarif', /"uri": "([^"]+\.md)"/g, 'GITHUB_WORKSPACE', FROM_ROOT],
    ['junit', / file="([^"]+)"/g, 'CI_PROJECT_DIR', FROM_ROOT.slice(0, 2)],
  ] as const)
    it(`${format} names files from the root of the repository`, async () => {
      assert.deepEqual(await named(format, pattern, { [variable]: space.folder }), files);
    });

  it('also when the service names the root by a link', async () => {
    assert.deepEqual(await named('gitlab', /"path": "([^"]+)"/g, { CI_PROJECT_DIR: `${space.folder}-link` }), FROM_ROOT);
  });

  it('and as ever where no service says what the root is, or the files lie outside it', async () => {
    const shown = [join(space.folder, 'docs/bijlage.md').replaceAll('\\', '/'), 'een.md', 'stuk.md'];
    assert.deepEqual(await named('gitlab', /"path": "([^"]+)"/g, {}), shown);
    assert.deepEqual(await named('gitlab', /"path": "([^"]+)"/g, { CI_PROJECT_DIR: join(space.folder, 'elders') }), shown);
    assert.deepEqual(await named('gitlab', /"path": "([^"]+)"/g, { CI_PROJECT_DIR: '' }), shown);
  });

  it('the root itself is named too', async () => {
    const { stdout } = await space.run(['check', '--format', 'gitlab', '.'], {
      cwd: 'leeg',
      env: { CI_PROJECT_DIR: join(space.folder, 'leeg') },
    });
    assert.match(stdout, /"path": "\."/);
  });

  it('a text without a file keeps its name', async () => {
    const { stdout } = await space.run(['check', '--format', 'gitlab', '-'], { stdin: '# Plan\n', env: { CI_PROJECT_DIR: space.folder } });
    assert.match(stdout, /"path": "<stdin>"/);
  });
});
