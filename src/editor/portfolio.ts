import * as vscode from 'vscode';
import type { Language } from '../framework/types.ts';
import { CommandError, registerCommand } from './command-frame.ts';
import type { Engine } from './engine.ts';
import type { Log } from './log.ts';
import { whyUnread } from './plan-part.ts';
import { createPortfolioPage, type PortfolioPage } from './portfolio-view.ts';
import type { ReportStore } from './store.ts';
import { BOTH, COMMANDS } from './texts-commands.ts';
import type { WorkspaceCheck } from './workspace-check.ts';

/** After the start of a check, in milliseconds, the first results are shown; each next time after twice as long. */
const FIRST_SHOWN = 700;
/** Files that a message names at most. */
const MOST_NAMES = 5;
/** How long a short message stays in the status bar, in milliseconds. */
const MESSAGE_TIME = 6000;

interface Parts {
  readonly store: ReportStore;
  readonly engine: Engine;
  readonly workspaceCheck: WorkspaceCheck;
  readonly log: Log;
}

/**
 * `ketensturing.checkWorkspace` checks all plans and fills the portfolio while it does; `ketensturing.showPortfolio` brings it back, and checks when that was not done yet. Plans that
 * are written later are renewed in it.
 */
export function registerPortfolio({ store, engine, workspaceCheck, log }: Parts): vscode.Disposable & { readonly page: PortfolioPage } {
  const page = createPortfolioPage();
  let running: Promise<void> | undefined;
  let isChecked = false;
  const check = (): Promise<void> => {
    running ??= checkAll(workspaceCheck, page).finally(() => {
      running = undefined;
      isChecked = true;
    });
    return running;
  };
  const subscriptions = vscode.Disposable.from(
    page,
    store.onDidChange((uri) => {
      const state = store.latest(uri);
      if (state?.report.isPlan && !state.plan?.unread.length) page.renew(state);
    }),
    registerCommand('ketensturing.checkWorkspace', log, async () => {
      requireFolder();
      page.open(await engine.framework());
      return check();
    }),
    registerCommand('ketensturing.showPortfolio', log, async () => {
      if (!isChecked) requireFolder();
      page.open(await engine.framework());
      return isChecked ? undefined : check();
    }),
  );
  return { page, dispose: () => subscriptions.dispose() };
}

/** Before the page opens, which would stay empty. */
function requireFolder(): void {
  if (vscode.workspace.workspaceFolders === undefined) throw new CommandError(BOTH.openFolder);
}

async function checkAll(workspaceCheck: WorkspaceCheck, page: PortfolioPage): Promise<void> {
  const start = performance.now();
  let next = FIRST_SHOWN;
  page.clear();
  const options = { location: vscode.ProgressLocation.Notification, title: BOTH.checking, cancellable: true };
  const { unread, isCut } = await vscode.window.withProgress(options, async (progress, token) => {
    const result = await workspaceCheck.run(progress, token, (plan, soFar) => {
      // What a part says of pillars says nothing of its plan.
      if (plan?.unread.length === 0) page.add(plan);
      const elapsed = performance.now() - start;
      if (soFar.checked > 0 && elapsed < next) return;
      if (soFar.checked > 0) next = elapsed * 2;
      page.show(soFar, { checked: soFar.checked, of: soFar.documents, isStopped: false });
    });
    const { checked, documents, plans, findings } = result;
    page.show(result, checked < documents ? { checked, of: documents, isStopped: true } : undefined);
    vscode.window.setStatusBarMessage(`Ketensturing: ${COMMANDS[languageOf(page)].checkedAll(plans, documents, findings)}`, MESSAGE_TIME);
    return result;
  });
  const language = languageOf(page);
  const texts = COMMANDS[language];
  const named = unread.slice(0, MOST_NAMES).map((file) => whyUnread(file, language));
  const told = [
    ...(named.length > 0 ? [texts.unread(named.join('; '), unread.length - named.length)] : []),
    ...(isCut ? [texts.tooMany] : []),
  ];
  if (told.length > 0) throw new CommandError(told.join(' '));
}

/** That of the page, which speaks the language of most plans. */
function languageOf(page: PortfolioPage): Language {
  return page.portfolio()?.language ?? 'nl';
}
