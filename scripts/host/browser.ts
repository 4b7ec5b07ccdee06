/** Shows a running server's workbench in Chromium. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';
import type { Server } from './server.ts';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium without a window. Rejects with what to do when there is none. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  try {
    return await chromium.launch({ executablePath, args: [...FLAGS], chromiumSandbox: process.getuid?.() !== 0 });
  } catch (error) {
    throw new Error(`Chromium (${executablePath}) did not start: ${error instanceof Error ? error.message : error}`);
  }
}

export interface Development {
  /** Absolute path of the folder of an extension under development. */
  readonly extension: string;
  /** Absolute path of a module inside that folder that exports `run()`; VS Code calls it when it is up. */
  readonly tests?: string;
}

/** The address of the workbench with a folder open. */
export function workbenchAddress({ authority }: Server, folder: string, development?: Development): string {
  const query = new URLSearchParams({ folder });
  if (development) {
    const remote = (path: string): string => `vscode-remote://${authority}${path}`;
    const payload = [['extensionDevelopmentPath', remote(development.extension)]];
    if (development.tests) payload.push(['extensionTestsPath', remote(development.tests)]);
    query.set('payload', JSON.stringify(payload));
  }
  return `http://${authority}/?${query}`;
}

/** Opens an address. Rejects when the workbench does not answer. */
export async function openWorkbench(page: Page, address: string): Promise<void> {
  const response = await page.goto(address, { waitUntil: 'commit', timeout: 60_000 });
  if (!response?.ok()) throw new Error(`VS Code's server answered ${response?.status() ?? 'nothing'} for ${address}`);
}
