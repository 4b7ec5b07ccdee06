import { asReason, readReason } from './exemption-reason.ts';
import { THEREFORE } from './exemption-wording.ts';
import { LETTER, NO_LETTER, word } from './language/letters.ts';
import type { Passage, Plan } from './types.ts';
import { isOtherVoice, isTitle } from './voice.ts';

/** A reason that stands in other passages than the exemption, with the indices of those that say nothing else. */
export interface ReasonNearby {
  readonly reason: string;
  readonly reasonIn: readonly number[];
}

const NOWHERE: ReasonNearby = { reason: '', reasonIn: [] };

const POINTS_BACK = new RegExp(`^(?:${THEREFORE})${NO_LETTER}`, 'i');
const GIVES_REASON = new RegExp(
  `^(?:de )?reden(?: hiervan| hiervoor| daarvoor)?(?:\\s*:| is)|^(?:omdat|want|immers|dit komt|dat komt|because|the reason|reason:|this is because)${NO_LETTER}`,
  'i',
);
/** A sentence that says why of the one before it; the words of the first group are no part of the reason. */
const SAYS_WHY = new RegExp(
  `^((?:dit|dat|that|this) is (?:omdat|because) |after all, )|^(?:[${LETTER}\\d'’-]+ ){1,5}(?:namelijk|immers)${NO_LETTER}`,
  'i',
);
/** Words of a sentence that gives the reason for the title above it, wherever they stand in it. */
const REASONS = new RegExp(
  word('omdat|want|aangezien|doordat|vanwege|wegens|namelijk|immers|daarom|dus|because|due to|owing to|therefore|hence|after all'),
  'i',
);

/** The reason in what stands behind an exemption, else in what stands before it. */
export function reasonNearby(plan: Plan, index: number): ReasonNearby {
  const listed = listedReason(plan, index);
  if (listed.reason !== '') return listed;
  const next = besides(plan, index, 1);
  const reason = next === null ? '' : followingReason(plan, index, next);
  // What stands before says something by itself as well.
  return reason === '' ? { reason: precedingReason(plan, index), reasonIn: [] } : { reason, reasonIn: [next as number] };
}

/** The nearest passage in that direction that is no comment or instruction of a template; null at the end. */
export function besides({ passages }: Plan, index: number, step: 1 | -1): number | null {
  let at = index + step;
  while (passages[at]?.marks.some((mark) => mark === 'comment' || mark === 'instruction')) at += step;
  return passages[at] === undefined ? null : at;
}

/** The items that the exemption leads to: "Pijler 4 is niet van toepassing, omdat:". */
function listedReason({ passages }: Plan, index: number): ReasonNearby {
  const { text } = passages[index] as Passage;
  if (!text.endsWith(':')) return NOWHERE;
  const reasonIn: number[] = [];
  for (
    let at = index + 1;
    passages[at]?.form === 'item' && passages[at]?.leadIn.endsWith(text) && !isOtherVoice(passages[at] as Passage);
    at++
  )
    reasonIn.push(at);
  const items = reasonIn.map((at) => (passages[at] as Passage).text.replace(/[\s;.,]$/, ''));
  return { reason: asReason(items.join('; ')), reasonIn };
}

/** "Reden: …" behind the last passage of a list that sets pillars aside. */
export function reasonBehind(plan: Plan, last: number): string {
  const next = plan.passages[besides(plan, last, 1) ?? -1];
  return next !== undefined && goesOn(plan.passages[last] as Passage, next) && GIVES_REASON.test(next.text) ? readReason(next.text) : '';
}

/** Whether what stands behind a passage may say why, in the plan's own voice. */
function goesOn({ section }: Passage, next: Passage): boolean {
  return next.section === section && next.form !== 'row' && !isOtherVoice(next);
}

/** "Reden: …" in the next sentence of the same section; under a title that says the exemption, also a sentence that tells why in other words. */
function followingReason({ passages }: Plan, index: number, at: number): string {
  const passage = passages[index] as Passage;
  const next = passages[at] as Passage;
  if (!goesOn(passage, next)) return '';
  if (GIVES_REASON.test(next.text)) return readReason(next.text);
  if (isTitle(passage) && !isTitle(next) && REASONS.test(next.text)) return asReason(next.text);
  const because = SAYS_WHY.exec(next.text);
  return because === null || next.block !== passage.block ? '' : asReason(next.text.slice(because[1]?.length));
}

/** What the sentence before gives as the reason, in the same paragraph: "De keten telt maar twee partners. Daarom is pijler 4 niet van toepassing." */
export function precedingReason({ passages }: Plan, index: number): string {
  const passage = passages[index] as Passage;
  const before = passages[index - 1];
  if (before?.block !== passage.block || before.form === 'row' || isOtherVoice(before) || !POINTS_BACK.test(passage.text)) return '';
  return asReason(before.text);
}
