import type { Framework, Language } from '../framework/types.ts';
import type { PlanProfile } from '../report/plan-profile.ts';
import { createPortfolio, type Portfolio } from '../report/portfolio.ts';
import { languageOf, wholePlans } from './report-set.ts';
import type { CheckResult, DocumentResult } from './result.ts';

/** The portfolio of what was checked. `language` is that of the portfolio itself; undefined leaves it to the plans. */
export function portfolioOf(result: CheckResult, framework: Framework, language: Language | undefined): Portfolio {
  const plans = wholePlans(result).filter(({ report }) => report.isPlan);
  const shown = new Set(plans.flatMap(({ documents }) => documents));
  const inputs = plans.map(({ name, documents, report }) => ({
    files: report.files,
    name,
    language: report.language,
    profile: profileOf(documents),
    coverage: report.coverage,
    findings: report.findings,
  }));
  return createPortfolio(inputs, {
    framework,
    language: language ?? languageOf(plans.flatMap(({ documents }) => documents)),
    otherDocuments: result.documents.filter((document) => !shown.has(document)).length,
  });
}

/** What the documents of a plan together say of it: of each field the first that is filled in. */
function profileOf(documents: readonly DocumentResult[]): PlanProfile {
  const first = (key: keyof PlanProfile): string | null =>
    documents.map(({ profile }) => profile[key]).find((value) => value !== null) ?? null;
  return { title: first('title'), owner: first('owner'), date: first('date') };
}
