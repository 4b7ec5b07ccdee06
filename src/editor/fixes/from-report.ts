import type { Finding } from '../../linter/types.ts';
import type { FixContext, Proposal } from './proposal.ts';

/**
 * The fixes that the rule itself gives: a section for a missing pillar, a wish or vague word made concrete, a cell of an action table filled in, and the like.
 * A fix that changes another file of the plan as well is offered too, as long as that one is as it was checked.
 */
export function reportFixes(finding: Finding, { report: { language }, isAsChecked }: FixContext): readonly Proposal[] {
  const sound = finding.fixes.filter(({ edits }) => edits.every(({ source }) => isAsChecked(source)));
  return sound.map(({ title, edits, snippet, certain }) => ({
    title: title[language],
    kind: 'quickfix',
    finding,
    edits: () => edits,
    snippet,
    certain,
  }));
}
