import { spanOf } from '../passage-span.ts';
import type { Passage, Problem, RuleContext } from '../types.ts';
import type { Fault } from './overlap.ts';
import { quoteWords } from './quote-words.ts';

/** The words at fault in the passage with that index, as they are quoted, and where a problem about them stands. Without a marker it is the whole passage. */
export function wordsAtFault(
  context: RuleContext,
  index: number,
  { marker }: Fault,
): { readonly passage: Passage; readonly words: string; readonly place: Pick<Problem, 'source' | 'span' | 'pillar'> } {
  const passage = context.plan.passages[index] as Passage;
  const [from, to] = [marker?.from ?? 0, marker?.to ?? passage.text.length];
  return {
    passage,
    words: quoteWords(passage.text.slice(from, to)),
    place: { source: passage.source, span: spanOf(passage, from, to), pillar: context.evidenceOf(index)[0]?.pillar ?? null },
  };
}
