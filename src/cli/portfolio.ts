import type { Framework, Language } from '../framework/types.ts';
import { languageOfMost } from '../report/facts.ts';
import { joinedProfile } from '../report/plan-profile.ts';
import { createPortfolio, type Portfolio } from '../report/portfolio.ts';
import { wholePlans } from './report-set.ts';
import { allFailures, type CheckResult, isComplete } from './result.ts';

/** The portfolio of what was checked. `language` is that of the portfolio itself; undefined leaves it to the plans. */
export function portfolioOf(result: CheckResult, framework: Framework, language: Language | undefined): Portfolio {
  const plans = wholePlans(result).filter(({ report }) => report.isPlan && report.incompletePlan === undefined);
  const shown = new Set(plans.flatMap(({ documents }) => documents));
  const inputs = plans.map(({ name, documents, report }) => ({
    files: report.files,
    name,
    language: report.language,
    profile: joinedProfile(documents.map(({ profile }) => profile)),
    coverage: report.coverage,
    findings: report.findings,
  }));
  return createPortfolio(inputs, {
    framework,
    language: language ?? languageOfMost(plans.flatMap(({ documents }) => documents)),
    otherDocuments: result.documents.filter((document) => isComplete(document) && document.failures.length === 0 && !shown.has(document))
      .length,
    failures: allFailures(result),
  });
}
