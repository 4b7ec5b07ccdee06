/** Every command of the manifest, chosen from the palette by a person, and what that person then sees. A picture of each is left in out/commands, to look at. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { vsix } from '../../../scripts/host/packaged.ts';
import { openAsUser, type User } from '../../../scripts/host/page-as-user.ts';
import { ROOT } from '../../../scripts/host/root.ts';
import { SIGHTS } from './sights.ts';

const manifest = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));
const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(resolve(ROOT, 'package.nls.json'), 'utf8'));
const commands: readonly { readonly command: string; readonly title: string }[] = manifest.contributes.commands;

/** Closes what the command opened. A document that was never saved is thrown away first, as VS Code would ask what to do with it. */
async function tidy(user: User, unsaved: boolean): Promise<void> {
  for (let press = 0; press < 3; press++) await user.press('Escape');
  if (unsaved) await user.command('View: Revert and Close Editor');
  await user.command('View: Close All Editors');
  await user.command('Notifications: Clear All Notifications');
}

describe('every command', () => {
  let user: User;
  before(async () => {
    const settings = { 'explorer.openEditors.visible': 0, 'editor.minimap.enabled': false, 'editor.wordWrap': 'on' };
    const workspace = resolve(ROOT, 'test/host/user/plannen');
    user = await openAsUser({ install: [vsix()], workspace, settings, size: { width: 1280, height: 760 }, limit: 60_000 });
  });
  after(() => user?.close());

  for (const { command, title } of commands) {
    const id = command.replace('ketensturing.', '');
    const sight = SIGHTS[id];
    it(`${id} shows what it is for`, async () => {
      assert.ok(sight, 'no sight in test/host/user/sights.ts');
      try {
        await user.open('ketenplan.md');
        await user.statusBar(/Ketensturing \d\/8/);
        // Where an earlier command led to, VS Code leads back.
        await user.press('Control+Home');
        await user.clickText('Aanleiding');
        await user.command(`Ketensturing: ${(texts[title.slice(1, -1)] ?? '').split(' (')[0]}`);
        await sight(user);
      } finally {
        await user.screenshot(`out/commands/${id}.png`);
        await tidy(user, id === 'openExample');
      }
    });
  }
});
