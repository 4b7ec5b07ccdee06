/** VS Code as its user has it: opens it in Chromium, and acts and looks as a person does, by keyboard, mouse and eyes. */
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openWorkbench, startBrowser, workbenchAddress } from './browser.ts';
import { fetchVsCode, type VsCodeName } from './fetch-vscode.ts';
import { ROOT } from './root.ts';
import { startServer } from './server.ts';
import { copyOf } from './stage.ts';

export type Theme = 'light' | 'dark' | 'high contrast' | 'high contrast light';
export type Squiggle = 'error' | 'warning' | 'info' | 'hint';

export interface UserOptions {
  /** By default the newest. */
  readonly vscode?: VsCodeName;
  /** Absolute path of an extension folder to run in development; by default none. */
  readonly extension?: string;
  /** VSIX files to install. */
  readonly install?: readonly string[];
  /** Absolute path of a folder of which a copy is opened; by default `test/host/workspace`. */
  readonly workspace?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Opens the folder as one that nobody has said to trust. */
  readonly restricted?: boolean;
  readonly theme?: Theme;
  /** Of the window, in pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Dots per pixel of what is photographed; by default 1. */
  readonly density?: number;
  /** Milliseconds that anything waited for may take. */
  readonly limit?: number;
}

/** Per theme its id in settings, its name in the list of themes, and the mark that VS Code puts on its window. */
const THEMES: Readonly<Record<Theme, readonly [id: string, name: string, mark: string]>> = {
  light: ['Default Light Modern', 'Light Modern', 'vs'],
  dark: ['Default Dark Modern', 'Dark Modern', 'vs-dark'],
  'high contrast': ['Default High Contrast', 'Dark High Contrast', 'hc-black'],
  'high contrast light': ['Default High Contrast Light', 'Light High Contrast', 'hc-light'],
};

/** Evaluated in the page: the middle of the first place where the text stands in the editor, in pixels of the window. */
const PLACE_OF = `(text) => {
  for (const line of document.querySelectorAll('.editor-group-container.active .monaco-editor .view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const parts = [];
    while (walker.nextNode()) parts.push(walker.currentNode);
    const all = parts.map((part) => part.data).join('').replaceAll('\\u00a0', ' ');
    let start = all.indexOf(text);
    if (start < 0) continue;
    start += Math.floor(text.length / 2);
    const part = parts.find(({ length }) => (start < length ? true : ((start -= length), false)));
    const range = document.createRange();
    range.setStart(part, start);
    range.setEnd(part, Math.min(start + 1, part.length));
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
  return null;
}`;

/** A person at VS Code. Every method waits for what it needs, and rejects when that does not come within the limit. */
export type User = Awaited<ReturnType<typeof openAsUser>>;

/** Opens VS Code and waits until it is ready. Rejects, with nothing left running, when it does not come up. */
export async function openAsUser(options: UserOptions = {}) {
  const cleanup: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of cleanup.splice(0).reverse()) await end().catch(() => {});
  };
  try {
    const vscode = await fetchVsCode(options.vscode ?? 'newest');
    const workspace = await copyOf(options.workspace ?? resolve(ROOT, 'test/host/workspace'));
    cleanup.push(workspace.remove);
    const settings = { ...themeSetting(options.theme ?? 'light'), ...options.settings };
    const server = await startServer(vscode, { settings, install: options.install ?? [], restricted: options.restricted ?? false });
    cleanup.push(server.stop);
    const browser = await startBrowser();
    cleanup.push(() => browser.close());
    const page = await browser.newPage({ viewport: options.size ?? { width: 1280, height: 800 }, deviceScaleFactor: options.density ?? 1 });
    page.setDefaultTimeout(options.limit ?? 30_000);
    const development = options.extension === undefined ? undefined : { extension: options.extension };
    await openWorkbench(page, workbenchAddress(server, workspace.path, development));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return { page, folder: workspace.path, ...hands(page), ...eyes(page), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function themeSetting(theme: Theme): Readonly<Record<string, unknown>> {
  return { 'workbench.colorTheme': THEMES[theme][0], 'window.autoDetectHighContrast': false, 'window.autoDetectColorScheme': false };
}

/** More than the list of files to open has rows in any test. */
const MOST_ROWS = 40;

/** Does again what a person would do again when nothing comes of it in eight seconds; four times at most. */
async function again(act: (timeout: number) => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await act(8000);
      return;
    } catch (error) {
      if (attempt === 4) throw error;
    }
  }
}

function hands(page: Page) {
  const editor = page.locator('.editor-group-container.active .monaco-editor').first();
  const place = async (text: string): Promise<{ x: number; y: number }> => {
    await editor.locator('.view-line', { hasText: text }).first().waitFor();
    const found = (await page.evaluate(`(${PLACE_OF})(${JSON.stringify(text)})`)) as { x: number; y: number } | null;
    if (!found) throw new Error(`"${text}" does not stand on one line of the editor.`);
    return found;
  };
  // What takes the focus just then closes it again.
  const quickInput = async (keys: string, text: string): Promise<Locator> => {
    const widget = page.locator('.quick-input-widget');
    await again(async (timeout) => {
      await page.keyboard.press(keys);
      await widget.waitFor({ timeout });
      await widget.locator('.quick-input-box input').fill(text, { timeout });
    });
    return widget;
  };
  const command = async (title: string): Promise<void> => {
    const widget = await quickInput('F1', `>${title}`);
    await widget.locator('.monaco-list-row', { hasText: title }).first().click();
  };
  /**
   * Opens the quick fixes at the caret, with the first of them chosen. VS Code drops the question when it looks for its light bulb at the same moment, so it is
   * asked again.
   */
  const quickFixes = async (): Promise<void> => {
    const chosen = page.locator('.action-widget .monaco-list-row.focused');
    await again(async (timeout) => {
      await page.keyboard.press('Control+.');
      await chosen.waitFor({ timeout });
    });
  };
  const setView = async (name: string, open: boolean): Promise<void> => {
    const header = page.locator(`.sidebar .pane-header[aria-label*="${name}"]`);
    if ((await header.getAttribute('aria-expanded')) !== String(open)) await header.click();
    await header.and(page.locator(`[aria-expanded="${open}"]`)).waitFor();
  };
  return {
    /** Opens a file of the workspace by its name, and waits until it can be edited. */
    async open(name: string): Promise<void> {
      // The list sorts itself anew, also while it is clicked, and then another file opens: so by keys.
      const named = page.locator('.label-name').filter({ hasText: new RegExp(`^${name.replaceAll('.', '\\.')}$`) });
      const tab = page.locator(`.tab.active[data-resource-name="${name}"]`).first();
      await again(async (timeout) => {
        const widget = await quickInput('Control+p', name);
        const row = widget.locator('.monaco-list-row').filter({ has: named });
        await row.first().waitFor({ timeout });
        for (let steps = 0; steps < MOST_ROWS && !(await row.and(page.locator('.focused')).first().isVisible()); steps++)
          await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await tab.waitFor({ timeout });
      });
      await editor.locator('.view-line').first().waitFor();
    },
    /** Runs a command by its title in the palette. */
    command,
    /** Chooses a colour theme from VS Code's list. */
    async setTheme(theme: Theme): Promise<void> {
      const [, name, mark] = THEMES[theme];
      await command('Preferences: Color Theme');
      const widget = page.locator('.quick-input-widget');
      await widget.locator('.quick-input-box input[placeholder*="Theme"]').fill(name);
      await widget.locator('.monaco-list-row', { hasText: name }).first().click();
      await widget.waitFor({ state: 'hidden' });
      await page.locator(`.monaco-workbench.${mark}`).waitFor();
    },
    /** Types at the caret, as a person does: VS Code may complete and indent. */
    async type(text: string): Promise<void> {
      await editor.locator('.view-line').first().waitFor();
      await page.keyboard.type(text);
    },
    /** Presses keys, such as `Control+End`. */
    press: (keys: string): Promise<void> => page.keyboard.press(keys),
    /** Saves the file, and waits until it is saved. */
    async save(): Promise<void> {
      await page.locator('.tab.active.dirty').waitFor();
      await page.keyboard.press('Control+s');
      await page.locator('.tab.active:not(.dirty)').waitFor();
    },
    /** Puts the caret in the first place of the editor where the text stands. */
    async clickText(text: string): Promise<void> {
      const { x, y } = await place(text);
      await page.mouse.click(x, y);
    },
    /** Turns the mouse wheel over the editor, in pixels; negative is up. */
    async scroll(pixels: number): Promise<void> {
      await editor.hover();
      await page.mouse.wheel(0, pixels);
    },
    /**
     * Rests the mouse on the first place of the editor where the text stands, and waits for a hover that says `expected`.
     * A hover that opened before the text was judged does not renew itself, so the mouse leaves and comes back.
     */
    async hover(text: string, expected: string | RegExp): Promise<Locator> {
      const found = page.locator('.monaco-hover:not(.hidden)', { hasText: expected }).first();
      await again(async (timeout) => {
        const { x, y } = await place(text);
        await page.mouse.move(x, y + 200);
        await page.mouse.move(x, y, { steps: 4 });
        await found.waitFor({ timeout });
      });
      return found;
    },
    quickFixes,
    /** Opens the quick fixes at the caret and chooses one by its title. */
    async quickFix(title: string | RegExp): Promise<void> {
      await quickFixes();
      const row = page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
      await row.waitFor();
      // VS Code covers the list until the mouse moves, lest a person click what has just appeared under it.
      const box = await row.boundingBox();
      if (box) await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 3 });
      await row.click();
    },
    /** Opens a view of the side bar, such as one in the Explorer, where it is closed. */
    expandView: (name: string): Promise<void> => setView(name, true),
    /** Closes a view of the side bar, so that the others have more room. */
    collapseView: (name: string): Promise<void> => setView(name, false),
  };
}

function eyes(page: Page) {
  const seen = async (found: Locator): Promise<Locator> => {
    await found.first().waitFor();
    return found.first();
  };
  return {
    /** Waits for a wavy line of that severity in the editor. */
    squiggle: (severity: Squiggle): Promise<Locator> => seen(page.locator(`.monaco-editor .squiggly-${severity}`)),
    /** Waits for an entry of the status bar. */
    statusBar: (text: string | RegExp): Promise<Locator> => seen(page.locator('.statusbar-item', { hasText: text })),
    /** Waits for a visible row in any tree of the side bar. */
    treeItem: (text: string | RegExp): Promise<Locator> => seen(page.locator('.sidebar [role="treeitem"]', { hasText: text })),
    /** Waits for a code lens. One that comes above the first line after the editor was scrolled is out of sight. */
    codeLens: (text: string | RegExp): Promise<Locator> => seen(page.locator('.monaco-editor .codelens-decoration', { hasText: text })),
    /** Waits for a line of the editor, visible without scrolling, that contains the text. */
    line: (text: string | RegExp): Promise<Locator> => seen(page.locator('.editor-group-container.active .view-line', { hasText: text })),
    /** Waits for a notification, and opens their list when VS Code does not show it by itself. */
    async notification(text: string | RegExp): Promise<Locator> {
      const bell = page.locator('.statusbar-item .codicon-bell-dot');
      const item = page.locator('.notification-list-item', { hasText: text });
      await seen(item.or(bell));
      if (!(await item.first().isVisible())) await bell.click();
      return seen(item);
    },
    /** Writes what is on the screen to a PNG file; a relative path starts at the clone. */
    async screenshot(path: string): Promise<string> {
      const file = resolve(ROOT, path);
      await mkdir(dirname(file), { recursive: true });
      await page.screenshot({ path: file, caret: 'initial', animations: 'disabled' });
      return file;
    },
  };
}
