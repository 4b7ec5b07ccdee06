/** Takes the pictures of README.md with the packaged extension in a real VS Code: `tsx scripts/screenshots.ts` writes docs/media/*.png. */
import { basename, resolve } from 'node:path';
import { vsix } from './host/packaged.ts';
import { openAsUser, type Theme, type User } from './host/page-as-user.ts';
import { ROOT } from './host/root.ts';

const SETTINGS = {
  'window.title': `$\{activeEditorShort}`,
  'window.commandCenter': false,
  'explorer.openEditors.visible': 0,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.occurrencesHighlight': 'off',
};

await picture('finding', { theme: 'light', folder: 'test/host/user/plannen', file: 'ketenplan.md' }, async (user) => {
  await user.clickText('Aanleiding');
  await user.scroll(120);
  await user.hover('nader uitgewerkt', /schuift de afspraak vooruit/);
});
await picture('evidence', { theme: 'dark', folder: 'examples', file: 'volledig-ketenplan.md' }, async (user) => {
  await user.command('Markeer wat meetelt');
  await user.statusBar('relationeel');
});

interface Scene {
  readonly theme: Theme;
  /** From the clone. */
  readonly folder: string;
  readonly file: string;
}

async function picture(name: string, { theme, folder, file }: Scene, act: (user: User) => Promise<void>): Promise<void> {
  const size = { width: 1100, height: 660 };
  const user = await openAsUser({ install: [vsix()], theme, workspace: resolve(ROOT, folder), size, settings: SETTINGS });
  try {
    await user.open(file);
    await user.statusBar(/Ketensturing \d\/8/);
    await user.expandView('Dekking');
    await user.collapseView(basename(folder));
    await act(user);
    await user.screenshot(`docs/media/${name}.png`);
  } finally {
    await user.close();
  }
}
