import type { NamedReport, ReportSet } from '../report/report-page.ts';
import { incompleteness } from './plan-part.ts';
import type { DocumentState } from './store.ts';

/** The report of a checked document, under the name that readers know the plan by. */
export function namedReport({ report, profile, name, plan, findings }: DocumentState): NamedReport {
  const title = profile.title ?? name;
  const message = incompleteness(plan, report.language);
  if (message === undefined) return { title, report };
  const failures = [...report.failures, { code: 'plan-incomplete', message, advice: '' }];
  return { title, report: { ...report, coverage: [], findings, failures, incompletePlan: plan?.name ?? '' } };
}

/** That report by itself, as the formats for people take it. */
export function reportSetOf(state: DocumentState): ReportSet {
  return { language: state.report.language, framework: state.framework, plans: [namedReport(state)], others: [], failures: [] };
}
