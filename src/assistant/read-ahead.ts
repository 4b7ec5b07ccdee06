import type { SourceInput } from '../linter/source.ts';
import type { CheckOptions, Session } from '../linter/types.ts';
import { nextTurn } from './next-turn.ts';

/** Characters that are read at a time: a tenth of a second on an ordinary machine. */
const PIECE = 100_000;
/** A longer plan is cut in so many pieces at most, since each step also costs a little of what was read before it. */
const MOST_PIECES = 24;

/** Something that can be called off: the signal of a program, or what an editor has for it. */
export interface Cancellation {
  /** Throws when nobody waits for the answer any more. */
  readonly throwIfAborted: () => void;
}

/**
 * Reads a long plan piece by piece in its session, which keeps what it read, so that the check that follows costs little. Between pieces `pause` gives others their turn, among them whoever
 * calls it off: then it rejects and nothing more is read. A check itself cannot be interrupted.
 */
export async function readAhead(
  session: Pick<Session, 'check'>,
  sources: readonly SourceInput[],
  options: CheckOptions,
  { pause = nextTurn, cancellation }: { readonly pause?: () => Promise<unknown>; readonly cancellation: Cancellation },
): Promise<void> {
  const length = sources.reduce((sum, { text }) => sum + text.length, 0);
  const piece = Math.max(PIECE, Math.ceil(length / MOST_PIECES));
  for (let read = 0; read < length; read += piece) {
    await pause();
    cancellation.throwIfAborted();
    if (read > 0) session.check(startOf(sources, read), options);
  }
  await pause();
  cancellation.throwIfAborted();
}

/** The first characters of all texts together, up to the end of a line; texts behind them are empty. */
function startOf(sources: readonly SourceInput[], characters: number): readonly SourceInput[] {
  let left = characters;
  return sources.map(({ name, text }) => {
    const end = text.length <= left ? text.length : Math.max(0, text.lastIndexOf('\n', left));
    left -= Math.min(left, text.length);
    return { name, text: text.slice(0, end) };
  });
}
