/** The report as a page of the editor. Screenshots go to out/screenshots, for people to look at. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import type { Frame } from 'playwright-core';
import { vsix } from '../../../scripts/host/packaged.ts';
import { openAsUser, type User } from '../../../scripts/host/page-as-user.ts';
import { ROOT } from '../../../scripts/host/root.ts';
import { LOW_CONTRAST } from '../contrast.ts';

const SIZE = { width: 1500, height: 900 };

/** Waits for a page of the extension that holds the selector, and gives its frame. */
async function pageWith(user: User, selector: string): Promise<Frame> {
  const found = user.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator(selector).first();
  await found.waitFor();
  const frame = await (await found.elementHandle())?.ownerFrame();
  return frame ?? assert.fail('The page has no frame.');
}

describe('a reader of the report', () => {
  let user: User;
  before(async () => {
    user = await openAsUser({ install: [vsix()], workspace: resolve(ROOT, 'test/host/user/plannen'), size: SIZE });
    await user.open('ketenplan.md');
    await user.statusBar(/Ketensturing \d\/8/);
    await user.command('Toon het rapport');
  });
  after(() => user?.close());

  it('sees the eight pillars, and can read all of it in each theme', async () => {
    for (const theme of ['light', 'dark', 'high contrast'] as const) {
      await user.setTheme(theme);
      const report = await pageWith(user, `body.vscode-${theme.replace(' ', '-')} article.kt`);
      await report.getByRole('img', { name: 'De acht pijlers in Ketenplan Zorg na Ziekenhuis' }).waitFor();
      await user.screenshot(`out/screenshots/editor-report-${theme}.png`);
      assert.deepEqual(await report.evaluate(LOW_CONTRAST), [], theme);
      assert.equal(await report.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), true);
    }
    await user.setTheme('light');
  });

  it('jumps from the report to the passage', async () => {
    const report = await pageWith(user, 'article.kt');
    const link = report.locator('a.kt-place', { hasText: /^regel 69$/ }).first();
    await link.click();
    await user.statusBar('Ln 69');
  });

  it('finds the report again after a reload', async () => {
    await user.page.reload();
    const report = await pageWith(user, 'article.kt h1');
    assert.equal(await report.locator('h1').textContent(), 'Ketenplan Zorg na Ziekenhuis');
  });
});
