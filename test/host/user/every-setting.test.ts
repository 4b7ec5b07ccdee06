/** Every setting of the manifest, changed while a document is open, and what a person then sees. A picture of each step is left in out/settings, to look at. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { vsix } from '../../../scripts/host/packaged.ts';
import { openAsUser, type User } from '../../../scripts/host/page-as-user.ts';
import { ROOT } from '../../../scripts/host/root.ts';
import { SETTINGS_SEEN } from './settings-seen.ts';

describe('every setting', () => {
  let user: User;
  before(async () => {
    const settings = { 'explorer.openEditors.visible': 0, 'editor.minimap.enabled': false };
    const workspace = resolve(ROOT, 'test/host/user/plannen');
    user = await openAsUser({ install: [vsix()], workspace, settings, size: { width: 1280, height: 760 }, limit: 60_000 });
    await mkdir(join(user.folder, '.vscode'));
  });
  after(() => user?.close());

  /** As a person who edits the settings of the workspace. The title of the window is set along with it: where that is seen, VS Code has read them. */
  const set = async (id: string, value: unknown): Promise<void> => {
    const title = `${id} ${JSON.stringify(value) ?? 'by default'}`;
    const settings = { 'window.title': title, ...(value === undefined ? {} : { [`ketensturing.${id}`]: value }) };
    await writeFile(join(user.folder, '.vscode/settings.json'), JSON.stringify(settings));
    await user.page.waitForFunction(`document.title.includes(${JSON.stringify(title)})`);
  };

  for (const [id, trials] of Object.entries(SETTINGS_SEEN))
    for (const { file, steps } of trials)
      it(`${id} does what it says, in ${file}`, async () => {
        assert.ok(steps.length > 1);
        await user.open(file);
        await user.press('Control+Home');
        try {
          for (const [index, { value, sight }] of steps.entries()) {
            await set(id, value);
            try {
              await sight(user);
            } catch (error) {
              throw new Error(`"${id}" set to ${JSON.stringify(value)}: ${error instanceof Error ? error.message : error}`);
            } finally {
              await user.screenshot(`out/settings/${id}-${file}-${index}.png`);
            }
          }
        } finally {
          await set(id, undefined);
          await user.command('View: Revert and Close Editor');
        }
      });
});
