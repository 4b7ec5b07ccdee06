import { lineAt, placeOf, type SourceText, type Span } from './source.ts';
import type { FilePlace, Plan } from './types.ts';

/** The place of a span as reports show it, with the file's name. `source` must be an index of the plan. */
export function filePlaceOf(plan: Plan, source: number, span: Span): FilePlace {
  const text = sourceOf(plan, source);
  return { file: text.name, ...placeOf(text, span) };
}

/** Gives the place of a span in the source with that index. */
export type Placer = (source: number, span: Span) => FilePlace;

/** Gives places as `filePlaceOf` does, faster when most of them stand on the line of the one before or a little further on. */
export function createPlacer(plan: Plan): Placer {
  let last = 0;
  let lastSource = -1;
  const lineOf = (text: SourceText, offset: number): number => {
    const { lineStarts } = text;
    let line = last;
    if (line >= lineStarts.length || (lineStarts[line] as number) > offset) line = lineAt(text, offset);
    for (let steps = 0; offset >= (lineStarts[line + 1] ?? Number.POSITIVE_INFINITY); line++, steps++) {
      if (steps === NEARBY) {
        line = lineAt(text, offset);
        break;
      }
    }
    last = line;
    return line;
  };
  return (source, { start, end }) => {
    const text = sourceOf(plan, source);
    if (source !== lastSource) last = 0;
    lastSource = source;
    const first = lineOf(text, start);
    const final = lineOf(text, end);
    last = first;
    return {
      file: text.name,
      line: first + 1,
      column: start - (text.lineStarts[first] as number) + 1,
      endLine: final + 1,
      endColumn: end - (text.lineStarts[final] as number) + 1,
    };
  };
}

/** Lines that are tried one by one before the place is searched for. */
const NEARBY = 8;

function sourceOf(plan: Plan, source: number): SourceText {
  const text = plan.sources[source];
  if (text === undefined) throw new RangeError(`The plan has no source ${source}.`);
  return text;
}

/** Whether the span lies inside the source it names. */
export function isInPlan(plan: Plan, source: number, { start, end }: Span): boolean {
  const length = plan.sources[source]?.text.length ?? -1;
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length;
}
