/** What a person sees after each command of the manifest, in a plan with gaps. A command that is not here has no test, and `test/project/commands.test.ts` fails. */
import type { User } from '../../../scripts/host/page-as-user.ts';

/** Waits for what is seen. */
export type Sight = (user: User) => Promise<unknown>;

/** An element, with that text in it when a text is given. */
export const seen =
  (selector: string, text?: string | RegExp): Sight =>
  ({ page }) =>
    page
      .locator(selector, text === undefined ? {} : { hasText: text })
      .first()
      .waitFor();
/** No such element any more. */
export const gone =
  (selector: string, text?: string | RegExp): Sight =>
  ({ page }) =>
    page
      .locator(selector, text === undefined ? {} : { hasText: text })
      .first()
      .waitFor({ state: 'hidden' });
const tab = (name: RegExp): Sight => seen('.tab.active', name);
const choice = (text: RegExp): Sight => seen('.quick-input-widget:visible', text);
const hover = (text: string | RegExp): Sight => seen('.monaco-hover:not(.hidden)', text);
/** A page of the extension with something in it. */
export const onPage =
  (selector: string): Sight =>
  ({ page }) =>
    page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator(selector).first().waitFor();
const told =
  (text: RegExp): Sight =>
  (user) =>
    user.notification(text);
export const status =
  (text: RegExp): Sight =>
  (user) =>
    user.statusBar(text);

/** By the id of the command, without what all ids start with. */
export const SIGHTS: Readonly<Record<string, Sight>> = {
  checkDocument: status(/\d van 8 pijlers behandeld, \d+ bevinding/),
  checkWorkspace: onPage('.kt-heat tbody tr'),
  showPortfolio: onPage('.kt-heat tbody tr'),
  exportPortfolio: choice(/HTML[\s\S]*CSV/),
  showReport: onPage('article.kt [role=img]'),
  exportReport: choice(/HTML[\s\S]*CSV/),
  showCoverage: (user) => user.treeItem(/^\d\. .*ontbreekt/),
  nextGap: hover('Wat te doen'),
  // How sure the judge is decides the words.
  previousGap: hover(/(?:Pijler \d .*(?:ontbreekt|aangestipt)|ontbreekt pijler \d)/),
  insertPillarSection: choice(/Welke pijler\?/),
  exemptPillar: choice(/Welke pijler\?/),
  explainPillar: choice(/Welke pijler\?/),
  highlightEvidence: status(/relationeel/),
  openSettings: tab(/Settings/),
  createConfiguration: tab(/\.ketensturing\.json/),
  openRule: tab(/Preview README\.md/),
  exportExamples: told(/nog geen eigen oordelen[\s\S]*druk op Ctrl\+\. en kies/),
  showLog: ({ page }) =>
    page.locator('.part.panel select option:checked', { hasText: 'Ketensturing' }).first().waitFor({ state: 'attached' }),
  newPlan: choice(/Ketenplan[\s\S]*Convenant/i),
  fillGaps: choice(/Pijler \d/),
  openWord: choice(/\.docx|Word|plannen/),
  exportWord: choice(/OK/),
  markAgreed: choice(/Op welke dag is het plan vastgesteld/),
  showChanges: told(/nog niet als vastgesteld gemarkeerd/),
  openExample: tab(/Untitled-\d/),
  openWalkthrough: seen('.gettingStartedContainer', 'Aan de slag'),
};
