import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ActivePlan } from '../../../src/editor/active-plan.ts';
import type { Log } from '../../../src/editor/log.ts';
import { type ReportView, registerReportView } from '../../../src/editor/report-view.ts';
import { checked, closeAll, extension, open, PLAN, replacing } from './support.ts';

const LOG: Log = { lines: [], info() {}, warn() {}, error() {}, show() {}, dispose() {} };
const NOTHING_KEPT: vscode.Memento = { keys: () => [], get: () => undefined, update: async () => {} };

/** A page that stands in no window. */
class Panel {
  readonly #disposed = new vscode.EventEmitter<void>();
  readonly onDidDispose = this.#disposed.event;
  readonly onDidChangeViewState = new vscode.EventEmitter<void>().event;
  readonly webview = { html: '', options: {} };
  readonly visible = true;
  title = '';
  isDisposed = false;
  reveals = 0;
  reveal(): void {
    this.reveals++;
  }
  dispose(): void {
    this.isDisposed = true;
    this.#disposed.fire();
  }
}

interface OwnView {
  readonly view: ReportView;
  /** Does what the command does. */
  readonly show: (uri: vscode.Uri) => Promise<unknown>;
  /** Does what VS Code does with a tab of before a reload. */
  readonly bringBack: (panel: Panel) => PromiseLike<void>;
}

/** A view of the report beside that of the extension. */
async function ownView(document: vscode.TextDocument): Promise<OwnView> {
  const { store } = await extension();
  const active: ActivePlan = {
    document,
    state: undefined,
    isInFront: true,
    onDidChange: new vscode.EventEmitter<void>().event,
    dispose() {},
  };
  const given: { view?: ReportView; show?: OwnView['show']; serializer?: vscode.WebviewPanelSerializer } = {};
  const nothing = new vscode.Disposable(() => {});
  const commands = vscode.commands as unknown as Record<string, unknown>;
  const { registerCommand } = commands;
  commands.registerCommand = (_: string, run: OwnView['show']) => {
    given.show = run;
    return nothing;
  };
  const keep = (_: string, serializer: vscode.WebviewPanelSerializer): vscode.Disposable => {
    given.serializer = serializer;
    return nothing;
  };
  try {
    await replacing('registerWebviewPanelSerializer', keep, async () => {
      given.view = registerReportView({ active, store, log: LOG, kept: NOTHING_KEPT });
    });
  } finally {
    commands.registerCommand = registerCommand;
  }
  const { view, show, serializer } = given;
  if (view === undefined || show === undefined || serializer === undefined) throw new Error('The view was not registered.');
  const bringBack = (panel: Panel) =>
    Promise.resolve(serializer.deserializeWebviewPanel(panel as unknown as vscode.WebviewPanel, undefined));
  return { view, show, bringBack };
}

describe('the report after a reload', () => {
  afterEach(closeAll);

  it('comes back in its tab', async () => {
    const { document } = await open(PLAN);
    await checked(document);
    const { view, bringBack } = await ownView(document);
    const restored = new Panel();
    await bringBack(restored);
    assert.match(restored.webview.html, /Ketenplan Schuldhulp/);
    view.dispose();
    assert.equal(restored.isDisposed, true);
  });

  it('does not take the place of one that was opened before its tab came back', async () => {
    const { document } = await open(PLAN);
    await checked(document);
    const { view, show, bringBack } = await ownView(document);
    const opened = new Panel();
    const restored = new Panel();
    await replacing(
      'createWebviewPanel',
      () => opened,
      () => show(document.uri),
    );
    assert.match(opened.webview.html, /Ketenplan Schuldhulp/);
    await bringBack(restored);
    assert.deepEqual([restored.isDisposed, opened.isDisposed, opened.reveals], [true, false, 1]);
    assert.equal(view.html, opened.webview.html);
    view.dispose();
  });
});
