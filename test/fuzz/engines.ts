/** The engines that the targets share, so that framework and model are loaded once. */
import { loadFramework } from '../../src/framework/index.ts';
import { createJudge } from '../../src/linter/evidence/judge.ts';
import { readModel } from '../../src/linter/evidence/model.ts';
import { createLinter } from '../../src/linter/index.ts';
import { defaultSettings } from '../../src/linter/settings.ts';
import type { CheckOptions, Linter } from '../../src/linter/types.ts';
import { toyFramework, toyJudge } from '../harness/toy.ts';
import { readBytes } from './corpus.ts';

/** With a judge that finds what stands in tags: some thousands of checks a second. */
export const toyLinter = createLinter({ framework: toyFramework, judge: toyJudge });

let shipped: Linter | undefined;
/** With the framework and the judge that are shipped. */
export function shippedLinter(): Linter {
  shipped ??= createLinter({ framework: loadFramework(), judge: createJudge(readModel(readBytes('src/model/judge.ktm'))) });
  return shipped;
}

export const always: CheckOptions = { named: true, settings: { ...defaultSettings, check: 'always' } };
