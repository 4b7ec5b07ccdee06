/** Which commands the palette has while something else than the text of a plan is in front, and what they do then. A picture of each is left in out/palette, to look at. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { vsix } from '../../../scripts/host/packaged.ts';
import { openAsUser, type User } from '../../../scripts/host/page-as-user.ts';
import { ROOT } from '../../../scripts/host/root.ts';
import { gone, onPage } from './sights.ts';

const manifest = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));
const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(resolve(ROOT, 'package.nls.json'), 'utf8'));
const commands: readonly { readonly command: string; readonly title: string }[] = manifest.contributes.commands;
const all = commands.map(({ command }) => command.replace('ketensturing.', ''));
/** As long as no portfolio has been made, there is none to save. */
const ids = all.filter((id) => id !== 'exportPortfolio');

/** What is there whatever is open, in a folder. */
const ALWAYS = [
  'checkWorkspace',
  'showPortfolio',
  'openSettings',
  'createConfiguration',
  'openRule',
  'exportExamples',
  'showLog',
  'newPlan',
  'openWord',
  'openExample',
  'openWalkthrough',
];
/** What is there for any Markdown document. */
const OF_DOCUMENT = [...ALWAYS, 'checkDocument', 'showReport', 'exportReport', 'showCoverage', 'explainPillar'];

describe('the palette', () => {
  let user: User;
  before(async () => {
    const settings = { 'explorer.openEditors.visible': 0, 'editor.minimap.enabled': false };
    const workspace = resolve(ROOT, 'test/host/user/plannen');
    user = await openAsUser({ install: [vsix()], workspace, settings, size: { width: 1280, height: 760 }, limit: 60_000 });
    await openPlan();
  });
  afterEach(async () => {
    await user.press('Escape');
    await user.command('View: Close All Editors');
    await user.command('Notifications: Clear All Notifications');
  });
  after(() => user?.close());

  async function openPlan(): Promise<void> {
    await user.open('ketenplan.md');
    await user.statusBar(/Ketensturing \d\/8/);
  }

  /** The ids of our commands that the palette lists, and a picture of it. */
  async function listed(name: string): Promise<readonly string[]> {
    const widget = user.page.locator('.quick-input-widget');
    const rows = widget.locator('.quick-input-list .monaco-list-row');
    const input = widget.locator('.quick-input-box input');
    await user.press('F1');
    // What was listed before is gone.
    await input.fill('>qqzzqq');
    await rows.filter({ hasText: 'No matching commands' }).waitFor();
    await input.fill('>Ketensturing: ');
    await rows.filter({ hasText: 'Ketensturing: ' }).first().waitFor();
    const found = new Set<string>();
    // The list holds only the rows that can be seen.
    const last = rows.and(widget.locator('[data-last-element="true"]'));
    for (let isEnd = false; !isEnd; await user.press('PageDown')) {
      isEnd = await last.isVisible();
      for (const text of await rows.allTextContents()) found.add(text);
    }
    await user.screenshot(`out/palette/${name}.png`);
    await user.press('Escape');
    await widget.waitFor({ state: 'hidden' });
    return commands
      .filter(({ title }) => [...found].some((text) => text.includes(`Ketensturing: ${texts[title.slice(1, -1)]}`)))
      .map(({ command }) => command.replace('ketensturing.', ''));
  }

  it('has the commands of a plan while its report is in front, and they work on it', async () => {
    await openPlan();
    await user.command('Toon het rapport');
    // The page takes the focus when it comes, and would close a palette that was opened before.
    await onPage('article.kt')(user);
    await user.page.locator('.tab.active', { hasText: 'Rapport: ' }).waitFor();
    assert.deepEqual((await listed('report')).toSorted(), ids.toSorted());
    await user.command('Ketensturing: Vul de gaten');
    await user.page.locator('.quick-input-widget:visible', { hasText: /Pijler \d/ }).waitFor();
  });

  it('has them while a preview is in front', async () => {
    await openPlan();
    await user.command('Markdown: Open Preview');
    await onPage('h1')(user);
    await user.page.locator('.tab.active', { hasText: 'Preview ketenplan.md' }).waitFor();
    assert.deepEqual((await listed('preview')).toSorted(), ids.toSorted());
    await user.command('Ketensturing: Markeer wat meetelt');
    await user.statusBar('relationeel');
    await user.line('Ketenplan');
    await user.command('Ketensturing: Markeer wat meetelt');
  });

  it('has none of them without a plan', async () => {
    await gone('.statusbar-item', /Ketensturing \d\/8/)(user);
    assert.deepEqual((await listed('nothing')).toSorted(), ALWAYS.toSorted());
    await user.open('recept.md');
    await user.statusBar(/plan\?|ketenplan/i);
    assert.deepEqual((await listed('recipe')).toSorted(), OF_DOCUMENT.toSorted());
  });

  it('has the export of the portfolio once there is one', async () => {
    await user.command('Ketensturing: Toon de portefeuille');
    await onPage('.kt-heat tbody tr')(user);
    assert.deepEqual(
      (await listed('portfolio')).toSorted(),
      all.filter((id) => ALWAYS.includes(id) || id === 'exportPortfolio').toSorted(),
    );
  });
});
