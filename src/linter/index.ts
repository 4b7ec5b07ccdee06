import type { Framework } from '../framework/types.ts';
import { brokenReport, type CheckParts, checkPlan, inLanguage } from './check.ts';
import { createPlan } from './plan.ts';
import { createReadings } from './readings.ts';
import { RULES } from './rules/registry.ts';
import { createReplanner } from './session/replan.ts';
import type { SourceInput } from './source.ts';
import { textFrontMatter } from './text-front-matter.ts';
import type { CheckOptions, Judge, Linter, Report, Rule, Session } from './types.ts';

export { createJudge } from './evidence/judge.ts';
export { readModel } from './evidence/model.ts';
export type * from './types.ts';

/** What a linter is built from. `rules` is for tests; by default all rules run. */
export interface LinterParts {
  readonly framework: Framework;
  readonly judge: Judge;
  readonly rules?: readonly Rule[];
}

/** Builds the engine for one framework and one judge. */
export function createLinter({ framework, judge, rules = RULES }: LinterParts): Linter {
  const parts: CheckParts = { framework, judge, rules };
  return Object.freeze<Linter>({
    framework,
    rules: rules.map((rule) => rule.meta),
    read: createPlan,
    frontMatter: textFrontMatter,
    check: (sources, options) =>
      safely(sources, options, framework, () => {
        const plan = inLanguage(createPlan(sources), options);
        return checkPlan(plan, options, createReadings()(plan), parts);
      }),
    session: () => createSession(parts),
  });
}

function createSession(parts: CheckParts): Session {
  let replan = createReplanner();
  let readingsOf = createReadings();
  return Object.freeze<Session>({
    check: (sources, options) =>
      safely(
        sources,
        options,
        parts.framework,
        () => {
          const plan = inLanguage(replan(sources), options);
          return checkPlan(plan, options, readingsOf(plan), parts);
        },
        () => {
          replan = createReplanner();
          readingsOf = createReadings();
        },
      ),
  });
}

/** `forget` drops what is kept, when it may be what broke the check. */
function safely(
  sources: readonly SourceInput[],
  options: CheckOptions,
  framework: Framework,
  check: () => Report,
  forget?: () => void,
): Report {
  try {
    return check();
  } catch (error) {
    forget?.();
    const files = sources.map((source) => source.name);
    return brokenReport(files, options, framework, error);
  }
}
