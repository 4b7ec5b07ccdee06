import type { Framework, Language } from '../framework/types.ts';
import { compareAgreed } from './agreed/changes.ts';
import { createContext } from './context.ts';
import { ModelError } from './evidence/model-error.ts';
import { createEvidenceIndex } from './evidence-index.ts';
import { exemptingPassages, onePerPillar } from './exemptions.ts';
import { deepFreeze } from './freeze.ts';
import { decidePlan, decideUnread } from './opt-in.ts';
import { namedPillars } from './pillar-named.ts';
import type { Readings } from './readings.ts';
import { coverageOf } from './report.ts';
import { type RunResult, runRules, severityOf } from './run-rules.ts';
import type { CheckOptions, Failure, Judge, Judgement, Plan, Report, Rule, RuleMeta } from './types.ts';
import { writerJudgementsIn } from './writer-judgements.ts';

/** What a plan is checked with. */
export interface CheckParts {
  readonly framework: Framework;
  readonly judge: Judge;
  readonly rules: readonly Rule[];
}

/** From plan to report: evidence, rules, policy. Frozen to the bottom. */
export function checkPlan(plan: Plan, options: CheckOptions, readings: Readings, { framework, judge, rules }: CheckParts): Report {
  const { language } = plan;
  const wantsChainWords = decideUnread(plan, options) === null;
  const { settings, wantsReasons = true } = options;
  const exempting = exemptingPassages(plan, framework, readings);
  const judgement = judge.judge({
    plan,
    framework,
    writerExamples: settings.examples,
    exemptions: exempting,
    named: namedPillars(plan, framework, readings),
    readings,
    wantsChainWords,
    wantsReasons,
  });
  const exemptions = onePerPillar(exempting);
  const optIn = decidePlan(plan, judgement, options, readings);
  const evidence = createEvidenceIndex(plan, judgement);
  const input = { plan, framework, judgement, exemptions, language, readings, evidence };
  const coverage = coverageOf({ ...input, wantsReasons });
  const agreed = options.agreed === undefined ? null : compareAgreed(options.agreed, { ...input, evidence: judgement.evidence, coverage });
  const isOn = (rule: RuleMeta): boolean => severityOf(rule, settings) !== 'off';
  const run = optIn.isPlan ? runRules(createContext({ ...input, agreed, isOn }), rules, settings) : NOT_RUN;
  return deepFreeze({
    files: plan.sources.map((source) => source.name),
    language,
    ...optIn,
    coverage,
    writerJudgements: writerJudgementsIn(plan, settings.examples, framework),
    findings: run.findings,
    suppressed: run.suppressed,
    rulesOff: run.rulesOff,
    failures: run.failures,
    ...(agreed === null ? {} : { agreed: agreed.changes }),
  });
}

/** The plan in the language of the setting, else of the front matter's key, else as it is: in the language that most of the text is in. */
export function inLanguage(plan: Plan, { settings }: CheckOptions): Plan {
  const language = settings.language === 'auto' ? frontMatterLanguage(plan) : settings.language;
  return language === null || language === plan.language ? plan : Object.freeze({ ...plan, language });
}

function frontMatterLanguage(plan: Plan): Language | null {
  for (const { data } of plan.frontMatter) {
    const value = data.language ?? data.taal;
    const code = typeof value === 'string' ? value.trim().slice(0, 2).toLowerCase() : '';
    if (code === 'nl' || code === 'en') return code;
  }
  return null;
}

const NOT_RUN: RunResult = { findings: [], suppressed: [], rulesOff: [], failures: [] };
const NOTHING: Judgement = { evidence: [], pillars: [] };
const NO_PLAN: Omit<Plan, 'language'> = {
  sources: [],
  sections: [],
  blocks: [],
  passages: [],
  stretches: [],
  tables: [],
  comments: [],
  frontMatter: [],
  limits: [],
};

const fault: Readonly<Record<Language, (what: string) => Omit<Failure, 'code'>>> = {
  nl: (what) => ({
    message: `De controle is vastgelopen (${what}); er is geen oordeel gegeven.`,
    advice: 'Meld dit als fout van Ketensturing, zo mogelijk met de tekst erbij.',
  }),
  en: (what) => ({
    message: `The check broke down (${what}); no judgement is given.`,
    advice: 'Please report this as a fault of Ketensturing, with the text if possible.',
  }),
};

/** The lexicons of a model are read with the first plan of their language. */
const modelFault: typeof fault = {
  nl: (what) => ({
    message: `Het model van Ketensturing is niet te gebruiken (${what}); er is geen oordeel gegeven.`,
    advice: 'Installeer Ketensturing opnieuw, of train een eigen model (--model) opnieuw.',
  }),
  en: (what) => ({
    message: `The model of Ketensturing cannot be used (${what}); no judgement is given.`,
    advice: 'Install Ketensturing again, or train a model of your own (--model) again.',
  }),
};

/** The report when the engine itself broke down: no judgement at all, so no findings, and the failure says so. */
export function brokenReport(files: readonly string[], { settings }: CheckOptions, framework: Framework, error: unknown): Report {
  const language: Language = settings.language === 'en' ? 'en' : 'nl';
  const plan: Plan = { ...NO_PLAN, language };
  const what = error instanceof Error ? error.message : String(error);
  return deepFreeze<Report>({
    files,
    language,
    isPlan: false,
    planBecause: 'setting',
    coverage: coverageOf({ plan, framework, judgement: NOTHING, exemptions: [], language }),
    writerJudgements: [],
    findings: [],
    suppressed: [],
    rulesOff: [],
    failures: [{ code: 'check-failed', ...(error instanceof ModelError ? modelFault : fault)[language](what) }],
  });
}
