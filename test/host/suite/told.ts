import * as vscode from 'vscode';

type Show = 'showErrorMessage' | 'showWarningMessage' | 'showInformationMessage';
const SHOWS: readonly Show[] = ['showErrorMessage', 'showWarningMessage', 'showInformationMessage'];

/** What VS Code is asked to show while `run` runs, with the buttons behind it in square brackets; nothing of it is shown. */
export async function messages(run: () => Promise<unknown>): Promise<readonly string[]> {
  const told: string[] = [];
  const window = vscode.window as unknown as Record<Show, unknown>;
  const before = SHOWS.map((show) => [show, window[show]] as const);
  for (const show of SHOWS) {
    window[show] = async (text: string, ...buttons: readonly string[]) => {
      told.push([`${show}: ${text}`, ...buttons.map((button) => `[${button}]`)].join(' '));
      return undefined;
    };
  }
  try {
    await run();
  } finally {
    for (const [show, original] of before) window[show] = original;
  }
  return told;
}
