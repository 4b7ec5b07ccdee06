import type { Finding } from '../../linter/types.ts';
import { type FixContext, type Proposal, say } from './proposal.ts';

/** Opens what is written about the rule. */
export function rulePage(finding: Finding, { report: { language } }: FixContext): readonly Proposal[] {
  const title = say(language, `Lees over de regel "${finding.ruleId}"`, `Read about the rule "${finding.ruleId}"`);
  return [{ title, kind: 'quickfix', finding, command: { id: 'ketensturing.openRule', args: [finding.ruleId] } }];
}
