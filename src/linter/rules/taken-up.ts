/** Open places, deferrals and questions of which the text says who settles them and by when. That is what their advice asks for as long as no agreement can be written down. */
import type { Language } from '../../framework/types.ts';
import { actorsIn } from '../language/markers.ts';
import type { Marker, Passage, RuleContext } from '../types.ts';
import { DATE } from './times.ts';

const BY_WHEN = new RegExp(`(?<!\\p{L})(?:${DATE})`, 'iu');
/** Directly before the one who does it. */
const BY = /(?<!\p{L})(?:door|by) (?:\p{L}+ ){0,3}$/iu;
/** What sets apart who settles it from what is open: ": de stuurgroep besluit op 1 mei", "(trekker: ketenbureau)". */
const SETS_APART = /[:;(,–—]/;
/** A next sentence is about what is open when it points back to it. */
const POINTS_BACK =
  /(?<!\p{L})(?:dit|deze|dat|daar\p{L}{1,6}|hier\p{L}{1,6}|hem|ze|iemand|vraag|voorstel\p{L}{0,3}|besluit\p{L}{0,3}|uitwerking|uit|this|that|these|it|them|somebody|someone|question|proposal|proposes|decides?|drafts?)(?!\p{L})/iu;
/** Longest stretch behind open words that is looked at. */
const NEAR = 400;
/** Longest stretch before an actor that leads to it. */
const LONGEST_LEAD = 60;

/** Whether words name somebody and a time by which something is done. */
export function namesWhoAndWhen(text: string, language: Language): boolean {
  const words = text.slice(0, NEAR);
  return BY_WHEN.test(words) && actorsIn(words, language).length > 0;
}

/** Whether the passage with that index, or the sentence behind it, says who settles what the marker leaves open, and by when. A sentence that asks is settled by the one behind it only. */
export function isTakenUp(context: RuleContext, index: number, marker: Marker): boolean {
  const passage = context.plan.passages[index] as Passage;
  if (passage.form === 'row') return namesWhoAndWhen(passage.text.slice(marker.to).split(';', 1)[0] as string, context.language);
  const asks = passage.text.slice(marker.from, marker.to).endsWith('?');
  return (!asks && isTakenUpInside(passage.text, marker, context.language)) || isTakenUpNext(context, index);
}

function isTakenUpInside(text: string, { to }: Marker, language: Language): boolean {
  const words = text.slice(0, to + NEAR);
  if (!BY_WHEN.test(words)) return false;
  const apart = words.slice(to).search(SETS_APART);
  return actorsIn(words, language).some(
    ({ from }) => (apart >= 0 && from > to + apart) || BY.test(words.slice(Math.max(0, from - LONGEST_LEAD), from)),
  );
}

function isTakenUpNext({ plan, language }: RuleContext, index: number): boolean {
  const [passage, next] = [plan.passages[index] as Passage, plan.passages[index + 1]];
  if (next?.block !== passage.block || next.source !== passage.source || next.text.trimEnd().endsWith('?')) return false;
  const between = plan.sources[passage.source]?.text.slice(passage.span.end, next.span.start) ?? '';
  // A mark of a list stands between two items.
  if (!/^["”’)*_\s]*$/.test(between) || /\n[ \t]*\*/.test(between)) return false;
  return POINTS_BACK.test(next.text.slice(0, NEAR)) && namesWhoAndWhen(next.text, language);
}
