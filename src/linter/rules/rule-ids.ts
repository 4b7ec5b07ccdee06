/** The ids of all rules, in the order in which they are documented. Ids are API: an id is never renamed or used for something else. */
export const RULE_IDS = [
  'pillar-missing',
  'pillar-thin',
  'pillar-contrary',
  'exemption-without-reason',
  'dimension-imbalance',
  'empty-section',
  'placeholder',
  'wish-without-actor',
  'vague-commitment',
  'open-question',
  'action-incomplete',
  'unknown-pillar',
  'pillar-name-mismatch',
  'undefined-abbreviation',
  'suppression-unknown',
  'suppression-unused',
  'front-matter-invalid',
  'limit-reached',
  'changed-since-agreed',
  'section-to-fill',
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** Whether `id` names a rule. */
export function isRuleId(id: string): id is RuleId {
  return (RULE_IDS as readonly string[]).includes(id);
}
