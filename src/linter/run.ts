/** Text that knows where its characters stand in the source, built piece by piece. */

/** `pieces` holds triples: `length` characters of `text` at `at` stand in the source at `start`. What lies between is not in the source. */
export interface Run {
  text: string;
  readonly pieces: number[];
}

export const newRun = (): Run => ({ text: '', pieces: [] });

const isGap = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/** Adds characters that stand in the source at `start`. No second space is added to a space. */
export function write(run: Run, text: string, start: number): void {
  let skip = 0;
  if (run.text === '' || isGap(run.text.charCodeAt(run.text.length - 1))) while (skip < text.length && isGap(text.charCodeAt(skip))) skip++;
  if (skip === text.length) return;
  const { pieces } = run;
  const at = run.text.length;
  const last = pieces.length - 3;
  const lastLength = pieces[last + 2] as number;
  if (last >= 0 && pieces[last] === at - lastLength && pieces[last + 1] === start + skip - lastLength) pieces[last + 2] = lastLength + text.length - skip;
  else pieces.push(at, start + skip, text.length - skip);
  run.text += skip === 0 ? text : text.slice(skip);
}

/** Adds characters that are not in the source. A space or newline is left out at the start and after another. */
export function join(run: Run, text: string): void {
  if (isGap(text.charCodeAt(0)) && (run.text === '' || isGap(run.text.charCodeAt(run.text.length - 1)))) return;
  run.text += text;
}

/** The part `[from, to)` of a run. */
export function sliceRun(run: Run, from: number, to: number): Run {
  const pieces: number[] = [];
  for (let i = 0; i < run.pieces.length; i += 3) {
    const at = run.pieces[i] as number;
    const length = run.pieces[i + 2] as number;
    if (at >= to) break;
    const first = Math.max(at, from);
    const last = Math.min(at + length, to);
    if (last > first) pieces.push(first - from, (run.pieces[i + 1] as number) + first - at, last - first);
  }
  return { text: run.text.slice(from, to), pieces };
}

/** Adds a run to another, with its places. */
export function append(run: Run, other: Run): void {
  const at = run.text.length;
  for (let i = 0; i < other.pieces.length; i += 3) {
    run.pieces.push(at + (other.pieces[i] as number), other.pieces[i + 1] as number, other.pieces[i + 2] as number);
  }
  run.text += other.text;
}

/** The run without white space around it. */
export function trimRun(run: Run): Run {
  let from = 0;
  let to = run.text.length;
  while (from < to && run.text.slice(from, from + 1).trim() === '') from++;
  while (to > from && run.text.slice(to - 1, to).trim() === '') to--;
  return from === 0 && to === run.text.length ? run : sliceRun(run, from, to);
}
