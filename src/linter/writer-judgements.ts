import type { Framework } from '../framework/types.ts';
import { writerLabels } from './evidence/writer-labels.ts';
import { createPlacer } from './place.ts';
import type { Passage, Plan, WriterExample, WriterJudgement } from './types.ts';

/** What the writer says of the passages of a plan, as it is reported; of pillars that the framework does not have, nothing. */
export function writerJudgementsIn(
  plan: Plan,
  examples: readonly WriterExample[],
  { pillars }: Pick<Framework, 'pillars'>,
): readonly WriterJudgement[] {
  const place = createPlacer(plan);
  return [...writerLabels(plan, examples)].flatMap(([key, { counts, reason }]) => {
    const [pillar, passage] = key.split(':').map(Number) as [number, number];
    if (!pillars.some(({ number }) => number === pillar)) return [];
    const { source, span, text } = plan.passages[passage] as Passage;
    return [{ ...place(source, span), pillar, counts, reason, text }];
  });
}
