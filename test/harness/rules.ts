/** Runs one rule over Markdown with a judgement of the test's own making. */
import { createContext } from '../../src/linter/context.ts';
import { createPlan } from '../../src/linter/plan.ts';
import { placeOf, type SourceText } from '../../src/linter/source.ts';
import type { Evidence, Passage, Plan, Problem, Rule, RuleContext, Strength } from '../../src/linter/types.ts';
import { toyFramework } from './toy.ts';

/** What a test says that a passage shows; `null` is nothing. */
export type ToyJudge = (passage: Passage) => { readonly pillar?: number; readonly strength: Strength; readonly certainty?: number } | null;

/** No passage shows anything. */
export const nothing: ToyJudge = () => null;

/** Every passage is weak evidence for pillar 5; one with "besluit", "komt", "decides" or "meets" is strong. */
export const weakUnlessBound: ToyJudge = ({ text }) => ({
  pillar: 5,
  strength: /besluit|komt|decides|meets/.test(text) ? 'strong' : 'weak',
});

/** Every passage is weak evidence for pillar 5, with that certainty. */
export const weakAt =
  (certainty: number): ToyJudge =>
  () => ({ pillar: 5, strength: 'weak', certainty });

export interface RuleRun {
  readonly plan: Plan;
  readonly context: RuleContext;
  readonly problems: readonly Problem[];
  /** Each problem as `line:column-line:column message`, in the language of the plan. */
  readonly lines: readonly string[];
  /** The source text under each problem. */
  readonly words: readonly string[];
}

/** Checks Markdown with one rule. */
export function runRule(rule: Rule, markdown: string, judge: ToyJudge = nothing): RuleRun {
  const context = contextOf(markdown, judge);
  const problems = [...rule.check(context)];
  const { plan } = context;
  return {
    plan,
    context,
    problems,
    lines: problems.map((problem) => `${placeText(plan, problem)} ${problem.message[context.language]}`),
    words: problems.map(({ source, span }) => plan.sources[source]?.text.slice(span.start, span.end) ?? ''),
  };
}

/** The context in which a rule looks at Markdown. */
export function contextOf(markdown: string, judge: ToyJudge = nothing): RuleContext {
  const plan = createPlan([{ name: 'plan.md', text: markdown }]);
  const evidence = plan.passages.flatMap((passage, index) => evidenceOf(passage, index, judge));
  return createContext({ plan, framework: toyFramework, judgement: { evidence, pillars: [] }, exemptions: [], language: plan.language });
}

/** The text after the edits of the fix with that number of the first problem that has one. */
export function applyFix({ plan, problems }: RuleRun, number = 0): string {
  const fix = problems.flatMap((problem) => problem.fixes ?? [])[number];
  const text = plan.sources[0]?.text ?? '';
  if (fix === undefined) return text;
  const edits = [...fix.edits].sort((a, b) => b.span.start - a.span.start);
  return edits.reduce((done, { span, text: added }) => done.slice(0, span.start) + added + done.slice(span.end), text);
}

function evidenceOf(passage: Passage, index: number, judge: ToyJudge): Evidence[] {
  const shown = judge(passage);
  if (shown === null) return [];
  const pillar = shown.pillar ?? 1;
  return [
    {
      passage: index,
      pillar,
      aspect: `P${pillar}.a`,
      strength: shown.strength,
      certainty: shown.certainty ?? 1,
      words: [passage.span],
      reason: { code: 'toy', quotes: [] },
      byWriter: false,
    },
  ];
}

function placeText(plan: Plan, problem: Problem): string {
  const place = placeOf(plan.sources[problem.source] as SourceText, problem.span);
  return `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`;
}
