import type { Severity } from '../../linter/types.ts';
import { plain } from '../../report/plain-text.ts';
import { markdownParts } from '../../report/report-markdown.ts';
import type { FileFailure } from '../failure.ts';
import { reportSetOf } from '../report-set.ts';
import { allFailures, type CheckedFinding } from '../result.ts';
import type { Format, Knowledge } from './registry.ts';
import { byGravity } from './severity.ts';

/** GitHub shows 10 annotations of a level for a step and 50 for a job; more only makes the log long. */
const MOST_ANNOTATIONS = 50;
/** GitHub refuses a summary above 1 MiB. Characters; none takes more than three bytes of UTF-8 here, and few take more than one. */
const MOST_SUMMARY = 300_000;
const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** Annotations for GitHub Actions, the gravest first, and a summary of the job. What stands in the baseline is left out of the annotations. */
export const github: Format = {
  id: 'github',
  purpose: 'annotations and job summary of GitHub Actions',
  tellsReasons: false,
  render(result, _, { fromRoot }) {
    const findings = result.documents.flatMap((document) => document.findings.filter(({ known }) => !known)).sort(byGravity);
    const lines = [
      ...allFailures(result).map((failure) => failureLine(failure, fromRoot)),
      ...findings.map((finding) => findingLine(finding, fromRoot)),
    ];
    const more = lines.length - MOST_ANNOTATIONS;
    const note = more > 0 ? [`${more} more annotations are left out; the job summary has them.`] : [];
    return lines.length === 0 ? '' : `${[...lines.slice(0, MOST_ANNOTATIONS), ...note].join('\n')}\n`;
  },
  summary(result, { framework }) {
    const kept: string[] = [];
    let length = 0;
    const parts = markdownParts(reportSetOf(result, framework));
    for (const part of parts) {
      length += part.length;
      if (length > MOST_SUMMARY) break;
      kept.push(part);
    }
    const left = parts.length - kept.length;
    const note = left > 0 ? [`*${left} more parts of this report do not fit here; make it with* \`--format html\`.`] : [];
    return `${[...kept, ...note].join('\n\n')}\n`;
  },
};

function findingLine(finding: CheckedFinding, fromRoot: Knowledge['fromRoot']): string {
  const { severity, line, column, endLine, endColumn, ruleId, message, advice } = finding;
  const file = fromRoot(finding.file);
  // Columns count only for a place on one line.
  const columns = line === endLine ? { col: column, endColumn } : {};
  return command(COMMAND[severity], { file, line, endLine, ...columns, title: ruleId }, `${message} ${advice}`);
}

function failureLine({ file, code, message, advice }: FileFailure, fromRoot: Knowledge['fromRoot']): string {
  return command('error', { ...(file === undefined ? {} : { file: fromRoot(file) }), title: code }, `${message} ${advice}`);
}

/** A workflow command. Text cannot end it or start another, since line ends and the marks of its grammar are escaped. */
function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escaped(plain(text))}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
