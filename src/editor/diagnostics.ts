import * as vscode from 'vscode';
import type { Span } from '../linter/source.ts';
import type { Finding } from '../linter/types.ts';
import { plain } from '../report/plain-text.ts';
import { toRange, toSeverity, toSpan } from './convert.ts';
import { type TextLines, titleLine } from './headings.ts';
import { createHold } from './hold.ts';
import type { Live } from './live.ts';
import { movedBy, touches } from './moved.ts';
import { createOtherFiles } from './other-files.ts';
import type { Paragraph } from './paragraph.ts';
import { openDocument } from './plan-files.ts';
import { incompleteness } from './plan-part.ts';
import type { DocumentState, ReportStore } from './store.ts';
import { PARTS } from './texts-parts.ts';

export const SOURCE = 'ketensturing';

/** A finding, and the offsets in the document at which it stands now: of a text that was not checked since it was typed, where its words have moved to. */
export interface Placed {
  readonly finding: Finding;
  readonly span: Span;
  /** It is not shown yet, as its words are being written. */
  readonly isHeld: boolean;
}

/** The findings as they are shown. */
export interface ShownFindings extends vscode.Disposable {
  /** Those at a position; the end of one counts, as it does for the editor's own messages. */
  readonly at: (document: vscode.TextDocument, position: vscode.Position) => readonly Placed[];
}

/** Shows the findings of each document, except new ones about the words that are being written, and those of the other files of its plan. */
export function registerDiagnostics(store: ReportStore, live: Live): ShownFindings {
  const collection = vscode.languages.createDiagnosticCollection(SOURCE);
  const shown = new Map<string, readonly Placed[]>();
  const showOthers = createOtherFiles(store, collection, diagnosticOf);
  const show = (uri: vscode.Uri): void => {
    const key = uri.toString();
    const state = store.latest(uri);
    const document = openDocument(uri);
    if (state === undefined || document === undefined) {
      shown.delete(key);
      collection.delete(uri);
      return;
    }
    if (state.version !== document.version) return;
    const isHeld = heldIn(state, hold.paragraphsOf(document), shown.get(key) ?? []);
    const placed = state.findings.map((finding) => {
      const span = toSpan(document, finding);
      return { finding, span, isHeld: isHeld(finding, span) };
    });
    const visible = placed.filter((one) => !one.isHeld).map(({ finding }) => finding);
    shown.set(key, placed);
    collection.set(uri, diagnosticsOf(visible, document, state));
  };
  const hold = createHold(live, show);
  const subscriptions = vscode.Disposable.from(
    collection,
    hold,
    store.onDidChange((uri) => {
      show(uri);
      showOthers(uri);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const placed = shown.get(document.uri.toString());
      if (placed === undefined) return;
      const move = movedBy(contentChanges);
      shown.set(
        document.uri.toString(),
        placed.map((one) => ({ ...one, span: move(one.span) })),
      );
    }),
  );
  return {
    at(document, position) {
      const offset = document.offsetAt(position);
      return shown.get(document.uri.toString())?.filter(({ span }) => touches(span, { start: offset, end: offset })) ?? [];
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** What was shown before stays, wherever its words are now: a finding that comes and goes with each word is worse than one that stands too long. */
function heldIn(
  { linter }: DocumentState,
  written: readonly Paragraph[],
  before: readonly Placed[],
): (finding: Finding, span: Span) => boolean {
  const rules = new Set(linter.rules.filter(({ whileTyping }) => whileTyping === 'hold').map(({ id }) => id));
  const known = before.filter(({ isHeld }) => !isHeld);
  return ({ ruleId, pillar, line, endLine }, span) =>
    rules.has(ruleId) &&
    written.some(([first, last]) => line - 1 <= last && endLine - 1 >= first) &&
    !known.some((one) => one.finding.ruleId === ruleId && one.finding.pillar === pillar && touches(one.span, span));
}

/** The findings as the editor shows them; before them, at the title, that the plan could not be judged as a whole. */
export function diagnosticsOf(findings: readonly Finding[], text: TextLines, state: Shown): vscode.Diagnostic[] {
  return [...incomplete(text, state), ...findings.map((finding) => diagnosticOf(finding, state))];
}

type Shown = Pick<DocumentState, 'files' | 'report' | 'plan'>;

function incomplete(text: TextLines, { plan, report: { isPlan, language } }: Shown): readonly vscode.Diagnostic[] {
  const message = isPlan ? incompleteness(plan, language) : undefined;
  if (plan === undefined || message === undefined) return [];
  const line = titleLine(text);
  const words = text.lineAt(line).text.replace(/(?<![\s#])[\s#]+$/, '');
  const range = new vscode.Range(line, Math.max(0, words.search(/[^\s#]/)), line, words.length);
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = SOURCE;
  diagnostic.code = 'plan-incomplete';
  const place = new vscode.Location(plan.configuration, new vscode.Position(0, 0));
  diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, PARTS[language].configuration)];
  return [diagnostic];
}

/** One for each rule and its page, as tens of thousands of findings in a workspace stay in memory. */
const codes = new Map<string, { readonly value: string; readonly target: vscode.Uri }>();

function codeOf({ ruleId, url }: Finding): { readonly value: string; readonly target: vscode.Uri } {
  const key = `${ruleId} ${url}`;
  const code = codes.get(key) ?? { value: ruleId, target: vscode.Uri.parse(url) };
  codes.set(key, code);
  return code;
}

function diagnosticOf(finding: Finding, state: Shown): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(finding), plain(finding.message), toSeverity(finding.severity));
  diagnostic.source = SOURCE;
  diagnostic.code = codeOf(finding);
  const related = finding.related.flatMap((place) => {
    const uri = state.files[state.report.files.indexOf(place.file)];
    return uri === undefined
      ? []
      : [new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, toRange(place)), plain(place.message))];
  });
  if (related.length > 0) diagnostic.relatedInformation = related;
  if (finding.ruleId === 'suppression-unused') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}
