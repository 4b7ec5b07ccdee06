import type { Aspect } from '../../framework/types.ts';
import type { Finding, TextEdit } from '../../linter/types.ts';
import { blockAt, paragraphAfter } from '../blocks.ts';
import { shorten } from '../markdown-escape.ts';
import { type FixContext, once, type Proposal, pillarOf, say } from './proposal.ts';

const FOR_RULES: readonly string[] = ['pillar-thin', 'pillar-contrary'];
const MOST_FRAMES = 3;

/** For a pillar that is only touched on: a sentence to fill in for an aspect without an agreement, behind the block where the finding stands. */
export function aspectFrames(finding: Finding, context: FixContext): readonly Proposal[] {
  if (!FOR_RULES.includes(finding.ruleId)) return [];
  const { language } = context.report;
  return openAspects(finding, context)
    .slice(0, MOST_FRAMES)
    .map((aspect) => {
      const name = shorten(aspect.name[language], 60);
      return {
        title: say(language, `Voeg een zin in om aan te vullen: ${name}`, `Insert a sentence to fill in: ${name}`),
        kind: 'quickfix',
        finding,
        edits: () => [frameEdit(aspect, finding, context)],
        snippet: true,
      };
    });
}

/** Aspects that the plan touches come first: the writer has them in mind already. */
function openAspects(finding: Finding, context: FixContext): readonly Aspect[] {
  const aspects = pillarOf(finding, context)?.aspects ?? [];
  const coverage = context.report.coverage.find(({ pillar }) => pillar === finding.pillar)?.aspects ?? [];
  const statusOf = (id: string): string => coverage.find((aspect) => aspect.id === id)?.status ?? 'missing';
  const thin = aspects.filter(({ id }) => statusOf(id) === 'thin');
  return [...thin, ...aspects.filter(({ id }) => statusOf(id) === 'missing')];
}

function frameEdit(aspect: Aspect, finding: Finding, context: FixContext): TextEdit {
  const { start, end } = context.spanOf(finding);
  const block = blockAt(context.structure(), start);
  const after = paragraphAfter(context.text, block?.span ?? { start, end }, aspect.frame[context.report.language]);
  return once(context.text, { source: context.source, ...after });
}
