import { extendFramework, type Framework, FrameworkError, loadFramework, MOST_FAULTS } from '../framework/index.ts';
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
  /** `model`: the content of a model file, named `file` in messages. Throws a `CliError` when it cannot be used. */
  readonly linter: (framework: Framework, model: Uint8Array, file: string) => Linter;
}

export const engine: Engine = {
  framework: loadFramework,
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

/** What is wrong with an organisation's own file, with the place as in messages about a configuration: `aspects[0].name.en`. */
function faultText({ file, path, expected, kind, others }: FrameworkError): string {
  const place = path
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((above, key) => (/^\d+$/.test(key) ? `${above}[${key}]` : above === '' ? key : `${above}.${key}`), '');
  const where = place === '' ? file : `${file}, ${place}`;
  const said =
    kind === undefined
      ? `this must be ${expected}`
      : kind === 'missing'
        ? `this is missing; it must be ${expected}`
        : `this key is not known: there are ${expected}`;
  const count = others.length + 1 < MOST_FAULTS ? others.length : `at least ${others.length}`;
  const more = others.length === 0 ? '' : ` There ${others.length === 1 ? 'is 1 more fault' : `are ${count} more faults`} in it.`;
  return `${where}: ${said}.${more}`;
}
