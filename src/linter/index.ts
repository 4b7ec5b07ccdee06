import type { Framework, Language } from '../framework/types.ts';
import { createContext } from './context.ts';
import { readExemptions } from './exemptions.ts';
import { deepFreeze } from './freeze.ts';
import { decidePlan } from './opt-in.ts';
import { createPlan } from './plan.ts';
import { coverageOf } from './report.ts';
import { RULES } from './rules/registry.ts';
import { runRules } from './run-rules.ts';
import { lineAt, type SourceInput, type SourceText } from './source.ts';
import type { CheckOptions, Failure, Judge, Judgement, Linter, Plan, Report, Rule } from './types.ts';

export type * from './types.ts';

/** What a linter is built from. `rules` is for tests; by default all rules run. */
export interface LinterParts {
  readonly framework: Framework;
  readonly judge: Judge;
  readonly rules?: readonly Rule[];
}

/** Builds the engine for one framework and one judge. */
export function createLinter({ framework, judge, rules = RULES }: LinterParts): Linter {
  return Object.freeze<Linter>({
    framework,
    rules: rules.map((rule) => rule.meta),
    check: (sources, options) => deepFreeze(checkSafely(sources, options, { framework, judge, rules })),
  });
}

function checkSafely(sources: readonly SourceInput[], options: CheckOptions, parts: Required<LinterParts>): Report {
  try {
    return check(sources, options, parts);
  } catch (error) {
    return brokenReport(sources, options, parts.framework, error);
  }
}

function check(sources: readonly SourceInput[], options: CheckOptions, { framework, judge, rules }: Required<LinterParts>): Report {
  const plan = planOf(sources, options);
  const { language } = plan;
  const judgement = judge.judge({ plan, framework, writerExamples: options.settings.examples });
  const exemptions = readExemptions(plan, framework);
  const optIn = decidePlan(plan, judgement, options);
  const run = optIn.isPlan
    ? runRules(createContext({ plan, framework, judgement, exemptions, language }), rules, options.settings)
    : { findings: [], suppressed: [], failures: [] };
  return {
    files: plan.sources.map((source) => source.name),
    language,
    ...optIn,
    coverage: coverageOf({ plan, framework, judgement, exemptions, language }),
    findings: run.findings,
    suppressed: run.suppressed,
    failures: [...limitFailures(plan), ...run.failures],
  };
}

/** Language: the setting, else the front matter's key, else what most of the text is in. */
function planOf(sources: readonly SourceInput[], { settings }: CheckOptions): Plan {
  if (settings.language !== 'auto') return createPlan(sources, { language: settings.language });
  const plan = createPlan(sources);
  const wanted = frontMatterLanguage(plan);
  return wanted === null || wanted === plan.language ? plan : createPlan(sources, { language: wanted });
}

function frontMatterLanguage(plan: Plan): Language | null {
  for (const { data } of plan.frontMatter) {
    const value = data.language ?? data.taal;
    const code = typeof value === 'string' ? value.trim().slice(0, 2).toLowerCase() : '';
    if (code === 'nl' || code === 'en') return code;
  }
  return null;
}

function limitFailures(plan: Plan): readonly Failure[] {
  return plan.limits.map(({ source, span }) => {
    const { name } = plan.sources[source] as SourceText;
    const line = lineAt(plan.sources[source] as SourceText, span.start) + 1;
    return plan.language === 'nl'
      ? {
          code: 'long-line',
          message: `${name}: regel ${line} is te lang om als Markdown te lezen; opmaak in die regel is niet herkend.`,
          advice: 'Breek de regel op in alinea’s of kortere regels en controleer opnieuw.',
        }
      : {
          code: 'long-line',
          message: `${name}: line ${line} is too long to be read as Markdown; formatting in it is not recognised.`,
          advice: 'Break the line up into paragraphs or shorter lines and check again.',
        };
  });
}

const NOTHING: Judgement = { evidence: [], pillars: [] };

/** The report when the engine itself broke down: no judgement at all, so no findings, and the failure says so. */
function brokenReport(sources: readonly SourceInput[], { settings }: CheckOptions, framework: Framework, error: unknown): Report {
  const language: Language = settings.language === 'en' ? 'en' : 'nl';
  const plan: Plan = {
    sources: [],
    sections: [],
    blocks: [],
    passages: [],
    tables: [],
    comments: [],
    frontMatter: [],
    limits: [],
    language,
  };
  const what = error instanceof Error ? error.message : String(error);
  return {
    files: sources.map((source) => source.name),
    language,
    isPlan: false,
    planBecause: 'setting',
    coverage: coverageOf({ plan, framework, judgement: NOTHING, exemptions: [], language }),
    findings: [],
    suppressed: [],
    failures: [
      language === 'nl'
        ? {
            code: 'check-failed',
            message: `De controle is vastgelopen (${what}); er is geen oordeel gegeven.`,
            advice: 'Meld dit als fout van Ketensturing, zo mogelijk met de tekst erbij.',
          }
        : {
            code: 'check-failed',
            message: `The check broke down (${what}); no judgement is given.`,
            advice: 'Please report this as a fault of Ketensturing, with the text if possible.',
          },
    ],
  };
}
