import * as vscode from 'vscode';
import type { Finding, TextEdit } from '../linter/types.ts';
import { plain } from '../report/plain-text.ts';
import { isAsChecked } from './as-checked.ts';
import { checkedRange, offsetsToRange, toRange, toSpan } from './convert.ts';
import { SOURCE } from './diagnostics.ts';
import { MARKDOWN } from './documents.ts';
import { certainEdits } from './fixes/fix-all.ts';
import type { FixContext, Proposal } from './fixes/proposal.ts';
import { proposalsAt } from './fixes/proposals.ts';
import { shownName } from './paths.ts';
import { openDocument } from './plan-files.ts';
import { sourceOf } from './sources.ts';
import { type DocumentState, NotCheckedError, type ReportStore } from './store.ts';
import { COMMANDS } from './texts-commands.ts';

const { QuickFix, RefactorRewrite, SourceFixAll } = vscode.CodeActionKind;
const { Invoke } = vscode.CodeActionTriggerKind;
const REWRITE = RefactorRewrite.append(SOURCE);
const FIX_ALL = SourceFixAll.append(SOURCE);

/** Tells why an action changes nothing. VS Code runs the command of an action when the writer has chosen it, and not for a look. */
export const TELL_REFUSAL = 'ketensturing._tellRefusal';

/** The argument of that command: `message` is there when an action was worked out that changes nothing, though it should. */
export interface Refusal {
  message?: string;
}

/** An action whose changes are worked out when the writer chooses or looks at it. */
interface LazyAction extends vscode.CodeAction {
  readonly fill?: () => Promise<vscode.WorkspaceEdit>;
}

/**
 * Offers what mends a finding, and what the writer can say about a passage. Only for the text that the report is about: who asks, or saves and wants all fixed, waits for the check of a text
 * that was typed since; a light bulb does not.
 */
export function registerCodeActions(store: ReportStore): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    MARKDOWN,
    {
      async provideCodeActions(document, range, request, token) {
        const { only, triggerKind, diagnostics } = request;
        const isFixAll = only !== undefined && FIX_ALL.intersects(only) && only.value.startsWith('source');
        const state = isFixAll || triggerKind === Invoke ? await currentState(document, store) : store.get(document);
        if (state === undefined || token.isCancellationRequested || !state.report.isPlan) return [];
        return isFixAll ? fixAll(document, state, diagnostics) : actionsAt(document, range, request, state, contextOf(document, state));
      },
      async resolveCodeAction(action: LazyAction) {
        if (action.fill !== undefined) action.edit = await action.fill();
        return action;
      },
    },
    { providedCodeActionKinds: [QuickFix, REWRITE, FIX_ALL] },
  );
}

/** Undefined for a document that is not checked. */
async function currentState(document: vscode.TextDocument, store: ReportStore): Promise<DocumentState | undefined> {
  try {
    return await store.current(document, 'type');
  } catch (error) {
    if (error instanceof NotCheckedError) return undefined;
    throw error;
  }
}

/** All that fixes need of a document and its report. */
export function contextOf(document: vscode.TextDocument, state: DocumentState): FixContext {
  const { report, name, uri, files, framework, linter } = state;
  return {
    report,
    framework,
    rules: linter.rules,
    file: name,
    uri: uri.toString(),
    source: sourceOf(state),
    get text() {
      return document.getText();
    },
    isAsChecked(source) {
      const other = files[source] && openDocument(files[source]);
      return other === undefined || isAsChecked(other, state);
    },
    structure: () => linter.read([{ name, text: document.getText() }]),
    spanOf: (place) => toSpan(document, place),
  };
}

function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  { only, diagnostics, triggerKind }: vscode.CodeActionContext,
  state: DocumentState,
  context: FixContext,
): LazyAction[] {
  const findings = state.findings.filter((finding) => toRange(finding).intersection(range) !== undefined);
  const at = { line: range.start.line + 1, column: range.start.character + 1 };
  const asked = triggerKind === Invoke || !range.isEmpty;
  const proposals = proposalsAt({ at, offset: document.offsetAt(range.start), asked }, findings, context);
  return proposals
    .filter(({ kind }) => only === undefined || only.contains(kind === 'quickfix' ? QuickFix : REWRITE))
    .map((proposal) => actionOf(proposal, diagnostics, state));
}

function actionOf(proposal: Proposal, diagnostics: readonly vscode.Diagnostic[], state: DocumentState): LazyAction {
  const { title, kind, finding, edits, command, certain = false, snippet = false } = proposal;
  const refusal: Refusal = {};
  const run = edits === undefined ? command : { id: TELL_REFUSAL, args: [refusal] };
  const action: LazyAction = {
    title,
    kind: kind === 'quickfix' ? QuickFix : REWRITE,
    ...(certain ? { isPreferred: true } : {}),
    ...(run === undefined ? {} : { command: { title, command: run.id, arguments: [...run.args] } }),
    ...(edits === undefined ? {} : { fill: () => workspaceEdit(edits(), { snippet, state, refusal }) }),
  };
  if (finding !== undefined) action.diagnostics = diagnostics.filter((diagnostic) => isAbout(diagnostic, finding));
  return action;
}

function isAbout({ source, code, range, message }: vscode.Diagnostic, finding: Finding): boolean {
  const id = typeof code === 'object' ? code.value : code;
  return source === SOURCE && id === finding.ruleId && message === plain(finding.message) && range.isEqual(toRange(finding));
}

function fixAll(document: vscode.TextDocument, state: DocumentState, diagnostics: readonly vscode.Diagnostic[]): LazyAction[] {
  const edits = certainEdits(state.findings, sourceOf(state));
  if (edits.length === 0) return [];
  const title = state.report.language === 'nl' ? 'Herstel alles wat zeker is' : 'Fix all that is certain';
  const edit = new vscode.WorkspaceEdit();
  for (const { span, text } of edits) edit.replace(document.uri, offsetsToRange(document, span), text);
  return [{ title, kind: FIX_ALL, edit, diagnostics: diagnostics.filter(({ source }) => source === SOURCE) }];
}

/** Also of files of the plan that are not open. Empty, with the refusal to tell, when one of them has changed. */
async function workspaceEdit(
  edits: readonly TextEdit[],
  { snippet, state, refusal }: { readonly snippet: boolean; readonly state: DocumentState; readonly refusal: Refusal },
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const [source, uri] of state.files.entries()) {
    const own = edits.filter((item) => item.source === source);
    if (own.length === 0) continue;
    const document = openDocument(uri) ?? (await vscode.workspace.openTextDocument(uri));
    if (!isAsChecked(document, state)) {
      refusal.message = COMMANDS[state.report.language].changedMeanwhile(shownName(uri));
      return new vscode.WorkspaceEdit();
    }
    edit.set(
      uri,
      own.map(({ span, text }) => change(checkedRange(document, span, state.closed), text, snippet)),
    );
  }
  return edit;
}

function change(range: vscode.Range, text: string, snippet: boolean): vscode.TextEdit {
  if (!snippet) return new vscode.TextEdit(range, text);
  const edit = new vscode.SnippetTextEdit(range, new vscode.SnippetString(text));
  edit.keepWhitespace = true;
  // The types know no list of snippet edits alone, though the editor takes one.
  return edit as unknown as vscode.TextEdit;
}
