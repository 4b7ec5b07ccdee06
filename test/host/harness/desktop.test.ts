import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOnDesktop } from '../../../scripts/host/desktop.ts';
import { TEST_LINE, TOTALS_LINE } from '../../../scripts/host/protocol.ts';
import { ROOT } from '../../../scripts/host/root.ts';

/** A program that takes the place of VS Code: notes how it was called, and prints what the tests in it would. */
const STAND_IN = (calls: string, prints: readonly string[], exit: number): string => `#!${process.execPath}
require('node:fs').writeFileSync(${JSON.stringify(calls)}, JSON.stringify(process.argv.slice(2)));
for (const line of ${JSON.stringify(prints)}) console.log(line);
process.exitCode = ${exit};
`;

describe('the run on a desktop', () => {
  let folder: string;
  let calls: string;
  const before = process.env.VSCODE_EXECUTABLE;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ketensturing-stand-in-'));
    calls = join(folder, 'calls.json');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    if (before === undefined) delete process.env.VSCODE_EXECUTABLE;
    else process.env.VSCODE_EXECUTABLE = before;
  });

  function standIn(prints: readonly string[], exit = 0): void {
    const program = join(folder, 'code.cjs');
    writeFileSync(program, STAND_IN(calls, prints, exit));
    chmodSync(program, 0o755);
    process.env.VSCODE_EXECUTABLE = program;
  }
  const argument = (name: string): string =>
    (JSON.parse(readFileSync(calls, 'utf8')) as string[]).find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';

  it('starts the named VS Code with the extension, the tests, a copy of the workspace and data of its own, and reads the result', async () => {
    const ended = { state: 'passed', title: 'a test', milliseconds: 1 };
    standIn([`${TEST_LINE} ${JSON.stringify(ended)}`, `${TOTALS_LINE} ${JSON.stringify({ passed: 1, failed: 0 })}`]);
    const { passed, failed } = await runOnDesktop('stable', 'node');
    assert.deepEqual({ passed, failed }, { passed: 1, failed: 0 });
    assert.equal(argument('extensionDevelopmentPath'), ROOT);
    assert.ok(existsSync(argument('extensionTestsPath')));
    const data = argument('user-data-dir');
    assert.ok(data.startsWith(tmpdir()) && !existsSync(data));
    const [workspace] = JSON.parse(readFileSync(calls, 'utf8')) as string[];
    assert.ok(workspace?.endsWith('workspace') && !workspace.startsWith(ROOT) && !existsSync(workspace));
  });

  it('says what happened when there is no result', async () => {
    standIn(['Something went wrong.'], 3);
    const { passed, failed, reason } = await runOnDesktop('stable', 'node');
    assert.deepEqual([passed, failed > 0], [0, true]);
    assert.match(reason ?? '', /VS Code ended with exit 3 and without a result/);
    assert.match(reason ?? '', /Something went wrong\./);
  });

  it('says so when the named VS Code cannot be started', async () => {
    process.env.VSCODE_EXECUTABLE = join(folder, 'not-there');
    await assert.rejects(runOnDesktop('stable', 'node'), /not-there could not be started: spawn .*ENOENT/);
  });
});
