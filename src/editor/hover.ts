import * as vscode from 'vscode';
import { toRange } from './convert.ts';
import { MARKDOWN } from './documents.ts';
import { type At, evidenceAt, evidenceCard, findingsCard, holds, subjectCard } from './hover-text.ts';
import { isInFence } from './in-code.ts';
import { type CardContext, HOVER_COMMANDS } from './pillar-card.ts';
import type { DocumentState, ReportStore } from './store.ts';
import { type SubjectAt, subjectAt } from './subjects.ts';

/** What the hover reads. */
export interface HoverParts {
  readonly store: ReportStore;
  /** Whether evidence is tinted in this document now; only then a passage says for what it counts. */
  readonly isHighlighted: (uri: vscode.Uri) => boolean;
}

/** Explains findings, names of the framework and tinted passages. Only in plans; reads the report and the line, and never parses or checks. */
export function registerHover(parts: HoverParts): vscode.Disposable {
  return vscode.languages.registerHoverProvider(MARKDOWN, {
    provideHover(document, position) {
      const state = parts.store.get(document);
      if (state === undefined || !state.report.isPlan) return undefined;
      return hoverAt(document, position, contextOf(state), state, parts.isHighlighted(document.uri));
    },
  });
}

function contextOf({ report, files, name, framework, plan }: DocumentState): CardContext {
  const isIncomplete = plan !== undefined && plan.unread.length > 0;
  return { framework, report, file: name, isIncomplete, addressOf: (file) => (files[report.files.indexOf(file)] ?? '').toString() };
}

function hoverAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  context: CardContext,
  state: DocumentState,
  isHighlighted: boolean,
): vscode.Hover | undefined {
  const at: At = { line: position.line + 1, column: position.character + 1 };
  const findings = state.findings.filter((finding) => holds(finding, at));
  const evidence = isHighlighted ? evidenceAt(at, context.report, context.file) : [];
  const subject = subjectIn(document, position, context);
  const cards = [findingsCard(findings, context), evidenceCard(evidence, context)];
  // A pillar's card fills the screen by itself; beside a finding the link in the finding leads to it.
  if (subject !== null && (findings.length === 0 || subject.subject.kind !== 'pillar')) cards.push(subjectCard(subject.subject, context));
  const shown = cards.filter((card) => card !== '');
  return shown.length === 0
    ? undefined
    : new vscode.Hover(shown.map(trusted), rangeOf(position, subject, findings[0] ?? evidence[0]?.evidence));
}

function subjectIn(document: vscode.TextDocument, { line, character }: vscode.Position, context: CardContext): SubjectAt | null {
  const found = subjectAt(document.lineAt(line).text, character, context.framework, context.report.language);
  return found === null || isInFence((at) => document.lineAt(at).text, line) ? null : found;
}

function rangeOf(
  { line }: vscode.Position,
  subject: SubjectAt | null,
  place: Parameters<typeof toRange>[0] | undefined,
): vscode.Range | undefined {
  if (place !== undefined) return toRange(place);
  return subject === null ? undefined : new vscode.Range(line, subject.from, line, subject.to);
}

/** Trusted for our own commands alone; all text from documents and data files in it is escaped. */
function trusted(markdown: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(markdown);
  text.isTrusted = { enabledCommands: HOVER_COMMANDS };
  return text;
}
