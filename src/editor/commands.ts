import * as vscode from 'vscode';
import type { Place } from '../linter/source.ts';
import type { ActivePlan } from './active-plan.ts';
import { CommandError, configuredResource, markdownDocument, registerCommand } from './command-frame.ts';
import type { ConfigurationFiles } from './configuration-files.ts';
import { hasPlace, requireConfiguration } from './configuration-writer.ts';
import { toRange } from './convert.ts';
import { count } from './coverage-nodes.ts';
import type { CoverageTree } from './coverage-tree.ts';
import { isVisible, showDocument } from './documents.ts';
import type { EvidenceHighlight } from './evidence-highlight.ts';
import { nextGap } from './gaps.ts';
import type { Log } from './log.ts';
import { registerPillarCommands, rulePage } from './pillar-commands.ts';
import { incompleteness } from './plan-part.ts';
import { sourceOf } from './sources.ts';
import type { ReportStore } from './store.ts';
import { BOTH, COMMANDS } from './texts-commands.ts';

export interface CommandParts {
  readonly active: ActivePlan;
  readonly store: ReportStore;
  readonly tree: CoverageTree;
  readonly highlight: EvidenceHighlight;
  readonly configurationFiles: Pick<ConfigurationFiles, 'nearest'>;
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
}

/** How long a short message stays in the status bar, in milliseconds. */
const MESSAGE_TIME = 6000;
/**
 * Lines above a gap in which its hover has room. VS Code shows the message of a finding first, above its line when that fits, and puts the hover below the line when our advice makes it too high:
 * a mouse that lay on it is on it no more, and the hover goes away. So a gap comes in the middle, and one so near the start of the document that it cannot comes where even the message does not fit.
 */
const LINES_OF_HOVER = 9;

export function registerCommands(parts: CommandParts): vscode.Disposable {
  const { active, store, tree, log, extensionUri } = parts;
  const command = (id: string, run: (...args: readonly unknown[]) => unknown): vscode.Disposable =>
    registerCommand(`ketensturing.${id}`, log, run);
  return vscode.Disposable.from(
    registerPillarCommands({ active, store, tree, extensionUri, log }),
    command('checkDocument', (...args) => checkDocument(parts, args)),
    command('showCoverage', (pillar) => tree.reveal(typeof pillar === 'number' ? pillar : undefined)),
    command('nextGap', () => goToGap(parts, 1)),
    command('previousGap', () => goToGap(parts, -1)),
    command('highlightEvidence', () => toggleHighlight(parts)),
    command('openSettings', () => vscode.commands.executeCommand('workbench.action.openSettings', '@ext:ketensturing.ketensturing')),
    command('createConfiguration', () => createConfiguration(parts)),
    command('openRule', (id) => openRule(extensionUri, id)),
    command('showLog', log.show),
    command('_reveal', (uri, place) => reveal(vscode.Uri.parse(String(uri)), place as Place | undefined)),
  );
}

/** Checks whatever the settings say, and tells the outcome in the status bar. */
async function checkDocument({ store, active }: CommandParts, args: readonly unknown[]): Promise<void> {
  const document = markdownDocument(args, active);
  const { report, findingsByFile, plan } = await store.check(document, 'command');
  const texts = COMMANDS[report.language];
  if (!report.isPlan) throw new CommandError(texts.refused);
  const message = texts.checked(count(report.coverage, 'addressed'), report.coverage.length, findingsByFile.flat().length);
  vscode.window.setStatusBarMessage(message, MESSAGE_TIME);
  const incomplete = incompleteness(plan, report.language);
  if (incomplete !== undefined) throw new CommandError(incomplete);
}

/** Shows the plan when it cannot be seen, since nothing else would tell what has become of the command. */
async function toggleHighlight({ active, highlight }: CommandParts): Promise<void> {
  if (!highlight.isOn && active.document === undefined) throw new CommandError(BOTH.openMarkdown);
  highlight.toggle();
  if (highlight.isOn && active.document !== undefined && !isVisible(active.document)) await showDocument(active.document.uri);
}

async function goToGap({ store, active }: CommandParts, direction: 1 | -1): Promise<void> {
  const document = markdownDocument([], active);
  const front = vscode.window.activeTextEditor;
  const editor = front?.document === document ? front : await showDocument(document.uri);
  const state = await store.current(document, 'type');
  if (vscode.window.activeTextEditor?.document !== document) return;
  const { isPlan, planBecause, language } = state.report;
  if (!isPlan) throw new CommandError(planBecause === 'front-matter' ? COMMANDS[language].refused : COMMANDS[language].notPlan);
  const { line, character } = editor.selection.active;
  const source = sourceOf(state);
  const gap = nextGap(state.findingsByFile, { source, line: line + 1, column: character + 1 }, direction);
  if (gap === undefined) {
    vscode.window.setStatusBarMessage(COMMANDS[language].noGaps, MESSAGE_TIME);
    return;
  }
  const there = gap.source === source ? editor : await showDocument(state.files[gap.source] ?? document.uri);
  // The hover of another part says what to do once that part is known itself.
  if (there !== editor) await store.current(there.document, 'open');
  if (vscode.window.activeTextEditor?.document !== there.document) return;
  const range = toRange(gap);
  there.selection = new vscode.Selection(range.start, range.start);
  const { AtTop, InCenter } = vscode.TextEditorRevealType;
  there.revealRange(range, range.start.line < LINES_OF_HOVER ? AtTop : InCenter);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

async function createConfiguration({ active, configurationFiles }: CommandParts): Promise<void> {
  const resource = configuredResource(active);
  if (resource === undefined || !hasPlace(resource)) throw new CommandError(BOTH.noPlace);
  await showDocument(await requireConfiguration(resource, configurationFiles, NEW_CONFIGURATION));
}

const NEW_CONFIGURATION = `${JSON.stringify({ check: 'auto', language: 'auto', rules: {}, include: [], exclude: [] }, null, 2)}\n`;

async function openRule(extensionUri: vscode.Uri, id: unknown): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreview', rulePage(extensionUri, typeof id === 'string' ? id : 'README'));
}

async function reveal(uri: vscode.Uri, place: Place | undefined): Promise<void> {
  await showDocument(uri, place && toRange(place));
}
