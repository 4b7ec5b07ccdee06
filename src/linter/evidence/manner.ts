/** How something is said, as far as that decides on strength whatever the network makes of it. */
import type { MarkerKind, PassageForm } from '../types.ts';
import type { Reading } from './reading.ts';

/** What is said of a unit by its manner. */
export interface Manner {
  /** Something is said not to be so. */
  readonly negates: boolean;
  /** A place is still to be filled in, so nothing is agreed yet. */
  readonly isOpen: boolean;
  /** It is put off, asked, wished, denied, or told of theory or elsewhere: strong only when the network is sure that somebody is bound all the same. */
  readonly isDoubtful: boolean;
}

/** Markers of which at most one in ten addresses anything, by the labelled examples; and negation, of which one in three does. */
const doubtful: ReadonlySet<MarkerKind> = new Set(['deferral', 'question', 'theory', 'elsewhere', 'wish', 'negation']);

/** The manner of a passage. A table row is open when half of its cells are. */
export function mannerOf(
  { markers }: Pick<Reading, 'markers'>,
  { form, text }: { readonly form: PassageForm; readonly text: string },
): Manner {
  const open = markers.filter(({ kind }) => kind === 'placeholder').length;
  const cells = form === 'row' ? text.split('; ').length : 1;
  return {
    negates: markers.some(({ kind }) => kind === 'negation'),
    isOpen: open > 0 && open * 2 >= cells,
    isDoubtful: markers.some(({ kind }) => doubtful.has(kind)),
  };
}

/** The manner of passages that are read as one. */
export const joinedManner = (parts: readonly Manner[]): Manner => ({
  negates: parts.some(({ negates }) => negates),
  isOpen: parts.some(({ isOpen }) => isOpen),
  isDoubtful: parts.some(({ isDoubtful }) => isDoubtful),
});
