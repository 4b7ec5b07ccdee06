/** Everything by keyboard, and everything with a name that a screen reader can say. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { vsix } from '../../../scripts/host/packaged.ts';
import { openAsUser, type User } from '../../../scripts/host/page-as-user.ts';
import { ROOT } from '../../../scripts/host/root.ts';
import { pictureFailures } from './failure-picture.ts';

/** More than the tree has lines when one pillar and one aspect are open. */
const ROWS = 40;

describe('a writer without a mouse', () => {
  let user: User;
  before(async () => {
    user = await openAsUser({
      install: [vsix()],
      workspace: resolve(ROOT, 'test/host/user/plannen'),
      size: { width: 1280, height: 1000 },
      settings: { 'editor.accessibilitySupport': 'on', 'explorer.openEditors.visible': 0 },
    });
    await user.open('ketenplan.md');
    await user.statusBar(/Ketensturing \d\/8/);
    await user.squiggle('warning');
    // All lines of the tree are to be seen at once, whatever the size of the other views.
    await user.expandView('Dekking');
    await user.collapseView('plannen');
  });
  pictureFailures(() => user);
  after(() => user?.close());

  /** Runs a command from the palette with keys alone. */
  async function palette(title: string): Promise<void> {
    await user.press('F1');
    const widget = user.page.locator('.quick-input-widget');
    await widget.waitFor();
    await user.page.keyboard.type(title);
    await widget.locator('.monaco-list-row.focused', { hasText: title }).waitFor();
    await user.press('Enter');
  }

  it('walks through the tree to a passage in the text', async () => {
    const tree = user.page.locator('.sidebar .pane', { has: user.page.locator('.pane-header[aria-label*="Dekking"]') });
    const focused = tree.locator('.monaco-list-row.focused');
    const downTo = async (row: string): Promise<void> => {
      for (let steps = 0; steps < ROWS && !(await focused.and(user.page.locator(row)).isVisible()); steps++) {
        const before = await focused.getAttribute('data-index');
        await user.press('ArrowDown');
        await tree.locator(`.monaco-list-row.focused:not([data-index="${before}"])`).waitFor();
      }
    };
    await palette('Toon de dekking');
    await tree.locator('.monaco-list:focus').waitFor();
    await tree.locator('.monaco-list-row').first().waitFor();
    await user.press('Home');
    await tree.locator('.monaco-list-row.focused[data-index="0"]').waitFor();
    await user.press('ArrowDown');
    for (const level of [2, 3]) {
      await downTo(`[aria-level="${level}"][aria-expanded="false"][aria-label*=", behandeld, "]`);
      await user.press('ArrowRight');
      await tree
        .locator(`.monaco-list-row[aria-level="${level + 1}"]`)
        .first()
        .waitFor();
      await user.press('ArrowDown');
    }
    await focused.and(user.page.locator('[aria-level="4"]')).waitFor();
    const line = /regel (\d+)/.exec((await focused.getAttribute('aria-label')) ?? '')?.[1];
    assert.ok(line);
    await user.press('Enter');
    await user.statusBar(new RegExp(`Ln ${line},`));
  });

  it('goes to the next gap, reads about it and chooses a fix', async () => {
    await user.press('Control+Home');
    await palette('Volgend gat');
    await user.statusBar(/Ln (?:[2-9]|\d\d|1, Col (?:[2-9]|\d\d))/);
    const hover = user.page.locator('.monaco-hover:not(.hidden)', { hasText: 'ketensturing' }).first();
    await hover.waitFor();
    await user.press('Escape');
    await hover.waitFor({ state: 'hidden' });
    await user.page.locator('.monaco-editor.focused').waitFor();
    await user.quickFixes();
    await user.press('Enter');
    await user.page.locator('.tab.active.dirty').waitFor();
  });

  it('hears what each part is', async () => {
    const names: readonly (readonly ['treeitem' | 'button', RegExp])[] = [
      ['treeitem', /^\w+ dimensie, \d van 2 pijlers behandeld/i],
      ['treeitem', /^pijler \d, .*, (?:behandeld|dun|ontbreekt), \d van \d aspecten/],
      ['button', /^Ketensturing: \d van 8 pijlers behandeld; /],
    ];
    for (const [role, name] of names) await user.page.getByRole(role, { name }).first().waitFor();
  });

  it('reads in the view what to do when no plan is open', async () => {
    await palette('View: Revert and Close Editor');
    await user.page.locator('.welcome-view-content', { hasText: 'Open een ketenplan (Markdown)' }).waitFor();
    for (const name of ['Nieuw ketenplan', 'Bekijk een voorbeeld'])
      await user.page.locator('.welcome-view-content').getByRole('button', { name }).waitFor();
  });
});
