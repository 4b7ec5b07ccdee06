import * as vscode from 'vscode';
import type { Finding, RuleMeta } from '../linter/types.ts';
import { plain } from '../report/plain-text.ts';
import { toRange, toSeverity } from './convert.ts';
import { type TextLines, titleLine } from './headings.ts';
import { createHold } from './hold.ts';
import type { Live } from './live.ts';
import { openDocument } from './plan-files.ts';
import { incompleteness } from './plan-part.ts';
import type { DocumentState, ReportStore } from './store.ts';
import { PARTS } from './texts-parts.ts';

export const SOURCE = 'ketensturing';

/** Shows the findings of each document, except new ones about the words that are being written. */
export function registerDiagnostics(store: ReportStore, live: Live): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(SOURCE);
  const shown = new Map<string, ReadonlySet<string>>();
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
    const written = hold.linesOf(document);
    const before = shown.get(key);
    const held = state.linter.rules.filter(({ whileTyping }) => whileTyping === 'hold');
    const visible = state.findings.filter((finding) => !isHeld(finding, held, written, before));
    shown.set(key, new Set(visible.map(keyOf)));
    collection.set(uri, diagnosticsOf(visible, document, state));
  };
  const hold = createHold(live, show);
  return vscode.Disposable.from(collection, hold, store.onDidChange(show));
}

/** What was shown before stays: a finding that comes and goes with each word is worse than one that stands too long. */
function isHeld(
  finding: Finding,
  held: readonly RuleMeta[],
  written: readonly [number, number] | undefined,
  before: ReadonlySet<string> | undefined,
): boolean {
  if (written === undefined || !held.some(({ id }) => id === finding.ruleId) || before?.has(keyOf(finding))) return false;
  return finding.line - 1 <= written[1] && finding.endLine - 1 >= written[0];
}

function keyOf({ ruleId, pillar, line }: Finding): string {
  return `${ruleId} ${pillar ?? ''} ${line}`;
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
