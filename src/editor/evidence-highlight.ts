import * as vscode from 'vscode';
import type { DimensionId } from '../framework/types.ts';
import type { EvidenceReport, Strength } from '../linter/types.ts';
import type { ActivePlan } from './active-plan.ts';
import { toRange } from './convert.ts';
import { isVisible } from './documents.ts';
import type { DocumentState, ReportStore } from './store.ts';
import { COVERAGE } from './texts-coverage.ts';

const DIMENSIONS: readonly DimensionId[] = ['cultural', 'relational', 'procedural', 'substantive'];
const STRENGTHS: readonly Strength[] = ['weak', 'strong', 'contrary'];
/** Strength is told by the line under the words as well, so that nobody depends on colours. */
const LINE: Readonly<Record<Strength, { readonly borderStyle: string; readonly borderWidth: string }>> = {
  strong: { borderStyle: 'solid', borderWidth: '0 0 2px 0' },
  weak: { borderStyle: 'dotted', borderWidth: '0 0 2px 0' },
  contrary: { borderStyle: 'double', borderWidth: '0 0 4px 0' },
};

/** Tints the passages that count, by dimension and strength. */
export interface EvidenceHighlight extends vscode.Disposable {
  readonly isOn: boolean;
  readonly toggle: () => void;
  /** What is tinted in the document, for the hover and for tests. */
  readonly tinted: (document: vscode.TextDocument) => readonly Tinted[];
}

/** A passage with the dimension that tints it: that of its strongest evidence. */
export interface Tinted {
  readonly evidence: EvidenceReport;
  readonly pillar: number;
  readonly dimension: DimensionId;
}

export function registerEvidenceHighlight(store: ReportStore, active: ActivePlan): EvidenceHighlight {
  const decorations = new Map(
    DIMENSIONS.flatMap((dimension) =>
      STRENGTHS.map((strength) => [`${dimension} ${strength}`, decorationFor(dimension, strength)] as const),
    ),
  );
  const legend = createLegend();
  let isOn = false;
  const tinted = (document: vscode.TextDocument): readonly Tinted[] => {
    const state = isOn ? store.get(document) : undefined;
    return state?.report.isPlan ? tintedIn(state) : [];
  };
  const paint = (editor: vscode.TextEditor): void => {
    if (isOn && store.latest(editor.document.uri) !== undefined && store.get(editor.document) === undefined) return;
    const passages = tinted(editor.document);
    for (const [key, decoration] of decorations) {
      const own = passages.filter(({ dimension, evidence }) => `${dimension} ${evidence.strength}` === key);
      editor.setDecorations(
        decoration,
        own.map(({ evidence }) => toRange(evidence)),
      );
    }
  };
  const paintAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) paint(editor);
    legend.show(isOn && active.document && isVisible(active.document) ? active.state : undefined);
  };
  const subscriptions = vscode.Disposable.from(
    ...decorations.values(),
    legend,
    active.onDidChange(() => isOn && paintAll()),
    vscode.window.onDidChangeVisibleTextEditors(() => isOn && paintAll()),
    store.onDidChange(() => isOn && paintAll()),
  );
  return {
    get isOn() {
      return isOn;
    },
    toggle() {
      isOn = !isOn;
      void vscode.commands.executeCommand('setContext', 'ketensturing.highlighting', isOn);
      paintAll();
    },
    tinted,
    dispose: () => subscriptions.dispose(),
  };
}

function tintedIn({ name, report }: DocumentState): readonly Tinted[] {
  const best = new Map<string, Tinted>();
  const rank = ({ evidence }: Tinted): number => STRENGTHS.indexOf(evidence.strength) + evidence.confidence;
  for (const { pillar, dimension, aspects } of report.coverage) {
    for (const evidence of aspects.flatMap((aspect) => aspect.evidence)) {
      if (evidence.file !== name) continue;
      const key = `${evidence.line}:${evidence.column}-${evidence.endLine}:${evidence.endColumn}`;
      const found: Tinted = { evidence, pillar, dimension };
      const known = best.get(key);
      if (known === undefined || rank(found) > rank(known)) best.set(key, found);
    }
  }
  return [...best.values()];
}

function decorationFor(dimension: DimensionId, strength: Strength): vscode.TextEditorDecorationType {
  const line = new vscode.ThemeColor(`ketensturing.${dimension}`);
  return vscode.window.createTextEditorDecorationType({
    ...LINE[strength],
    borderColor: line,
    ...(strength === 'weak' ? {} : { backgroundColor: new vscode.ThemeColor(`ketensturing.${dimension}Background`) }),
    overviewRulerColor: line,
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

interface Legend extends vscode.Disposable {
  readonly show: (state: DocumentState | undefined) => void;
}

/** One small entry for each dimension, in its own colour; a click switches the tinting off. */
function createLegend(): Legend {
  const items = DIMENSIONS.map((dimension, at) => {
    const item = vscode.window.createStatusBarItem(`ketensturing.legend.${dimension}`, vscode.StatusBarAlignment.Right, 99 - at / 10);
    item.name = `Ketensturing: ${COVERAGE.nl.dimension[dimension]} (${COVERAGE.en.dimension[dimension]})`;
    item.command = 'ketensturing.highlightEvidence';
    item.color = new vscode.ThemeColor(`ketensturing.${dimension}`);
    return { dimension, item };
  });
  return {
    show(state) {
      for (const { dimension, item } of items) {
        if (state?.report.isPlan) render(item, dimension, state);
        else item.hide();
      }
    },
    dispose: () => vscode.Disposable.from(...items.map(({ item }) => item)).dispose(),
  };
}

function render(item: vscode.StatusBarItem, id: DimensionId, { report, framework }: DocumentState): void {
  const { language } = report;
  const texts = COVERAGE[language];
  const dimension = framework.dimensions.find((other) => other.id === id);
  if (dimension === undefined) return;
  const name = texts.dimension[id];
  item.text = `$(symbol-color) ${name}`;
  item.tooltip = `${dimension.name[language]}: ${dimension.tension[language]}\n▁ ${texts.strength.strong}   ┄ ${texts.strength.weak}   ═ ${texts.strength.contrary}`;
  item.accessibilityInformation = { label: `${texts.legend}: ${name}`, role: 'button' };
  item.show();
}
