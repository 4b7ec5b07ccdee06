/** Reports and portfolios as a browser shows them. Screenshots go to out/screenshots, for people to look at. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../../scripts/host/browser.ts';
import { ROOT } from '../../../scripts/host/root.ts';
import { HOSTILE_FILE, hostileSpace, quotingEngine } from '../../cli/formats/support.ts';
import { createWorkspace, planText, toyEngine, type Workspace } from '../../cli/harness.ts';
import { DANGEROUS, LOW_CONTRAST } from '../contrast.ts';

const SHOTS = join(ROOT, 'out', 'screenshots');

interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly media?: 'print' | 'screen';
  readonly width?: number;
  readonly script?: boolean;
}

describe('pages in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let space: Workspace;
  before(async () => {
    mkdirSync(SHOTS, { recursive: true });
    browser = await startBrowser();
    space = createWorkspace({
      'plan.md': `${planText(3, 5)}\nOver P5 weak.\n\nDe kosten: PM\n\nPijler 8 is niet van toepassing, omdat het doel in de wet staat.\n`,
    });
  });
  after(async () => {
    await browser?.close();
    space?.remove();
  });

  /** Opens a page that a command made, and notes everything it complains about. */
  async function open(from: Workspace, argv: readonly string[], look: Look = {}): Promise<{ page: Page; complaints: string[] }> {
    const { stderr } = await from.run([...argv, '-o', 'page.html'], { engine: from === space ? toyEngine : quotingEngine });
    const context = await browser.newContext({
      colorScheme: look.scheme ?? 'light',
      viewport: { width: look.width ?? 1100, height: 900 },
      javaScriptEnabled: look.script ?? true,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => request.url().startsWith('file:') || complaints.push(`request: ${request.url()}`));
    if (look.media) await page.emulateMedia({ media: look.media });
    await page.goto(pathToFileURL(join(from.folder, 'page.html')).href);
    assert.ok(!/unexpected fault/.test(stderr), stderr);
    return { page, complaints };
  }

  const LOOKS: readonly (readonly [name: string, look: Look])[] = [
    ['light', {}],
    ['dark', { scheme: 'dark' }],
    ['print', { scheme: 'dark', media: 'print', width: 673 }],
    ['phone', { width: 380 }],
  ];
  for (const [name, look] of LOOKS)
    it(`a report, ${name}: no complaints, nothing beside the page, text that can be read`, async () => {
      const { page, complaints } = await open(space, ['check', '--format', 'html', 'plan.md'], look);
      await page.screenshot({ path: join(SHOTS, `report-${name}.png`), fullPage: true });
      assert.deepEqual(complaints, []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), true);
      assert.deepEqual(await page.evaluate(LOW_CONTRAST), []);
      await page.context().close();
    });

  it('a report has a picture with a name and description, and one first heading', async () => {
    const { page } = await open(space, ['check', '--format', 'html', 'plan.md']);
    const picture = page.getByRole('img', { name: /De acht pijlers in Ketenplan van de partners/ });
    assert.equal(await picture.count(), 1);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.equal(await page.getByRole('rowheader', { name: /^3 vertrouwen/ }).count(), 1);
    await page.context().close();
  });

  it('a report prints on A4', async () => {
    const { page } = await open(space, ['check', '--format', 'html', 'plan.md']);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.match(pdf.toString('latin1'), /\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    await page.context().close();
  });

  for (const argv of [
    ['check', '--format', 'html', HOSTILE_FILE, 'stuk <i>.md'],
    ['portfolio', '--format', 'html', HOSTILE_FILE],
  ])
    it(`hostile content is text in ${argv[0]}`, async () => {
      const hostile = hostileSpace();
      const { page, complaints } = await open(hostile, argv);
      hostile.remove();
      assert.deepEqual(complaints, []);
      assert.match((await page.locator('main').textContent()) ?? '', /<script>alert\(1\)<\/script>/);
      const found = await page.evaluate(DANGEROUS);
      assert.deepEqual(found, { elements: 0, links: [] });
      await page.context().close();
    });

  describe('portfolio of 500 plans', () => {
    let many: Workspace;
    before(() => {
      const plans = Array.from({ length: 500 }, (_, index): [string, string] => {
        const owner = index % 3 === 0 ? '' : `eigenaar: Team ${index % 7}\n`;
        const text = planText((index % 8) + 1, ((index * 3) % 8) + 1).replace('Ketenplan', `Ketenplan ${String(index).padStart(3, '0')}`);
        return [`p${index}.md`, `---\nketensturing: true\n${owner}datum: 2026-01-01\n---\n${text}`];
      });
      many = createWorkspace(Object.fromEntries(plans));
    });
    after(() => many.remove());

    for (const [name, look] of [...LOOKS.slice(0, 3), ['no script', { script: false }] as const])
      it(`is readable, ${name}`, async () => {
        const { page, complaints } = await open(many, ['portfolio', '--format', 'html', '.'], look);
        await page.screenshot({ path: join(SHOTS, `portfolio-${name.replace(' ', '-')}.png`) });
        assert.deepEqual(complaints, []);
        assert.equal(await page.locator('.kt-heat tbody tr').count(), 500);
        assert.equal(await page.locator('.kt-controls').isVisible(), look.script !== false && look.media !== 'print');
        await page.context().close();
      });

    it('opens within a second, and sorts and filters at once', async () => {
      const { page } = await open(many, ['portfolio', '--format', 'html', '.']);
      const opened = await page.evaluate<number>("performance.getEntriesByType('navigation')[0].loadEventEnd");
      assert.ok(opened < 1000, `${opened} ms`);
      const names = (): Promise<readonly string[]> => page.locator('.kt-heat tbody tr:not([hidden]) th > bdi').allTextContents();
      const head = page.getByRole('columnheader', { name: /^1/ });
      await head.getByRole('button').click();
      assert.equal(await head.getAttribute('aria-sort'), 'ascending');
      assert.match((await page.locator('.kt-heat tbody tr td').first().getAttribute('class')) ?? '', /kt-missing/);
      await page.getByLabel('Zoek een plan').fill('team 4');
      assert.ok((await names()).length < 80);
      await page.getByLabel('Zoek een plan').fill('');
      await page.getByLabel('Toon').selectOption('3');
      const weak = (await names()).length;
      assert.ok(weak > 0 && weak < 500);
      assert.match((await page.locator('.kt-controls output').textContent()) ?? '', new RegExp(`^${weak} / 500$`));
      await page.context().close();
    });
  });
});
