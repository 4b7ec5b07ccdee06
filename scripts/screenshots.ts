/** Takes the pictures of the documentation with the packaged extension in a real VS Code: `tsx scripts/screenshots.ts [NAME…]` writes docs/media/*.png. */
import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Frame, movingPicture } from './apng.ts';
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

interface Scene {
  readonly theme: Theme;
  /** From the clone. */
  readonly folder: string;
  readonly file: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Dots per pixel; by default 2, as many screens have. */
  readonly density?: number;
  /** What is done before the picture is taken; what it gives is the picture, otherwise the screen is. */
  readonly act: (user: User) => Promise<readonly Frame[] | undefined>;
}

const SCENES: Readonly<Record<string, Scene>> = {
  finding: {
    theme: 'light',
    folder: 'test/host/user/plannen',
    file: 'ketenplan.md',
    async act(user) {
      await user.clickText('Aanleiding');
      await user.scroll(120);
      await user.hover('nader uitgewerkt', /schuift de afspraak vooruit/);
      return undefined;
    },
  },
  evidence: {
    theme: 'dark',
    folder: 'examples',
    file: 'volledig-ketenplan.md',
    async act(user) {
      await user.clickText('Waar wij het samen voor doen');
      await user.command('Markeer wat meetelt');
      await user.statusBar('relationeel');
      await user.codeLens('8 van 8 pijlers behandeld');
      await user.page.mouse.move(5, 5);
      await user.page.locator('.workbench-hover').waitFor({ state: 'hidden' });
      return undefined;
    },
  },
  writing: {
    theme: 'light',
    folder: 'test/host/user/plannen',
    file: 'nieuw-ketenplan.md',
    size: { width: 960, height: 540 },
    // Each frame is kept as it is: finer ones make the picture slow to load.
    density: 1,
    act: writing,
  },
};

/** A slogan, what is said of it, and the agreement that takes its place. */
async function writing(user: User): Promise<readonly Frame[]> {
  const frames: Frame[] = [];
  const take = async (milliseconds: number): Promise<void> => {
    frames.push({ png: await user.page.screenshot({ caret: 'initial', animations: 'disabled' }), milliseconds });
  };
  const trust = (status: string) => user.treeItem(new RegExp(`3\\. Vertrouwen.*${status}`));
  await trust('ontbreekt');
  await user.press('Control+1');
  await user.press('Control+End');
  await take(1500);
  await user.type('\n## Zo werken wij samen\n\nWij werken samen op basis van wederzijds vertrouwen.');
  await trust('dun');
  await user.squiggle('info');
  await take(2000);
  await user.hover('wederzijds vertrouwen', /niet duidelijk dat iemand er iets bepaalds voor doet/);
  await take(4500);
  await user.page.mouse.move(5, 5);
  await user.press('Shift+Home');
  for (const part of [
    'Vanaf 1 maart gebruikt de kredietbank ',
    'de intake van het wijkteam zoals die er ligt; ',
    'een tweede intake doet zij niet meer.',
  ]) {
    await user.type(part);
    await take(700);
  }
  await trust('behandeld');
  await user.codeLens(/[1-8] van 8 pijlers behandeld/);
  await user.statusBar(/Ketensturing [1-8]\/8/);
  await take(4500);
  return frames;
}

async function picture(name: string, { theme, folder, file, size = { width: 1100, height: 660 }, density = 2, act }: Scene): Promise<void> {
  const user = await openAsUser({ install: [vsix()], theme, workspace: resolve(ROOT, folder), size, density, settings: SETTINGS });
  const path = `docs/media/${name}.png`;
  try {
    await user.open(file);
    await user.statusBar(/Ketensturing \d\/8/);
    await user.expandView('Dekking');
    await user.collapseView(basename(folder));
    const frames = await act(user);
    if (frames === undefined) await user.screenshot(path);
    else writeFileSync(resolve(ROOT, path), movingPicture(frames));
    console.log(`wrote ${path}`);
  } finally {
    await user.close();
  }
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SCENES);
for (const name of names) {
  const scene = SCENES[name];
  if (scene === undefined) throw new Error(`There is no picture "${name}"; the pictures are: ${Object.keys(SCENES).join(', ')}.`);
  await picture(name, scene);
}
