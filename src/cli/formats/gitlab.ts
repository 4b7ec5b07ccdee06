import type { Severity } from '../../linter/types.ts';
import { plain } from '../../report/plain-text.ts';
import { digest } from '../fingerprint.ts';
import { allFailures, type CheckResult } from '../result.ts';
import type { Format, Knowledge } from './registry.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'minor', hint: 'info' };

/** The code quality report of GitLab: a list of issues with a path from the root of the repository. What stands in the baseline is left out. */
export const gitlab: Format = {
  id: 'gitlab',
  purpose: 'code quality report of GitLab',
  tellsReasons: false,
  render: (result, _, { fromRoot }) => `${JSON.stringify([...findingsOf(result, fromRoot), ...failuresOf(result, fromRoot)], null, 2)}\n`,
};

function findingsOf({ documents }: CheckResult, fromRoot: Knowledge['fromRoot']): readonly object[] {
  return documents.flatMap(({ file: shown, findings }) => {
    const file = fromRoot(shown);
    return findings
      .filter(({ known }) => !known)
      .map(({ ruleId, message, advice, severity, fingerprint, line, endLine }) => ({
        type: 'issue',
        check_name: ruleId,
        description: plain(`${message} ${advice}`),
        categories: ['Clarity'],
        severity: SEVERITY[severity],
        fingerprint: digest(`${file}\n${fingerprint}`),
        location: { path: file, lines: { begin: line, end: endLine } },
      }));
  });
}

function failuresOf(result: CheckResult, fromRoot: Knowledge['fromRoot']): readonly object[] {
  return allFailures(result).map(({ file, code, message, advice }) => ({
    type: 'issue',
    check_name: code,
    description: plain(`${message} ${advice}`),
    categories: ['Bug Risk'],
    severity: 'blocker',
    fingerprint: digest(JSON.stringify([file ?? '', code, message])),
    location: { path: file === undefined ? '.' : fromRoot(file), lines: { begin: 1, end: 1 } },
  }));
}
