/** Text that knows where its characters stand in the source, built piece by piece. */

/** `pieces` holds triples: `length` characters of `text` at `at` stand in the source at `start`. What lies between is not in the source. */
export interface Run {
  text: string;
  readonly pieces: number[];
  /** The text is empty or ends in white space; kept apart because looking at the end of a growing string costs its length. */
  gap: boolean;
}

export const newRun = (): Run => ({ text: '', pieces: [], gap: true });

const isGap = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/** Adds characters that stand in the source at `start`. No second space is added to a space. */
export function write(run: Run, text: string, start: number): void {
  let skip = 0;
  if (run.gap) while (skip < text.length && isGap(text.charCodeAt(skip))) skip++;
  if (skip === text.length) return;
  const { pieces } = run;
  const at = run.text.length;
  const last = pieces.length - 3;
  const lastLength = pieces[last + 2] as number;
  if (last >= 0 && pieces[last] === at - lastLength && pieces[last + 1] === start + skip - lastLength)
    pieces[last + 2] = lastLength + text.length - skip;
  else pieces.push(at, start + skip, text.length - skip);
  run.text += skip === 0 ? text : text.slice(skip);
  run.gap = isGap(text.charCodeAt(text.length - 1));
}

/** Adds what an entity at `start` in the source stands for, as a piece of its own: its length is not that of the source. */
export function writeDecoded(run: Run, text: string, start: number): void {
  const isSpace = isGap(text.charCodeAt(0));
  if (isSpace && run.gap) return;
  run.pieces.push(run.text.length, start, text.length);
  run.text += text;
  run.gap = isSpace;
}

/** Adds characters that are not in the source. A space or newline is left out at the start and after another. */
export function join(run: Run, text: string): void {
  if (text === '' || (run.gap && isGap(text.charCodeAt(0)))) return;
  run.text += text;
  run.gap = isGap(text.charCodeAt(text.length - 1));
}

/** The part `[from, to)` of a run. */
export function sliceRun(run: Run, from: number, to: number): Run {
  return sliceRuns(run, [[from, to]])[0] as Run;
}

/** Parts of a run; their bounds must be in order. */
export function sliceRuns(run: Run, bounds: readonly (readonly [number, number])[]): readonly Run[] {
  const { text, pieces } = run;
  let i = 0;
  return bounds.map(([from, to]) => {
    const own: number[] = [];
    for (; i < pieces.length; i += 3) {
      const at = pieces[i] as number;
      const end = at + (pieces[i + 2] as number);
      const first = Math.max(at, from);
      const last = Math.min(end, to);
      if (last > first) own.push(first - from, (pieces[i + 1] as number) + first - at, last - first);
      if (end > to) break;
    }
    const part = text.slice(from, to);
    return { text: part, pieces: own, gap: part === '' || isGap(part.charCodeAt(part.length - 1)) };
  });
}

/** The run without the stretches of its text that match. */
export function withoutMatches(run: Run, pattern: RegExp): Run {
  const bounds: [number, number][] = [];
  let from = 0;
  for (const match of run.text.matchAll(pattern)) {
    bounds.push([from, match.index]);
    from = match.index + match[0].length;
  }
  if (from === 0) return run;
  const rest = newRun();
  for (const part of sliceRuns(run, [...bounds, [from, run.text.length]])) append(rest, part);
  return rest;
}

/** Adds a run to another, with its places. No second space is added to a space. */
export function append(run: Run, other: Run): void {
  let skip = 0;
  if (run.gap) while (skip < other.text.length && isGap(other.text.charCodeAt(skip))) skip++;
  const added = skip === 0 ? other : sliceRun(other, skip, other.text.length);
  if (added.text === '') return;
  const at = run.text.length;
  for (let i = 0; i < added.pieces.length; i += 3) {
    run.pieces.push(at + (added.pieces[i] as number), added.pieces[i + 1] as number, added.pieces[i + 2] as number);
  }
  run.text += added.text;
  run.gap = added.gap;
}

/** The run without white space around it. */
export function trimRun(run: Run): Run {
  let from = 0;
  let to = run.text.length;
  while (from < to && run.text.slice(from, from + 1).trim() === '') from++;
  while (to > from && run.text.slice(to - 1, to).trim() === '') to--;
  return from === 0 && to === run.text.length ? run : sliceRun(run, from, to);
}
