import * as vscode from 'vscode';
import type { ActivePlan } from './active-plan.ts';
import { itemOf } from './coverage-items.ts';
import { type CoverageNode, childrenOf, count, parentOf, pillarNode } from './coverage-nodes.ts';
import { shownName } from './paths.ts';
import { incompleteness } from './plan-part.ts';
import type { DocumentState } from './store.ts';
import { PARTS } from './texts-parts.ts';

export const VIEW = 'ketensturing.coverage';

/** The tree in the Explorer. */
export interface CoverageTree extends vscode.Disposable {
  /** Shows the tree, and in it the pillar. */
  readonly reveal: (pillar: number | undefined) => Promise<void>;
  /** The labels as shown, for tests; children are those of the node with that id. */
  readonly provider: vscode.TreeDataProvider<CoverageNode>;
  readonly view: vscode.TreeView<CoverageNode>;
  /** What it is about, for tests. */
  readonly shows: DocumentState | undefined;
}

export function registerCoverageTree(active: ActivePlan): CoverageTree {
  const changed = new vscode.EventEmitter<undefined>();
  const provider: vscode.TreeDataProvider<CoverageNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => (active.state ? itemOf(node, active.state) : new vscode.TreeItem('')),
    getChildren: (node) => (active.state?.report.isPlan ? [...childrenOf(node, active.state)] : []),
    getParent: (node) => active.state && parentOf(node, active.state),
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const update = (): void => {
    const state = active.state?.report.isPlan ? active.state : undefined;
    view.description =
      state === undefined
        ? ''
        : `${state.plan?.unread.length ? '?' : count(state.report.coverage, 'addressed')}/${state.report.coverage.length} · ${titleOf(state)}`;
    view.message = (state && incompleteness(state.plan, state.report.language)) ?? '';
    changed.fire(undefined);
  };
  update();
  const subscriptions = vscode.Disposable.from(view, changed, active.onDidChange(update));
  return {
    provider,
    view,
    get shows() {
      return active.state;
    },
    async reveal(pillar) {
      const coverage = active.state?.report.coverage.find((other) => other.pillar === pillar);
      if (coverage === undefined || !active.state?.report.isPlan) await vscode.commands.executeCommand(`${VIEW}.focus`);
      else await view.reveal(pillarNode(coverage), { select: true, focus: true, expand: true });
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** The file's name, or that of the plan over whose files the coverage is. */
function titleOf({ uri, files, plan, report }: DocumentState): string {
  return plan === undefined || files.length < 2
    ? shownName(uri).replace(/^.*\//, '')
    : PARTS[report.language].files(plan.name, files.length);
}
