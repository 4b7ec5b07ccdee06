import assert from 'node:assert/strict';
import { discover } from '../../src/cli/discover.ts';
import { CliError } from '../../src/cli/failure.ts';
import { machineFiles } from '../../src/cli/files.ts';
import { merge } from '../../src/cli/merge.ts';
import { slashed } from '../../src/cli/paths.ts';
import { createWorkspace, planText, type Workspace } from './harness.ts';

describe('paths and patterns on Windows', () => {
  let space: Workspace;
  beforeEach(() => {
    space = createWorkspace({ 'plannen/deel/a.md': planText(), 'plannen/b.md': planText() });
  });
  afterEach(() => space.remove());
  const world = (): Parameters<typeof discover>[1] => ({ cwd: space.folder, files: machineFiles });
  const found = (pattern: string, separator: string): readonly string[] =>
    discover([pattern], world(), separator).targets.map(({ file }) => file);

  it('have forward slashes in reports; elsewhere a backslash is a character of a name', () => {
    assert.equal(slashed('C:\\plannen\\a.md', '\\'), 'C:/plannen/a.md');
    assert.equal(slashed('plan\\*.md', '/'), 'plan\\*.md');
  });

  it('may have backslashes in a pattern for documents', () => {
    assert.deepEqual(found('plannen\\**\\*.md', '\\'), ['plannen/b.md', 'plannen/deel/a.md']);
    assert.deepEqual(found('plannen/deel\\[a-c].md', '\\'), ['plannen/deel/a.md']);
  });

  it('keep the pattern in the message as it was given', () => {
    const [failure] = discover(['geen\\*.md'], world(), '\\').failures;
    assert.match(failure?.message ?? '', /No Markdown files \(\.md, \.markdown\) match "geen\\\*\.md"/);
  });

  it('may have backslashes in a pattern for reports', async () => {
    await space.run(['check', '--format', 'json', '-o', 'plannen/een.json', 'plannen/b.md']);
    const merged = merge(['plannen\\*.json'], world(), '\\');
    assert.deepEqual(
      merged.documents.map(({ file }) => file),
      ['plannen/b.md'],
    );
    assert.throws(() => merge(['plannen\\*.json'], world(), '/'), CliError);
  });

  it('leave a backslash elsewhere before what is meant as it stands', () => {
    space.write('plannen/ster[1].md', planText());
    assert.deepEqual(found('plannen/*\\[1\\].md', '/'), ['plannen/ster[1].md']);
    assert.deepEqual(found('plannen\\*.md', '/'), []);
  });

  it('may look like a pattern and name a report all the same', async () => {
    await space.run(['check', '--format', 'json', '-o', 'deel [1].json', 'plannen/b.md']);
    assert.equal((await space.run(['merge', '--format', 'json', 'deel [1].json'])).code, 0);
  });
});
