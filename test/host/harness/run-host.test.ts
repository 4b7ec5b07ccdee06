/** The harness itself: it must never call a run good that was not. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { ROOT } from '../../../scripts/host/root.ts';
import { type HostRun, runInHost } from '../../../scripts/host/run-host.ts';

describe('the harness', () => {
  const run = (name: string, options: Partial<HostRun> = {}) =>
    runInHost({
      vscode: 'oldest',
      host: 'node',
      extension: resolve(ROOT, 'test/host/fixture-extension'),
      suite: resolve(ROOT, 'test/host/harness', name),
      workspace: resolve(ROOT, 'test/host/harness/workspace'),
      onTest: () => {},
      ...options,
    });

  it('runs tests in a Node host and in a web worker', async () => {
    assert.deepEqual(await run('passing'), { passed: 2, failed: 0 });
    assert.deepEqual(await run('passing', { vscode: 'newest', host: 'web' }), { passed: 2, failed: 0 });
  });

  it('reports a test that fails, with its message', async () => {
    const { passed, failed, reason, failures = [] } = await run('failing');
    assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 });
    assert.match(reason ?? '', /a suite that fails fails once\n.*one and one/);
    assert.match(failures.join('\n'), /^a suite that fails fails once: .*one and one.*$/);
  });

  it('reports an error of the extension that no test saw', async () => {
    const { passed, failed, reason, failures = [] } = await run('erring');
    assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 });
    assert.match(reason ?? '', /deze proef gaat mis/);
    assert.match(failures.join('\n'), /^errors that VS Code logged: .*deze proef gaat mis/);
  });

  it('reports tests that cannot be loaded', async () => {
    const { passed, failed, reason } = await run('throwing');
    assert.deepEqual({ passed, failed }, { passed: 0, failed: 1 });
    assert.match(reason ?? '', /without a result[\s\S]*this file cannot be loaded/);
  });

  it('ends tests that hang, and keeps what was known', async () => {
    const { passed, failed, reason } = await run('hanging', { limit: 10_000 });
    assert.deepEqual({ passed, failed }, { passed: 1, failed: 2 });
    assert.match(reason ?? '', /fails before\n.*too early[\s\S]*nothing new within 10 s/);
  });
});
