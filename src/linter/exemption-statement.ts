import { readReason } from './exemption-reason.ts';
import { BETWEEN, NEGATION_FIRST, negationIn, OPENING, PARTIAL_AFTER, REASON_BETWEEN, REASON_FIRST } from './exemption-wording.ts';
import type { PillarMention } from './pillar-names.ts';

/** "Buiten beschouwing blijft pijler 4 niet." */
const DENIED_AFTER = /^ (?:zeker |dus )?(?:niet|not)(?!\p{L})/u;

/** Where a text speaks of a pillar; indices into it. */
export type Pointer = Pick<PillarMention, 'from' | 'to'>;

/** What a sentence says of pillars that do not apply. */
export interface Statement {
  /** Empty when it gives none. */
  readonly reason: string;
  /** All that stands behind the statement, the reason included. */
  readonly rest: string;
}

/** What the sentence says of the pillars it mentions from `first` up to `last`: null when it is no exemption. */
export function statement(text: string, first: Pointer, last = first): Statement | null {
  const before = text.slice(0, first.from);
  const after = text.slice(last.to);
  if (NEGATION_FIRST.test(before))
    return PARTIAL_AFTER.test(after) || DENIED_AFTER.test(after) ? null : { reason: readReason(after), rest: after };
  const reasonFirst = REASON_FIRST.exec(before);
  if (!OPENING.test(before) && reasonFirst === null) return null;
  const negation = negationIn(after);
  if (negation === null) return null;
  const between = after.slice(0, negation.index);
  const reasonBetween = REASON_BETWEEN.exec(between);
  if (!BETWEEN.test(between) && reasonBetween === null) return null;
  const rest = after.slice(negation.index + negation[0].length);
  if (PARTIAL_AFTER.test(rest)) return null;
  return { reason: readReason(rest) || readReason(reasonBetween?.[1] ?? reasonFirst?.[1] ?? ''), rest };
}
