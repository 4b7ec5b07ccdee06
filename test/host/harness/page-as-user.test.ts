/** The hands and eyes that tests borrow from a person, tried on an extension that shows one of each thing. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openAsUser, type User } from '../../../scripts/host/page-as-user.ts';
import { ROOT } from '../../../scripts/host/root.ts';

describe('a person at VS Code', () => {
  let user: User;

  before(async () => {
    user = await openAsUser({
      extension: resolve(ROOT, 'test/host/fixture-extension'),
      workspace: resolve(ROOT, 'test/host/harness/workspace'),
    });
  });
  after(() => user?.close());

  it('opens a file, sees a lens, types and saves', async () => {
    await user.open('plan.md');
    await user.codeLens('Proeflens');
    await user.press('Control+End');
    await user.type('\n## Dialoog\n\nEen proeffout in de dialoog.');
    await user.save();
    assert.match(await readFile(join(user.folder, 'plan.md'), 'utf8'), /\n## Dialoog\n\nEen proeffout in de dialoog\./);
  });

  it('sees a squiggle, a status, a tree and a hover', async () => {
    await user.squiggle('warning');
    await user.statusBar('Proef in node');
    await user.expandView('Proefboom');
    await user.treeItem('Proeftak');
    await user.hover('gemeente', 'Uitleg uit de proef');
    await user.screenshot('out/screenshots/harness-hover.png');
  });

  it('applies a quick fix', async () => {
    await user.clickText('proeffout');
    await user.quickFix('Herstel de proef');
    await user.line('Een proefgoed in de dialoog.');
  });

  it('runs a command', async () => {
    await user.command('Groet vanuit de proef');
    await user.notification('Gegroet');
  });

  it('changes the colours', async () => {
    for (const theme of ['dark', 'high contrast', 'light'] as const) {
      await user.setTheme(theme);
      await user.screenshot(`out/screenshots/harness-${theme.replaceAll(' ', '-')}.png`);
    }
  });
});
