/** How something is said, as far as that decides on strength whatever the network makes of it. */
import { perSpelling, type Spelling } from '../language/words.ts';
import type { MarkerKind, PassageForm } from '../types.ts';
import type { Reading } from './reading.ts';

/** What is said of a unit by its manner. */
export interface Manner {
  /** Something is settled not to be so. What is only not there (yet), or not decided, is a gap that somebody tells of, and settles nothing. */
  readonly negates: boolean;
  /** A place is still to be filled in, so nothing is agreed yet. */
  readonly isOpen: boolean;
  /** It is put off, asked, wished, denied, or told of theory or elsewhere: strong only when the network is sure that somebody is bound all the same. */
  readonly isDoubtful: boolean;
}

/** Markers of which at most one in ten addresses anything, by the labelled examples; and negation, of which one in three does. */
const doubtful: ReadonlySet<MarkerKind> = new Set(['deferral', 'question', 'theory', 'elsewhere', 'wish', 'negation']);

/** Words of denial. A sentence of one clause with such a word is a denial; in a longer one it is as likely an exception to what is agreed. */
const denials: ReadonlySet<string> = new Set('niet geen niemand nooit nergens not no nobody never nowhere cannot nor'.split(' '));

/** Words that open another clause or an exception, and the comparison in "niet later dan". */
const clauses: ReadonlySet<string> = new Set(
  'als indien wanneer tenzij mits zover voorzover zodra zolang totdat omdat doordat zodat terwijl hoewel waar waarbij waarin waarover waarvan waardoor die dat welke wie wat hetgeen of dan alleen slechts if when where unless until because while which that who whom whose whether than only other'.split(
    ' ',
  ),
);

const isDenial = perSpelling(({ form }) => denials.has(form));
const opensClause = perSpelling(({ form }) => clauses.has(form));

function denies(words: readonly Spelling[]): boolean {
  return words.some(isDenial) && !words.some(opensClause);
}

/** Words that something is not there, or not enough of it; and what is no opposite: what does not apply, and what somebody stays out of. */
const lacking: ReadonlySet<string> = new Set(
  'ontbreekt ontbreken ontbrak ontbraken ontbrekende zelden nauwelijks onvoldoende vooralsnog voorlopig lacks lacking missing absent absence lack rarely hardly barely scarcely seldom insufficient insufficiently yet n/a nvt n.v.t refrain refrains'.split(
    ' ',
  ),
);

/** By the word before them: what is not decided, and what leaves something to be desired. */
const gapsBehind: Readonly<Record<string, ReadonlySet<string>>> = {
  niet: new Set('vastgesteld bepaald uitgewerkt ingevuld benoemd afgesproken geregeld beschreven ingericht belegd'.split(' ')),
  not: new Set('set agreed defined decided described arranged determined appointed'.split(' ')),
  te: new Set(['wensen']),
  be: new Set(['desired']),
  // What is still to come; "nog steeds niet" is how it is.
  nog: new Set(['niet', 'geen', 'niets']),
  still: new Set(['no', 'lacking', 'missing']),
};

const isGap = perSpelling(({ form }) => lacking.has(form));
const gapBehind = perSpelling(({ form }) => (Object.hasOwn(gapsBehind, form) ? gapsBehind[form] : undefined));

/** What lies outside a text: "buiten de reikwijdte", "outside the scope". */
const isReach = perSpelling(({ form }) => form === 'scope' || form === 'reikwijdte');
const isOutside = perSpelling(({ form }) => form === 'buiten' || form === 'outside' || form === 'beyond' || form === 'out');

/** Whether it is told that something is not there, not there yet, not decided, or not good enough, or that it is not the subject. */
const tellsGap = (words: readonly Spelling[]): boolean =>
  words.some(
    (word, i) =>
      isGap(word) ||
      (i > 0 && gapBehind(words[i - 1] as Spelling)?.has(word.form) === true) ||
      (isReach(word) && words.slice(Math.max(0, i - 3), i).some(isOutside)),
  );

/** The manner of a passage. A table row is open when half of its cells are. */
export function mannerOf(
  { markers, words }: Pick<Reading, 'markers' | 'words'>,
  { form, text }: { readonly form: PassageForm; readonly text: string },
): Manner {
  const open = markers.filter(({ kind }) => kind === 'placeholder').length;
  const cells = form === 'row' ? text.split('; ').length : 1;
  return {
    negates: markers.some(({ kind }) => kind === 'negation') && !tellsGap(words),
    isOpen: open > 0 && open * 2 >= cells,
    isDoubtful: markers.some(({ kind }) => doubtful.has(kind)) || denies(words),
  };
}

/** The manner of passages that are read as one. */
export const joinedManner = (parts: readonly Manner[]): Manner => ({
  negates: parts.some(({ negates }) => negates),
  isOpen: parts.some(({ isOpen }) => isOpen),
  isDoubtful: parts.some(({ isDoubtful }) => isDoubtful),
});
