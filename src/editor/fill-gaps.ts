import * as vscode from 'vscode';
import type { GapAspect, GapInput, GapPlace, GapStep, GapWalk } from '../writing/gaps.ts';
import type { ActivePlan } from './active-plan.ts';
import { insertAsSnippet } from './apply-fix.ts';
import { CommandError, markdownDocument, registerCommand } from './command-frame.ts';
import { capital } from './coverage-items.ts';
import type { Log } from './log.ts';
import { type Move, onMove } from './moves.ts';
import { loadPart } from './parts.ts';
import { requireWritable } from './read-only.ts';
import { sourceOf } from './sources.ts';
import type { DocumentState, ReportStore } from './store.ts';
import { COMMANDS } from './texts-commands.ts';
import { WRITING } from './texts-writing.ts';
import { stepDone } from './walkthrough.ts';

/** What leads a writer past the gaps: `item` shows how many are left while a plan is being filled. */
export interface GapFilling extends vscode.Disposable {
  readonly item: vscode.StatusBarItem;
}

interface Parts {
  readonly active: ActivePlan;
  readonly store: ReportStore;
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
  readonly kept: vscode.Memento;
}

/** What a writer left for later, by document. */
interface Walks extends vscode.Disposable {
  /** As it was kept, which may be anything; undefined when nothing was. */
  readonly get: (uri: vscode.Uri) => unknown;
  readonly keep: (uri: vscode.Uri, walk: GapWalk | undefined) => Promise<void>;
  /** Documents go on at another address, and with them what was left. */
  readonly follow: (move: Move) => Promise<void>;
}

/** What a test, or a link, may say in place of a choice: the aspect to write about, and the place as a position in the list. */
export interface GapChoice {
  readonly aspect: string;
  readonly place?: number;
}

const COMMAND = 'ketensturing.fillGaps';
/** Of the keys under which is kept what was left, before the address. */
const PREFIX = 'ketensturing.gaps ';

/**
 * `ketensturing.fillGaps` teaches one pillar that needs work, lets the writer choose a question and a place, and inserts a sentence to fill in. The plan is judged again as it is
 * written; the same command, or the item in the status bar, goes on.
 */
export function registerFillGaps(parts: Parts): GapFilling {
  const { active, log, kept } = parts;
  const walks = createWalks(kept);
  const item = vscode.window.createStatusBarItem('ketensturing.gaps', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Ketensturing: gaten (gaps)';
  item.command = COMMAND;
  let filling: string | undefined;
  const show = (): void => {
    const { state } = active;
    if (state === undefined || state.uri.toString() !== filling) {
      item.text = '';
      item.hide();
      return;
    }
    const left = state.report.coverage.filter(({ status }) => status === 'missing' || status === 'thin').length;
    const texts = WRITING[state.report.language];
    const label = left === 0 ? texts.done : texts.next(left);
    item.text = `$(${left === 0 ? 'check' : 'arrow-right'}) ${label}`;
    item.tooltip = left === 0 ? texts.noGaps : texts.nextTooltip;
    item.accessibilityInformation = { label: `Ketensturing: ${label}`, role: 'button' };
    item.show();
  };
  const subscriptions = vscode.Disposable.from(
    item,
    walks,
    active.onDidChange(show),
    onMove((move) => {
      filling &&= move(filling);
      show();
      walks.follow(move).catch((error) => log.error('What was left for later stays behind', error));
    }),
    registerCommand(COMMAND, log, async (...args) => {
      const document = markdownDocument(args, active);
      const choice = args.find(isChoice);
      const goesOn = await fillOne(document, { ...parts, walks }, choice);
      filling = goesOn ? document.uri.toString() : undefined;
      show();
    }),
  );
  return { item, dispose: () => subscriptions.dispose() };
}

function isChoice(value: unknown): value is GapChoice {
  return typeof value === 'object' && value !== null && 'aspect' in value && typeof value.aspect === 'string';
}

/** One sentence, or none when the writer stops. Resolves to whether the writer is still at it. */
async function fillOne(
  document: vscode.TextDocument,
  { store, extensionUri, walks }: Parts & { readonly walks: Walks },
  choice: GapChoice | undefined,
): Promise<boolean> {
  const writing = await loadPart('writing', extensionUri);
  let walk = writing.readWalk(walks.get(document.uri));
  for (;;) {
    const state = await store.current(document, 'command');
    const steps = writing.gapSteps(inputOf(state, document));
    const texts = WRITING[state.report.language];
    if (steps.length === 0) {
      await walks.keep(document.uri, undefined);
      void vscode.window.showInformationMessage(texts.noGaps);
      return false;
    }
    await requireWritable(document, state.report.language);
    const step = stepFor(choice, steps) ?? writing.currentStep(steps, walk);
    if (step === undefined) {
      void vscode.window.showInformationMessage(texts.onlySkipped);
      walk = writing.NEW_WALK;
      continue;
    }
    const answer = aspectFor(choice, step) ?? (await askAspect(step, steps.length, state));
    if (answer === undefined || answer === 'stop') return false;
    if (answer === 'explain') {
      await vscode.commands.executeCommand('ketensturing.explainPillar', document.uri, step.pillar.number);
      return true;
    }
    if (answer === 'later') {
      walk = writing.skipPillar(walk, step.pillar.number);
      await walks.keep(document.uri, walk);
      continue;
    }
    const place = choice === undefined ? await askPlace(step, answer, state) : answer.places[choice.place ?? 0];
    if (place === undefined) return false;
    // The lists stay open while the writer types on.
    const now = await store.current(document, 'command');
    const there =
      now.version === state.version
        ? place
        : writing.samePlace(place, writing.placesFor(step.pillar, answer.aspect, inputOf(now, document)));
    if (there === undefined) throw new CommandError(COMMANDS[now.report.language].changedMeanwhile(now.name));
    const { source, span, snippet } = writing.insertionAt(there, answer.frame);
    await insertAsSnippet({ source: sourceIn(now, source), span, text: snippet }, now);
    stepDone('gaps');
    return true;
  }
}

/** Documents that were never saved are remembered only while they are open: the address of one goes to another when it is closed. */
function createWalks(kept: vscode.Memento): Walks {
  const unsaved = new Map<string, GapWalk>();
  const keyOf = (uri: vscode.Uri | string): string => PREFIX + uri;
  const isUnsaved = ({ scheme }: vscode.Uri): boolean => scheme === 'untitled';
  const closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => unsaved.delete(keyOf(uri)));
  return {
    get: (uri) => (isUnsaved(uri) ? unsaved.get(keyOf(uri)) : kept.get(keyOf(uri))),
    async keep(uri, walk) {
      if (!isUnsaved(uri)) await kept.update(keyOf(uri), walk);
      else if (walk === undefined) unsaved.delete(keyOf(uri));
      else unsaved.set(keyOf(uri), walk);
    },
    async follow(move) {
      for (const key of [...unsaved.keys(), ...kept.keys()]) {
        const to = keyOf(move(key.slice(PREFIX.length)));
        if (!key.startsWith(PREFIX) || to === key) continue;
        await kept.update(to, unsaved.get(key) ?? kept.get(key));
        await kept.update(key, undefined);
      }
    },
    dispose: () => closing.dispose(),
  };
}

/** The text of this one document; of a plan of several files, its part. */
function inputOf({ report, framework, linter, name }: DocumentState, document: vscode.TextDocument): GapInput {
  const plan = linter.read([{ name, text: document.getText() }]);
  return { plan, coverage: report.coverage, framework, language: report.language };
}

function sourceIn(state: DocumentState, source: number): number {
  return source === 0 ? Math.max(0, sourceOf(state)) : source;
}

function stepFor(choice: GapChoice | undefined, steps: readonly GapStep[]): GapStep | undefined {
  return choice && steps.find(({ aspects }) => aspects.some(({ aspect }) => aspect.id === choice.aspect));
}

function aspectFor(choice: GapChoice | undefined, step: GapStep): GapAspect | undefined {
  return choice && step.aspects.find(({ aspect }) => aspect.id === choice.aspect);
}

type Answer = GapAspect | 'later' | 'explain' | 'stop';

async function askAspect({ pillar, status, aspects }: GapStep, left: number, { report }: DocumentState): Promise<Answer | undefined> {
  const { language } = report;
  const texts = WRITING[language];
  const items: readonly (vscode.QuickPickItem & { readonly answer?: Answer })[] = [
    ...aspects.map((answer) => ({ label: answer.aspect.question[language], detail: capital(answer.aspect.name[language]), answer })),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    { label: `$(book) ${texts.explain}`, answer: 'explain' },
    { label: `$(clock) ${texts.later}`, detail: texts.laterDetail, answer: 'later' },
    { label: `$(close) ${texts.stop}`, answer: 'stop' },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: texts.step(pillar.number, pillar.name[language], left),
    placeHolder: `${texts.status[status]} ${texts.whichQuestion}`,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.answer;
}

async function askPlace({ pillar }: GapStep, { places }: GapAspect, { report }: DocumentState): Promise<GapPlace | undefined> {
  const texts = WRITING[report.language];
  const items = places.map((place) => ({
    label: place.section < 0 ? `$(add) ${texts.newSection(place.title)}` : `$(symbol-string) ${place.title}`,
    description: texts.reason[place.reason],
    place,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `${pillar.number}. ${capital(pillar.name[report.language])}`,
    placeHolder: texts.where,
    ignoreFocusOut: true,
  });
  return picked?.place;
}
