import * as vscode from 'vscode';
import type { Framework, Language } from '../framework/types.ts';
import { parseConfiguration } from '../linter/settings.ts';
import type { WriterExample } from '../linter/types.ts';
import type { ActivePlan } from './active-plan.ts';
import { passageAt } from './blocks.ts';
import { type Refusal, TELL_REFUSAL } from './code-actions.ts';
import { CommandError, configuredResource, registerCommand } from './command-frame.ts';
import { withExample, withRuleOff } from './configuration-edits.ts';
import { type EditsFor, editConfiguration, hasPlace, requireEditable, unreadable } from './configuration-writer.ts';
import { showDocument } from './documents.ts';
import type { Engine } from './engine.ts';
import { examplesAsLines } from './example-export.ts';
import type { Contradiction } from './fixes/contradiction.ts';
import { ruleName } from './fixes/proposal.ts';
import type { Log } from './log.ts';
import { shownName } from './paths.ts';
import { textOf } from './plan-files.ts';
import type { ReportStore } from './store.ts';
import { BOTH } from './texts-commands.ts';
import { FIX_TEXTS } from './texts-fixes.ts';

/** What the commands work with. */
export interface FixCommandParts {
  readonly active: ActivePlan;
  readonly store: ReportStore;
  readonly engine: Engine;
  readonly log: Log;
}

/** The commands behind quick fixes, and the export of the writer's judgements. */
export function registerFixCommands(parts: FixCommandParts): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('ketensturing._contradict', parts.log, (contradiction, reason) =>
      contradict(contradiction as Contradiction, reason as string | undefined, parts),
    ),
    registerCommand('ketensturing._ruleOff', parts.log, (uri, ruleId, reason) =>
      ruleOff(vscode.Uri.parse(String(uri)), String(ruleId), reason as string | undefined, parts),
    ),
    registerCommand('ketensturing.exportExamples', parts.log, () => exportExamples(parts)),
    registerCommand(TELL_REFUSAL, parts.log, (refusal) => tellRefusal(refusal as Refusal)),
  );
}

function tellRefusal({ message }: Refusal): void {
  if (message !== undefined) throw new CommandError(message);
}

function languageFor(uri: vscode.Uri, { store }: FixCommandParts): Language {
  return store.latest(uri)?.report.language ?? 'nl';
}

/** `given`: the reason, when the caller knows it already. */
async function contradict(contradiction: Contradiction, given: string | undefined, parts: FixCommandParts): Promise<void> {
  const uri = vscode.Uri.parse(contradiction.uri);
  const language = languageFor(uri, parts);
  const text = contradiction.text ?? (await passageOf(uri, contradiction.offset, parts));
  if (text === null) throw new CommandError(FIX_TEXTS[language].noPassage);
  const withIt =
    (pillar: number, reason: string): EditsFor =>
    (configuration) =>
      withExample(configuration, { text, pillar, counts: contradiction.counts, reason });
  await requireKept(uri, withIt(1, ''), parts);
  const { framework } = await parts.engine.linterFor(uri);
  const pillar = contradiction.pillar ?? (await choosePillar(framework, language));
  if (pillar === undefined) return;
  const reason = given ?? (await askReason(FIX_TEXTS[language].why(contradiction.counts, pillar), text.slice(0, 120), language));
  if (reason === undefined) return;
  await editConfiguration(uri, parts.engine.configurationFiles, withIt(pillar, reason));
}

async function passageOf(uri: vscode.Uri, offset: number, { engine }: FixCommandParts): Promise<string | null> {
  const { read } = await engine.linterFor(uri);
  const text = await textOf(uri);
  return text === undefined ? null : passageAt(read([{ name: shownName(uri), text }]), offset);
}

async function choosePillar(framework: Framework, language: Language): Promise<number | undefined> {
  const items = framework.pillars.map(({ number, name, question }) => ({
    label: `${number}. ${name[language]}`,
    detail: question[language],
    number,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: FIX_TEXTS[language].whichPillar, matchOnDetail: true }))?.number;
}

async function askReason(title: string, placeHolder: string, language: Language): Promise<string | undefined> {
  const texts = FIX_TEXTS[language];
  const reason = await vscode.window.showInputBox({
    title,
    prompt: texts.whyHint,
    placeHolder,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? texts.reasonNeeded : undefined),
  });
  return reason?.trim() === '' ? undefined : reason?.trim();
}

/** `given`: the reason, when the caller knows it already. */
async function ruleOff(uri: vscode.Uri, ruleId: string, given: string | undefined, parts: FixCommandParts): Promise<void> {
  const language = languageFor(uri, parts);
  const { whyOff, whyOffExample } = FIX_TEXTS[language];
  const withIt =
    (reason: string): EditsFor =>
    (configuration) =>
      withRuleOff(configuration, ruleId, reason);
  await requireKept(uri, withIt(''), parts);
  const { rules } = await parts.engine.linterFor(uri);
  const reason = given ?? (await askReason(whyOff(ruleName(ruleId, rules, language)), whyOffExample, language));
  if (reason !== undefined) await editConfiguration(uri, parts.engine.configurationFiles, withIt(reason));
}

/** Before the first question: what the writer will say can be kept. Throws with what stands in the way. */
async function requireKept(uri: vscode.Uri, editsFor: EditsFor, parts: FixCommandParts): Promise<void> {
  if (!hasPlace(uri)) throw new CommandError(FIX_TEXTS[languageFor(uri, parts)].noFolder);
  await requireEditable(uri, parts.engine.configurationFiles, editsFor);
}

/** Opens the judgements in the configuration of the plan as lines of JSON, to save and send. */
async function exportExamples({ active, store, engine }: FixCommandParts): Promise<vscode.TextDocument> {
  const resource = configuredResource(active);
  const file = resource && (await engine.configurationFiles.nearest(resource))?.uri;
  const text = file && (await textOf(file));
  const examples = file === undefined || text === undefined ? [] : judgementsIn(text, file);
  const language = active.document && store.latest(active.document.uri)?.report.language;
  if (examples.length === 0) throw new CommandError(language === undefined ? BOTH.noExamples : FIX_TEXTS[language].noExamples);
  const document = await vscode.workspace.openTextDocument({ content: examplesAsLines(examples), language: 'jsonl' });
  await showDocument(document.uri);
  return document;
}

/** Throws when the text is no JSON, so that nobody takes a slip of the pen for a lack of judgements. */
function judgementsIn(text: string, file: vscode.Uri): readonly WriterExample[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable(file);
  }
  return parseConfiguration(value, '').configuration.examples;
}
