import type { Finding } from '../../linter/types.ts';
import { type FixContext, type Proposal, ruleName, say } from './proposal.ts';

/** Opens what is written about the rule. */
export function rulePage(finding: Finding, { report: { language }, rules }: FixContext): readonly Proposal[] {
  const name = ruleName(finding.ruleId, rules, language);
  const title = say(language, `Lees over de regel ${name}`, `Read about the rule ${name}`);
  return [{ title, kind: 'quickfix', finding, command: { id: 'ketensturing.openRule', args: [finding.ruleId] } }];
}
