import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadFramework } from '../../src/framework/index.ts';
import type { Language } from '../../src/framework/types.ts';
import { createJudge } from '../../src/linter/evidence/judge.ts';
import { readModel } from '../../src/linter/evidence/model.ts';
import { createLinter } from '../../src/linter/index.ts';
import { createPlan } from '../../src/linter/plan.ts';
import { draftSection } from '../../src/linter/section-draft.ts';
import { defaultSettings } from '../../src/linter/settings.ts';

const PLANS: Readonly<Record<Language, string>> = {
  nl: '# Ketenplan Jeugd\n\n## Inleiding\n\nDit is het plan van de gemeente, de school en de jeugdzorg voor kinderen die thuiszitten.\n',
  en: '# Chain plan Youth\n\n## Introduction\n\nThis is the plan of the city, the school and the youth services for children who stay at home.\n',
};

describe('a drafted section', () => {
  const framework = loadFramework();
  const linter = createLinter({ framework, judge: createJudge(readModel(readFileSync('src/model/judge.ktm'))) });
  const statuses = (text: string): readonly string[] =>
    linter.check([{ name: 'plan.md', text }], { named: true, settings: defaultSettings }).coverage.map(({ status }) => status);

  for (const language of ['nl', 'en'] as const) {
    for (const pillar of framework.pillars) {
      it(`of pillar ${pillar.number} counts for nothing before it is written (${language})`, () => {
        const text = PLANS[language];
        const plan = createPlan([{ name: 'plan.md', text }]);
        const [edit] = draftSection(plan, pillar, [], { evidence: [], pillars: [] }, language).edits;
        assert.ok(edit);
        const plain = edit.text
          .replace(/\$\{\d+\}/g, '')
          .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
          .replace(/\\([\\$}])/g, '$1');
        assert.match(plain, /<!-- ketensturing: /);
        assert.deepEqual(statuses(text.slice(0, edit.span.start) + plain + text.slice(edit.span.end)), statuses(text));
      });
    }
  }
});
