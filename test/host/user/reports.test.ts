/** The report and the portfolio as pages of the editor. Screenshots go to out/screenshots, for people to look at. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { vsix } from '../../../scripts/host/packaged.ts';
import { openAsUser, type User } from '../../../scripts/host/page-as-user.ts';
import { ROOT } from '../../../scripts/host/root.ts';
import { HOSTILE } from '../../harness/hostile.ts';
import { DANGEROUS, LOW_CONTRAST } from '../contrast.ts';
import { pictureFailures } from './failure-picture.ts';
import { seen } from './sights.ts';

/** Enough to be stopped half-way. */
const PLANS = 200;
/** Milliseconds for whatever is waited for. */
const LIMIT = 60_000;
const SIZE = { width: 1500, height: 900 };

/** What is in the page of the extension that can be seen, whichever document it holds at the moment. */
function pageOf(user: User): FrameLocator {
  return user.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** Clicks the button in the title bar of a page, chooses a form, and sees that is asked where the file goes. */
async function saveByButton(user: User, tab: string, button: RegExp): Promise<void> {
  await user.page.locator('.tab', { hasText: tab }).first().click();
  await user.page.locator('.editor-group-container.active .editor-actions').getByRole('button', { name: button }).first().click();
  await user.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'CSV' }).first().click();
  await seen('.quick-input-widget:visible', /Waar komt het bestand \(CSV\)\?/)(user);
  await user.press('Escape');
  await user.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

describe('a reader of the report', () => {
  let user: User;
  before(async () => {
    user = await openAsUser({ install: [vsix()], workspace: resolve(ROOT, 'test/host/user/plannen'), size: SIZE, limit: LIMIT });
    await user.open('ketenplan.md');
    await user.statusBar(/Ketensturing \d\/8/);
    await user.command('Toon het rapport');
    // The page takes the focus when it comes, and would close a palette that was opened before.
    await pageOf(user).locator('article.kt').waitFor();
    await user.page.locator('.tab.active', { hasText: 'Rapport: ' }).waitFor();
  });
  after(() => user?.close());

  it('sees the eight pillars, and can read all of it in each theme', async () => {
    const report = pageOf(user);
    for (const theme of ['light', 'dark', 'high contrast'] as const) {
      await user.setTheme(theme);
      await report.locator(`body.vscode-${theme.replace(' ', '-')} article.kt`).waitFor();
      await report.getByRole('img', { name: 'De acht pijlers in Ketenplan Zorg na Ziekenhuis' }).waitFor();
      await user.screenshot(`out/screenshots/editor-report-${theme}.png`);
      assert.deepEqual(await report.locator('body').evaluate(LOW_CONTRAST), [], theme);
      assert.equal(await report.locator('body').evaluate('document.documentElement.scrollWidth <= window.innerWidth'), true);
    }
    await user.setTheme('light');
  });

  it('saves the report by the button in its title bar', () => saveByButton(user, 'Rapport: ', /Bewaar het rapport/));

  it('jumps from the report to the passage', async () => {
    await pageOf(user)
      .locator('a.kt-place', { hasText: /^regel 69$/ })
      .first()
      .click();
    await user.statusBar('Ln 69');
  });

  it('finds the report again after a reload', async () => {
    // A browser that is told to reload does not wait until VS Code has written down what is open, which it does once a minute; its own command does.
    const reloaded = user.page.waitForEvent('domcontentloaded');
    await user.command('Developer: Reload Window');
    await reloaded;
    await user.page.locator('.tab', { hasText: 'Rapport: ' }).waitFor();
    await pageOf(user)
      .locator('h1', { hasText: 'Ketenplan Zorg na Ziekenhuis' })
      .waitFor({ timeout: 2 * LIMIT });
  });
});

describe('a reader of the portfolio', () => {
  let user: User;
  let folder: string;
  const page = (selector: string): Locator => pageOf(user).locator(selector);
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ketensturing-plans-'));
    const text = readFileSync(resolve(ROOT, 'test/host/user/plannen/ketenplan.md'), 'utf8');
    mkdirSync(join(folder, 'plannen'));
    for (let at = 0; at < PLANS - 1; at++) {
      const owner = at % 3 === 0 ? '' : `eigenaar: Team ${at % 7}\n`;
      const blocks = text.replace('Zorg na Ziekenhuis', `nummer ${at}`).split('\n\n');
      const kept = blocks.filter((_, index) => index < 2 || (index * 7 + at) % 4 !== 0);
      writeFileSync(join(folder, 'plannen', `plan-${at}.md`), `---\nketensturing: true\n${owner}---\n\n${kept.join('\n\n')}`);
    }
    writeFileSync(join(folder, 'plannen', 'kwaad.md'), `---\nketensturing: true\n---\n\n# Kwaad ${HOSTILE}\n\nEigenaar: ${HOSTILE}\n`);
    user = await openAsUser({ install: [vsix()], workspace: join(folder, 'plannen'), size: SIZE, limit: LIMIT });
    await user.open('plan-0.md');
    await user.statusBar(/Ketensturing \d\/8/);
  });
  pictureFailures(() => user);
  after(async () => {
    await user?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('stops the check, and keeps what there is', async () => {
    await user.command('Controleer de werkruimte');
    const running = await user.notification('controleert de werkruimte');
    await running.getByRole('button', { name: 'Cancel' }).click();
    await page('[role=status]:text("Afgebroken")').waitFor();
    assert.ok((await page('.kt-heat tbody tr').count()) < PLANS);
  });

  it('sees all plans, filters them, and opens one', async () => {
    await page('.kt-actions a:text("Controleer opnieuw")').click();
    await page(`.kt-heat:has(tbody tr:nth-child(${PLANS}))`).waitFor();
    await page('article:not(:has([role=status]))').waitFor();
    assert.deepEqual(await page('body').evaluate(DANGEROUS), { elements: 0, links: [] });
    await page('.kt-heat thead').scrollIntoViewIfNeeded();
    await user.screenshot('out/screenshots/editor-portfolio.png');
    assert.deepEqual(await page('body').evaluate(LOW_CONTRAST), []);
    await page('input').fill('nummer 123');
    const rows = page('.kt-heat tbody tr:not([hidden])');
    assert.equal(await rows.count(), 1);
    await rows.locator('th a').click();
    await user.page.locator('.tab.active', { hasText: 'plan-123.md' }).waitFor();
    await user.command('Toon de portefeuille');
    await page('.kt-heat').waitFor();
    assert.equal(await page('input').inputValue(), 'nummer 123');
  });

  it('saves the portfolio by the button in its title bar', () => saveByButton(user, 'Portefeuille', /Bewaar de portefeuille/));
});
