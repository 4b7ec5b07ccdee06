/** The linter as users have it, for tests of what is written with its help. */
import { readFileSync } from 'node:fs';
import { loadFramework } from '../../src/framework/index.ts';
import { createJudge } from '../../src/linter/evidence/judge.ts';
import { readModel } from '../../src/linter/evidence/model.ts';
import { createLinter } from '../../src/linter/index.ts';
import { defaultSettings } from '../../src/linter/settings.ts';
import type { Linter, Report, Status } from '../../src/linter/types.ts';

export const framework = loadFramework();

let made: Linter | undefined;

/** The real linter, with the trained model. */
export function realLinter(): Linter {
  made ??= createLinter({
    framework,
    judge: createJudge(readModel(readFileSync(new URL('../../src/model/judge.ktm', import.meta.url)))),
  });
  return made;
}

export function checkReal(text: string, name = 'plan.md'): Report {
  return realLinter().check([{ name, text }], { settings: defaultSettings, named: true });
}

/** The numbers of the pillars with a status. */
export function pillarsThatAre(status: Status, report: Report): readonly number[] {
  return report.coverage.filter((pillar) => pillar.status === status).map(({ pillar }) => pillar);
}
