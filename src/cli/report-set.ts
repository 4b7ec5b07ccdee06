import type { Framework } from '../framework/types.ts';
import { isWord } from '../linter/readable.ts';
import type { RuleOff } from '../linter/types.ts';
import { languageOfMost, type ShownReport } from '../report/facts.ts';
import type { NamedReport, ReportSet } from '../report/report-page.ts';
import { type PlaceUnit, REPORT_WORDS } from '../report/words.ts';
import type { CheckResult, DocumentResult, PlanResult } from './result.ts';

/** A plan with the documents it is made of. */
export interface WholePlan {
  readonly name: string | null;
  readonly documents: readonly DocumentResult[];
  readonly report: ShownReport;
}

/** The plans of a result: first the documents that are a plan by themselves, or a part of one that could not be judged, then the plans of several files. */
export function wholePlans(result: CheckResult): readonly WholePlan[] {
  const { documents, plans } = result;
  const parts = new Set(plans.flatMap(({ files }) => files));
  const byFile = new Map(documents.map((document) => [document.file, document]));
  return [
    ...documents
      .filter(({ file, isPlan }) => isPlan && !parts.has(file))
      .map((document) => ({ name: null, documents: [document], report: alone(document) })),
    ...plans.map((plan) => {
      const own = plan.files.flatMap((file) => byFile.get(file) ?? []);
      return { name: plan.name, documents: own, report: joined(plan, own) };
    }),
  ];
}

/** A rule that is off for plans of a result. */
export interface RuleOffIn extends RuleOff {
  /** Those for which it is off with this reason. */
  readonly files: readonly string[];
  readonly isEverywhere: boolean;
}

/** Each rule that is off, with each reason, once for all plans. */
export function rulesOffIn({ documents }: CheckResult): readonly RuleOffIn[] {
  const plans = documents.filter(({ isPlan }) => isPlan);
  const found = new Map<string, { readonly rule: RuleOff; readonly files: string[] }>();
  for (const { file, rulesOff } of plans) {
    for (const rule of rulesOff) {
      const key = JSON.stringify([rule.ruleId, rule.reason]);
      const known = found.get(key);
      if (known === undefined) found.set(key, { rule, files: [file] });
      else known.files.push(file);
    }
  }
  return [...found.values()].map(({ rule, files }) => ({ ...rule, files, isEverywhere: files.length === plans.length }));
}

/** What the places in a document count. */
export function unitOf(file: string): PlaceUnit {
  return isWord(file) ? 'paragraph' : 'line';
}

function alone(document: DocumentResult): ShownReport {
  return {
    ...document,
    files: [document.file],
    unit: unitOf(document.file),
    ...(document.incompletePlan === undefined ? {} : { coverage: [] }),
  };
}

function joined({ files, language, coverage, agreed }: PlanResult, documents: readonly DocumentResult[]): ShownReport {
  return {
    files,
    language,
    isPlan: documents.some(({ isPlan }) => isPlan),
    planBecause: documents[0]?.planBecause ?? 'setting',
    coverage,
    writerJudgements: documents.flatMap(({ writerJudgements }) => writerJudgements),
    findings: documents.flatMap(({ findings }) => findings),
    suppressed: documents.flatMap(({ suppressed }) => suppressed),
    rulesOff: documents[0]?.rulesOff ?? [],
    failures: documents.flatMap(({ failures }) => failures),
    ...(agreed === undefined ? {} : { agreed }),
  };
}

/** What reports for people show of a result. */
export function reportSetOf(result: CheckResult, framework: Framework): ReportSet {
  const plans = wholePlans(result);
  const shown = new Set(plans.flatMap(({ documents }) => documents));
  const others = result.documents.filter((document) => !shown.has(document));
  const language = languageOfMost(result.documents);
  return {
    language,
    framework,
    plans: plans.map(({ name, documents, report }): NamedReport => ({ title: name ?? titleOf(documents[0]), report })),
    others: others
      .filter(({ content }) => content !== 'unread')
      .map(({ file, planBecause }) => ({ file, why: REPORT_WORDS[language].planBecause[planBecause] })),
    failures: [...result.failures, ...others.flatMap(({ failures }) => failures)],
  };
}

function titleOf(document: DocumentResult | undefined): string {
  return document?.profile.title ?? document?.file ?? '';
}
