import { extendFramework, type Framework, FrameworkError, faultText, loadFramework } from '../framework/index.ts';
import { createJudge } from '../linter/evidence/judge.ts';
import { ModelError, readModel } from '../linter/evidence/model.ts';
import { createLinter } from '../linter/index.ts';
import { RULES } from '../linter/rules/registry.ts';
import type { Linter, RuleMeta } from '../linter/types.ts';
import { CliError } from './failure.ts';

/** The one place where framework, judge and linter are joined; tests put their own in its stead. */
export interface Engine {
  readonly framework: () => Framework;
  /** What is known of the rules, for reports. */
  readonly rules: readonly RuleMeta[];
  /** The framework with an organisation's own file. Throws a `CliError` when the file does not fit. */
  readonly extend: (base: Framework, value: unknown, file: string) => Framework;
  /** `model`: the content of a model file, named `file` in messages. Throws a `CliError` when it is none; where its lexicon of a language is damaged, checks in that language say so. */
  readonly linter: (framework: Framework, model: Uint8Array, file: string) => Linter;
}

export const engine: Engine = {
  framework() {
    try {
      return loadFramework();
    } catch (error) {
      throw new CliError({
        code: 'framework',
        file: 'framework.json',
        message: `The data of the framework cannot be read: ${(error as Error).message.split('\n')[0]}`,
        advice: 'It belongs beside the program that you started: install Ketensturing again.',
      });
    }
  },
  rules: RULES.map(({ meta }) => meta),
  extend(base, value, file) {
    try {
      return extendFramework(base, value, file);
    } catch (error) {
      if (!(error instanceof FrameworkError)) throw error;
      throw new CliError({
        code: 'framework',
        file,
        message: faultText(error),
        advice: 'Mend the file, with examples/eigen-kader.json of Ketensturing beside it; until then the framework is used without it.',
      });
    }
  },
  linter(framework, model, file) {
    try {
      return createLinter({ framework, judge: createJudge(readModel(model)) });
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      throw new CliError({
        code: 'model',
        file,
        message: `${file}: ${error.message}`,
        advice: 'Train a model with `npm run train -- --out FILE`, or leave out --model.',
      });
    }
  },
};
