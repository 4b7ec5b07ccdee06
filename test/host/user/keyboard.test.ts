/** Everything by keyboard, and everything with a name that a screen reader can say. */
import { resolve } from 'node:path';
import { vsix } from '../../../scripts/host/packaged.ts';
import { openAsUser, type User } from '../../../scripts/host/page-as-user.ts';
import { ROOT } from '../../../scripts/host/root.ts';

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
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await user.screenshot('out/screens/failed-keyboard.png');
  });
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

  it('goes to the next gap, reads about it and chooses a fix', async () => {
    await user.press('Control+Home');
    await palette('Volgend gat');
    await user.statusBar(/Ln (?:[2-9]|\d\d|1, Col (?:[2-9]|\d\d))/);
    await user.page.locator('.monaco-hover:not(.hidden)', { hasText: 'ketensturing' }).first().waitFor();
    await user.press('Escape');
    await user.press('Control+.');
    await user.page.locator('.action-widget .monaco-list-row.focused').waitFor();
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
    await palette('View: Close All Editors');
    await user.page.getByRole('button', { name: /Don't Save/ }).click();
    await user.page.locator('.welcome-view-content', { hasText: 'Open een ketenplan (Markdown)' }).waitFor();
  });
});
