import type { Finding } from '../../linter/types.ts';
import type { At } from '../hover-text.ts';
import { aspectFrames } from './aspect-frame.ts';
import { contradictions } from './contradiction.ts';
import { deferralFixes } from './deferral.ts';
import { exemptionsAt } from './exemption.ts';
import { reportFixes } from './from-report.ts';
import type { FixContext, Proposal } from './proposal.ts';
import { rulePage } from './rule-page.ts';
import { suppressionFixes } from './suppression.ts';

/** What the writer did to get proposals. */
export interface Request {
  readonly at: At;
  readonly offset: number;
  /** Asked for by key or menu, or with a selection: then also what is offered without a finding. A light bulb at every sentence would be in the way. */
  readonly asked: boolean;
}

/** All proposals at a place, the most helpful first; each title once. `findings` are those at the place. */
export function proposalsAt(request: Request, findings: readonly Finding[], context: FixContext): readonly Proposal[] {
  const families = [reportFixes, deferralFixes, aspectFrames];
  const mending = [
    ...families.flatMap((family) => findings.flatMap((finding) => family(finding, context))),
    ...exemptionsAt(findings, context),
  ];
  const judging = request.asked || findings.length > 0 ? contradictions(request.at, request.offset, findings, context) : [];
  const silencing = findings.flatMap((finding) => suppressionFixes(finding, context));
  const reading = findings.flatMap((finding) => rulePage(finding, context));
  return uniqueByTitle([...mending, ...judging, ...silencing, ...reading]);
}

function uniqueByTitle(proposals: readonly Proposal[]): readonly Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ title }) => !seen.has(title) && seen.add(title));
}
