import { endWithDot } from '../language/abbreviations.ts';
import { NO_LETTER } from '../language/letters.ts';
import { spanOf } from '../passage-span.ts';
import type { Passage, Problem, RuleContext } from '../types.ts';
import type { Fault } from './overlap.ts';
import { quoteWords } from './quote-words.ts';

/** The end of another clause and the sign behind it, before a verb: "(… betrokken) zijn, is het essentieel". */
const OTHER_CLAUSE = new RegExp(
  `^[^,;:]*[,;:] (?=(?:is|zijn|wordt|lijkt|blijft|achten?|vind(?:en|t)|moet(?:en)?|zou(?:den)?|are|seems|should|must)${NO_LETTER})`,
  'i',
);

/** The words at fault in the passage with that index, as they are quoted, and where a problem about them stands. Without a marker it is the whole passage. */
export function wordsAtFault(
  context: RuleContext,
  index: number,
  { marker }: Fault,
): { readonly passage: Passage; readonly words: string; readonly place: Pick<Problem, 'source' | 'span' | 'pillar'> } {
  const passage = context.plan.passages[index] as Passage;
  const to = marker === null ? passage.text.length : endWithDot(passage.text, marker.from, marker.to);
  const from = marker === null ? 0 : marker.from + otherClause(passage.text.slice(marker.from, to));
  return {
    passage,
    words: quoteWords(passage.text.slice(from, to)),
    place: { source: passage.source, span: spanOf(passage, from, to), pillar: context.evidenceOf(index)[0]?.pillar ?? null },
  };
}

/** So many characters at the start of the words belong to another clause. */
function otherClause(words: string): number {
  return OTHER_CLAUSE.exec(words)?.[0].length ?? 0;
}
