import { placeOf, type Span } from './source.ts';
import type { FilePlace, Plan } from './types.ts';

/** The place of a span as reports show it, with the file's name. `source` must be an index of the plan. */
export function filePlaceOf(plan: Plan, source: number, span: Span): FilePlace {
  const text = plan.sources[source];
  if (text === undefined) throw new RangeError(`The plan has no source ${source}.`);
  return { file: text.name, ...placeOf(text, span) };
}

/** Whether the span lies inside the source it names. */
export function isInPlan(plan: Plan, source: number, { start, end }: Span): boolean {
  const length = plan.sources[source]?.text.length ?? -1;
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length;
}
