/** The tools themselves: a person writes in VS Code and changes its colours. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openAsUser, type User } from '../../../scripts/host/page-as-user.ts';

describe('a person at VS Code', () => {
  let user: User;

  before(async () => {
    user = await openAsUser();
  });
  after(() => user?.close());

  it('types in a plan and saves it', async () => {
    await user.open('plan.md');
    await user.press('Control+End');
    await user.type('\n## Dialoog\n\nDe ketenpartners spreken elkaar elke maand.');
    await user.line('elke maand');
    await user.press('Control+s');
    await user.page.locator('.tab.active:not(.dirty)').waitFor();
    assert.match(await readFile(join(user.folder, 'plan.md'), 'utf8'), /## Dialoog\n\nDe ketenpartners spreken elkaar elke maand\./);
  });

  it('runs a command from the palette', async () => {
    await user.command('Transform to Uppercase');
  });

  it('sees another theme', async () => {
    for (const theme of ['dark', 'high contrast', 'light'] as const) {
      await user.setTheme(theme);
      await user.screenshot(`out/screenshots/workbench-${theme.replace(' ', '-')}.png`);
    }
  });
});
