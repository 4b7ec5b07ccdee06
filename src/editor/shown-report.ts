import type { NamedReport, ReportSet } from '../report/report-page.ts';
import type { DocumentState } from './store.ts';

/** The report of a checked document, under the name that readers know the plan by. */
export function namedReport({ report, profile, name }: DocumentState): NamedReport {
  return { title: profile.title ?? name, report };
}

/** That report by itself, as the formats for people take it. */
export function reportSetOf(state: DocumentState): ReportSet {
  return { language: state.report.language, framework: state.framework, plans: [namedReport(state)], others: [], failures: [] };
}
