import * as vscode from 'vscode';
import { offsetsToRange, toRange } from './convert.ts';
import type { ShownFindings } from './diagnostics.ts';
import { MARKDOWN } from './documents.ts';
import { evidenceAt, evidenceCard, findingsCard, subjectCard } from './hover-text.ts';
import { isInFence } from './in-code.ts';
import { type CardContext, HOVER_COMMANDS } from './pillar-card.ts';
import type { DocumentState, ReportStore } from './store.ts';
import { type SubjectAt, subjectAt } from './subjects.ts';

/** What the hover reads. */
export interface HoverParts {
  readonly store: ReportStore;
  readonly findings: ShownFindings;
  /** Whether evidence is tinted in this document now; only then a passage says for what it counts. */
  readonly isHighlighted: (uri: vscode.Uri) => boolean;
}

/**
 * Explains findings, names of the framework and tinted passages. Only in plans; reads the report and the line, and never parses or checks. In a text that was typed in and not checked since, findings
 * are where their squiggles are.
 */
export function registerHover(parts: HoverParts): vscode.Disposable {
  return vscode.languages.registerHoverProvider(MARKDOWN, {
    provideHover(document, position) {
      const state = parts.store.latest(document.uri);
      return state?.report.isPlan ? hoverAt(document, position, state, parts) : undefined;
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
  state: DocumentState,
  { findings, isHighlighted }: HoverParts,
): vscode.Hover | undefined {
  const context = contextOf(state);
  const placed = findings.at(document, position);
  const isTinted = state.version === document.version && isHighlighted(document.uri);
  const evidence = isTinted ? evidenceAt({ line: position.line + 1, column: position.character + 1 }, context.report, context.file) : [];
  const subject = subjectIn(document, position, context);
  const cards = [
    findingsCard(
      placed.map(({ finding }) => finding),
      context,
    ),
    evidenceCard(evidence, context),
  ];
  // A pillar's card fills the screen by itself; beside a finding the link in the finding leads to it.
  if (subject !== null && (placed.length === 0 || subject.subject.kind !== 'pillar')) cards.push(subjectCard(subject.subject, context));
  const shown = cards.filter((card) => card !== '');
  if (shown.length === 0) return undefined;
  const [first] = placed;
  const range = first ? offsetsToRange(document, first.span) : rangeOf(position, subject, evidence[0]?.evidence);
  return new vscode.Hover(shown.map(trusted), range);
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
