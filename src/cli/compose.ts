import { extendFramework, type Framework, FrameworkError, loadFramework } from '../framework/index.ts';
import { createLinter } from '../linter/index.ts';
import type { Judge, Linter } from '../linter/types.ts';
import { CliError } from './failure.ts';

/** The one place where framework, judge and linter are joined; tests put their own in its stead. */
export interface Engine {
  readonly framework: () => Framework;
  /** The framework with an organisation's own file. Throws a `CliError` when the file does not fit. */
  readonly extend: (base: Framework, value: unknown, file: string) => Framework;
  /** `model`: parsed JSON of a trained model, instead of the one that comes with the tool. */
  readonly linter: (framework: Framework, model: unknown) => Linter;
}

export const engine: Engine = {
  framework: loadFramework,
  extend(base, value, file) {
    try {
      return extendFramework(base, value, file);
    } catch (error) {
      if (!(error instanceof FrameworkError)) throw error;
      throw new CliError({
        code: 'framework',
        file,
        message: error.message,
        advice: 'Mend the file; until then the framework is used without it.',
      });
    }
  },
  linter: (framework, model) => createLinter({ framework, judge: judgeFor(model) }),
};

function judgeFor(_model: unknown): Judge {
  return {
    id: 'none',
    judge: ({ framework }) => ({
      evidence: [],
      pillars: framework.pillars.map(({ number }) => ({ pillar: number, status: 'missing', confidence: 0, alternative: 'thin' })),
    }),
  };
}
