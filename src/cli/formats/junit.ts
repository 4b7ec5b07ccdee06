import { isAboutPlan } from '../../linter/about-plan.ts';
import type { RuleMeta } from '../../linter/types.ts';
import type { ShownReport } from '../../report/facts.ts';
import { REPORT_WORDS } from '../../report/words.ts';
import type { Threshold } from '../args.ts';
import { type WholePlan, wholePlans } from '../report-set.ts';
import type { CheckedFinding, CheckResult, DocumentResult } from '../result.ts';
import type { Format, Knowledge } from './registry.ts';
import { counts } from './severity.ts';
import { element, escapeXml } from './xml.ts';

/** A test case with the findings about it. */
interface Case {
  readonly name: string;
  readonly findings: readonly CheckedFinding[];
  /** Why it was not judged. */
  readonly skipped?: string;
}

/** JUnit XML: a suite for each plan, a test for each pillar, for each rule about the text and for each rule that is off, which is skipped. A test fails by a finding that counts for the exit code. */
export const junit: Format = {
  id: 'junit',
  purpose: 'JUnit XML, a test for each pillar and rule',
  tellsReasons: false,
  render(result, _, knowledge) {
    const plans = wholePlans(result);
    const suites = [...plans.map((plan) => suiteOf(plan, knowledge)), ...brokenSuites(result, plans)];
    const total = (key: 'tests' | 'failures' | 'errors' | 'skipped'): number => suites.reduce((sum, suite) => sum + suite[key], 0);
    const numbers = { tests: total('tests'), failures: total('failures'), errors: total('errors'), skipped: total('skipped') };
    const all = suites.map(({ xml }) => xml);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: result.tool.name, ...numbers }, all)}\n`;
  },
};

interface Suite {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

function suiteOf({ name, documents, report }: WholePlan, knowledge: Knowledge): Suite {
  const { rules, threshold } = knowledge;
  const title = name ?? report.files.join(', ');
  const findings = documents.flatMap((document) => document.findings);
  const cases = casesOf(report, findings, rules);
  const failed = cases.filter((one) => isFailed(one, threshold)).length;
  const faults = documents.flatMap((document) => document.failures);
  const numbers = {
    tests: cases.length + faults.length,
    failures: failed,
    errors: faults.length,
    skipped: cases.filter(({ skipped }) => skipped !== undefined).length,
  };
  const content = [...cases.map((one) => caseXml(one, title, knowledge)), ...faults.map((fault) => faultXml(fault, title))];
  return { ...numbers, xml: element('testsuite', { name: title, ...numbers }, content) };
}

function casesOf(
  { coverage, rulesOff, language }: ShownReport,
  findings: readonly CheckedFinding[],
  rules: readonly RuleMeta[],
): readonly Case[] {
  const ofPlan = isAboutPlan(rules);
  const isAbout = (finding: CheckedFinding, pillar: number): boolean => finding.pillar === pillar && ofPlan(finding);
  const pillars = coverage.map(({ pillar, name, exemption }) => ({
    name: `P${pillar} ${name}`,
    findings: findings.filter((finding) => isAbout(finding, pillar)),
    ...(exemption === undefined ? {} : { skipped: exemption.reason }),
  }));
  const rest = findings.filter((finding) => finding.pillar === null || !ofPlan(finding));
  const ids = new Set([
    ...rules.filter(({ id }) => !ofPlan({ ruleId: id })).map(({ id }) => id),
    ...rest.map(({ ruleId }) => ruleId),
    ...rulesOff.map(({ ruleId }) => ruleId),
  ]);
  const skipped = new Map(rulesOff.map(({ ruleId, reason }) => [ruleId, { skipped: REPORT_WORDS[language].switchedOff(reason) }]));
  const byRule = new Map([...ids].map((id): [string, CheckedFinding[]] => [id, []]));
  for (const finding of rest) byRule.get(finding.ruleId)?.push(finding);
  return [...pillars, ...[...byRule].map(([id, own]) => ({ name: id, findings: own, ...skipped.get(id) }))];
}

function isFailed({ findings }: Case, threshold: Threshold): boolean {
  return findings.some(({ severity, known }) => !known && counts(severity, threshold));
}

function caseXml(one: Case, title: string, { threshold, fromRoot }: Knowledge): string {
  const lines = one.findings.map(({ file, line, column, severity, message, advice, known }) =>
    escapeXml(`${file}:${line}:${column} ${severity}${known ? ' (known)' : ''}: ${message} ${advice}`),
  );
  const [first] = one.findings.filter(({ severity, known }) => !known && counts(severity, threshold));
  const content = [
    ...(one.skipped === undefined ? [] : [element('skipped', { message: one.skipped })]),
    ...(first === undefined ? [] : [element('failure', { type: first.ruleId, message: first.message }, lines)]),
    ...(first === undefined && lines.length > 0 ? [element('system-out', {}, lines)] : []),
  ];
  const place = one.findings[0] === undefined ? {} : { file: fromRoot(one.findings[0].file), line: one.findings[0].line };
  return element('testcase', { name: one.name, classname: title, ...place }, content);
}

function faultXml({ code, message, advice }: DocumentResult['failures'][number], title: string): string {
  return element('testcase', { name: code, classname: title }, [element('error', { type: code, message }, [escapeXml(advice)])]);
}

/** Failures outside the plans, so that none gets lost. */
function brokenSuites({ documents, failures }: CheckResult, plans: readonly WholePlan[]): readonly Suite[] {
  const shown = new Set(plans.flatMap((plan) => plan.documents));
  const faults = [
    ...failures.map((failure) => ({ failure, title: failure.file ?? 'ketensturing' })),
    ...documents
      .filter((document) => !shown.has(document))
      .flatMap((document) => document.failures.map((failure) => ({ failure, title: document.file }))),
  ];
  if (faults.length === 0) return [];
  const numbers = { tests: faults.length, failures: 0, errors: faults.length, skipped: 0 };
  const content = faults.map(({ failure, title }) => faultXml(failure, title));
  return [{ ...numbers, xml: element('testsuite', { name: 'ketensturing', ...numbers }, content) }];
}
