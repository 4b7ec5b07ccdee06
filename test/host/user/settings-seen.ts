/**
 * What a person sees when a setting of the manifest changes while a document is open, step by step from its default. A setting or a value that is not here has no test, and
 * `test/project/settings.test.ts` fails.
 */
import assert from 'node:assert/strict';
import type { User } from '../../../scripts/host/page-as-user.ts';
import { gone, type Sight, seen, status } from './sights.ts';

export interface Step {
  readonly value: unknown;
  readonly sight: Sight;
}

/** Of `test/host/user/plannen`. */
export interface Trial {
  readonly file: string;
  readonly steps: readonly Step[];
}

const PLAN = 'ketenplan.md';
const ENGLISH = 'chain-plan.md';
/** With a placeholder in it, but no plan. */
const NO_PLAN = 'recept.md';
const WARNING = '.monaco-editor .squiggly-warning';
const ERROR = '.monaco-editor .squiggly-error';
const LENS = '.monaco-editor .codelens-decoration';
const STATUS = '.statusbar-item';
const PROBLEMS = '.statusbar-item[id="status.problems"] [role=button]';
const dutch = seen(LENS, /van 8 pijlers behandeld/);
const english = seen(LENS, /of 8 pillars addressed/);
const asked = status(/toch controleren\?/);
const problems = (count: number): Sight => seen(`.statusbar-item[id="status.problems"] [aria-label*="Warnings: ${count}"]`);
const unasked = gone(STATUS, /toch controleren\?/);
/** No findings, no coverage, and no question either. */
const quiet: Sight = async (user) => {
  for (const sight of [gone(WARNING), gone(STATUS, /Ketensturing/), unasked]) await sight(user);
};

/** How many warnings VS Code counts, in its status bar. */
async function warnings({ page }: User): Promise<number> {
  const label = (await page.locator(PROBLEMS).getAttribute('aria-label')) ?? '';
  return Number(/Warnings: (\d+)/.exec(label)?.[1] ?? 0);
}

/** Adds a section that says that something is to be decided, and waits until VS Code itself knows it. */
async function addSection(user: User, name: string): Promise<void> {
  await user.press('Control+End');
  await user.type(`\n## ${name}\n\nDe verdeling van de kosten is n.t.b.\n\n`);
  await seen('.breadcrumbs-control', name)(user);
}

/** By the name of the setting, without what all names start with. */
export const SETTINGS_SEEN: Readonly<Record<string, readonly Trial[]>> = {
  check: [
    {
      file: NO_PLAN,
      steps: [
        { value: 'auto', sight: asked },
        { value: 'always', sight: seen(WARNING) },
        { value: 'never', sight: quiet },
      ],
    },
    {
      file: PLAN,
      steps: [
        { value: 'auto', sight: seen(WARNING) },
        { value: 'never', sight: quiet },
      ],
    },
  ],
  language: [
    {
      file: PLAN,
      steps: [
        { value: 'auto', sight: dutch },
        { value: 'en', sight: english },
        { value: 'nl', sight: dutch },
      ],
    },
    {
      file: ENGLISH,
      steps: [
        { value: 'auto', sight: english },
        { value: 'nl', sight: dutch },
        { value: 'en', sight: english },
      ],
    },
  ],
  rules: [
    {
      file: PLAN,
      steps: [
        { value: {}, sight: seen(WARNING) },
        { value: { placeholder: 'error' }, sight: seen(ERROR) },
        { value: { placeholder: 'off' }, sight: gone(ERROR) },
      ],
    },
  ],
  include: [
    {
      file: NO_PLAN,
      steps: [
        { value: [], sight: asked },
        { value: ['recept.md'], sight: seen(WARNING) },
        { value: ['*.txt'], sight: asked },
      ],
    },
  ],
  exclude: [
    {
      file: PLAN,
      steps: [
        { value: [], sight: seen(WARNING) },
        { value: ['keten*.md'], sight: quiet },
        { value: ['*.txt'], sight: seen(WARNING) },
      ],
    },
  ],
  run: [
    {
      file: PLAN,
      steps: [
        {
          value: 'onType',
          async sight(user) {
            await seen(WARNING)(user);
            const before = await warnings(user);
            await addSection(user, 'Getypt');
            await problems(before + 1)(user);
            await user.save();
          },
        },
        {
          value: 'onSave',
          async sight(user) {
            const before = await warnings(user);
            await addSection(user, 'Bewaard');
            assert.equal(await warnings(user), before);
            await user.save();
            await problems(before + 1)(user);
          },
        },
      ],
    },
  ],
  'codeLens.title': [
    {
      file: PLAN,
      steps: [
        { value: true, sight: dutch },
        { value: false, sight: gone(LENS, /van 8 pijlers behandeld/) },
        { value: true, sight: dutch },
      ],
    },
  ],
  'codeLens.sections': [
    {
      file: PLAN,
      steps: [
        { value: false, sight: dutch },
        { value: true, sight: seen(LENS, /^\d [A-Z]/) },
        { value: false, sight: gone(LENS, /^\d [A-Z]/) },
      ],
    },
  ],
  statusBar: [
    {
      file: PLAN,
      steps: [
        { value: true, sight: status(/Ketensturing \d\/8/) },
        { value: false, sight: gone(STATUS, /Ketensturing \d\/8/) },
        { value: true, sight: status(/Ketensturing \d\/8/) },
      ],
    },
  ],
  planPrompt: [
    {
      file: NO_PLAN,
      steps: [
        { value: true, sight: asked },
        { value: false, sight: unasked },
        { value: true, sight: asked },
      ],
    },
  ],
};
