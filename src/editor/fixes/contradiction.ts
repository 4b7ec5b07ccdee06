import type { Finding } from '../../linter/types.ts';
import { type At, evidenceAt } from '../hover-text.ts';
import { type FixContext, type Proposal, say } from './proposal.ts';

/** What the command that stores the writer's judgement needs. `pillar` is null when the writer is still to choose it. */
export interface Contradiction {
  readonly uri: string;
  /** The passage in plain text, or null when it is still to be read at `offset`. */
  readonly text: string | null;
  readonly offset: number;
  readonly pillar: number | null;
  readonly counts: boolean;
}

/**
 * "Deze passage telt wel / niet mee voor pijler N": the writer's own judgement goes before that of the judge from then on.
 * For a passage without any evidence the writer chooses the pillar. `findings` are those at the place.
 */
export function contradictions(at: At, offset: number, findings: readonly Finding[], context: FixContext): readonly Proposal[] {
  const found = evidenceAt(at, context.report, context.file);
  if (found.length === 0) {
    if (!/\S/.test(context.text)) return [];
    const { language } = context.report;
    const title = say(language, 'Deze passage telt wel mee voor een pijler…', 'This passage does count for a pillar…');
    return [proposal(title, { uri: context.uri, text: null, offset, pillar: null, counts: true }, undefined)];
  }
  return found.flatMap(({ pillar, evidence: { text, strength, byWriter } }) => {
    const verdicts = strength === 'strong' ? [false] : byWriter === true ? [true] : [true, false];
    const finding = findings.find((other) => other.pillar === pillar && other.ruleId === 'pillar-thin');
    return verdicts.map((counts) =>
      proposal(titleFor(pillar, counts, context), { uri: context.uri, text, offset, pillar, counts }, finding),
    );
  });
}

function titleFor(pillar: number, counts: boolean, { report: { language }, framework }: FixContext): string {
  const name = framework.pillars.find(({ number }) => number === pillar)?.shortName[language] ?? '';
  return say(
    language,
    `Deze passage telt ${counts ? 'wel' : 'niet'} mee voor pijler ${pillar} (${name})`,
    `This passage ${counts ? 'does' : 'does not'} count for pillar ${pillar} (${name})`,
  );
}

function proposal(title: string, contradiction: Contradiction, finding: Finding | undefined): Proposal {
  const command = { id: 'ketensturing._contradict', args: [contradiction] };
  return finding === undefined ? { title, kind: 'rewrite', command } : { title, kind: 'quickfix', finding, command };
}
