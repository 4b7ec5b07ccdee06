import * as vscode from 'vscode';
import type { Place, Span } from '../linter/source.ts';
import type { Severity } from '../linter/types.ts';

/** Report places are 1-based with an exclusive end; the editor's are 0-based with an exclusive end. */
export function toRange({ line, column, endLine, endColumn }: Place): vscode.Range {
  return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function toSeverity(severity: Severity): vscode.DiagnosticSeverity {
  return SEVERITIES[severity];
}

/** The offsets (UTF-16 code units) of a place in the document as it is now. */
export function toSpan(document: vscode.TextDocument, place: Place): Span {
  const { start, end } = toRange(place);
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** The range of a span of offsets (UTF-16 code units) into the document's own text. */
export function offsetsToRange(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/**
 * The range of a span of offsets into the text that was checked. `closed` holds, by address, the texts of files that were not open then; their line ends can differ from
 * those of the document.
 */
export function checkedRange(document: vscode.TextDocument, span: Span, closed: ReadonlyMap<string, string>): vscode.Range {
  const text = closed.get(document.uri.toString());
  return text === undefined ? offsetsToRange(document, span) : new vscode.Range(positionIn(text, span.start), positionIn(text, span.end));
}

function positionIn(text: string, offset: number): vscode.Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
}
