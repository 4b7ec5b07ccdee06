import type { RuleMeta } from './types.ts';

/** Tells of a finding by these rules whether it is about the plan as a whole, and not about the words at its place. */
export function isAboutPlan(rules: readonly RuleMeta[]): (finding: { readonly ruleId: string }) => boolean {
  const ids = new Set(rules.filter(({ scope }) => scope === 'pillar').map(({ id }) => id));
  return ({ ruleId }) => ids.has(ruleId);
}
