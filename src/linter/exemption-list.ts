import type { Framework } from '../framework/types.ts';
import { besides, precedingReason, reasonBehind } from './exemption-nearby.ts';
import { asReason, readReason } from './exemption-reason.ts';
import { type Statement, statement } from './exemption-statement.ts';
import { NOTHING_MORE, PARTIAL_AFTER, SETS_ASIDE, THESE_PILLARS } from './exemption-wording.ts';
import { sourceBetween } from './passage-span.ts';
import { pillarMentions } from './pillar-names.ts';
import { firstGroup, pillarOfMention } from './pillar-title.ts';
import type { Exemption, Passage, Plan } from './types.ts';
import { isOtherVoice } from './voice.ts';

/** Between the last sentence and the first of an item, which stands as far in as the first group is long. */
const OPENS_ITEM = /[\n\r]([ \t>]*)(?:[-*+•–]|\d+[.)°]|[a-z][.)])\s/;
/** "P3" is a pillar where pillars are listed; "P3-meldingen" is none. */
const SHORT = /^P(?=\d(?![\p{L}\d-]))/u;
const CALLED = /^(?:pijler|pillar)/i;
/** What may stand behind the name of a pillar that is set aside as a whole. */
const WHOLE = /^\s*(?:$|[:.,;(–—-]|(?:is |are )?(?:omdat|want|aangezien|vanwege|because|since|as)(?!\p{L}))/u;
/** At the start of what is said of a pillar: what limits the exemption, or takes it back. */
const LIMITED =
  /^\P{L}*(?:alleen|slechts|(?:ten )?dele|deels|gedeeltelijk|grotendeels|het deel|behalve|uitgezonderd|m\.?u\.?v|tot|nog (?:niet|te)|toch|n[ée]e|w[eé]l|wordt (?:later|nog|(?:hier|hieronder|elders)? ?uitgewerkt)|inmiddels|voorlopig|dit jaar|only|partly|partially|except|not yet|until|for now|this year)(?!\p{L})/iu;
/** The same, anywhere in it. */
const TAKEN_BACK =
  /(?:w[eé]l (?:degelijk )?van toepassing|pijler van toepassing|is van toepassing)|met uitzondering van|onder voorbehoud|alsnog|does apply|with the exception of/iu;
/** In a reason of several pillars: what is said of the others. */
const OTHERS = /(?<!\p{L})(?:andere|overige|rest|other|others|w[eé]l|maar|but|tenzij|unless|behalve|except)(?!\p{L})/iu;

/** The passages of an item of a list, by their index. */
type Item = [number, ...number[]];

/**
 * The pillars that the items of a list begin with, below "De volgende pijlers zijn niet van toepassing:" or a title of that kind, each with the reason in its item, or that of all. Below a title that does
 * not speak of pillars, each item must.
 */
export function listExemptions(plan: Plan, index: number, text: string, framework: Framework): Exemption[] {
  const { form, block } = plan.passages[index] as Passage;
  if (form === 'item' || plan.blocks[block]?.kind === 'list') return [];
  const words = text.replace(/ ?:$/, '');
  const [title] = SETS_ASIDE.exec(words) ?? [];
  const stated = title === undefined ? statedOf(words) : null;
  if (title === undefined && stated === null) return [];
  const items = itemsBelow(plan, index, title !== undefined);
  const common = stated?.reason || precedingReason(plan, index) || reasonBehind(plan, items.at(-1)?.at(-1) ?? index);
  const mustCall = title !== undefined && !/pij?l/i.test(title);
  return items.flatMap(([at, ...more]) => {
    const { source, span, text: item } = plan.passages[at] as Passage;
    const { pillars, rest } = pillarsOf(item.replace(/\s+/g, ' '), framework, mustCall);
    const isBlank = !/\p{L}/u.test(rest);
    const next = isBlank ? more[0] : undefined;
    const behind = (plan.passages[next ?? -1]?.text ?? '').replace(/[\s;.,:]$/, '');
    if (LIMITED.test(behind) || TAKEN_BACK.test(behind)) return [];
    const further = asReason(behind);
    const reason = readReason(rest) || further || (isBlank && next === undefined ? common : '');
    return pillars.map((pillar) => ({
      pillar,
      passage: at,
      source,
      span,
      reason,
      reasonIn: further === '' || next === undefined ? [] : [next],
    }));
  });
}

/** The pillars that an item begins with, and sets aside as a whole; `rest`: what it says behind them. */
function pillarsOf(item: string, framework: Framework, mustCall: boolean): { pillars: readonly number[]; rest: string } {
  const named = item.replace(/^(?:de|the) /i, '').replace(SHORT, 'pijler ');
  const isCalled = CALLED.test(named);
  // A number by itself counts something.
  const label = isCalled || !/^\p{L}/u.test(named) ? named : `pijlers ${named}`;
  const group = firstGroup(label, pillarMentions(label, framework));
  const pillars = group.map((mention) => (mention.ordinal ? null : pillarOfMention(mention)));
  const rest = label.slice(group.at(-1)?.to).replace(/^["'’”)*_]+/, '');
  const isClear = isCalled || group.every(({ name }) => name?.kind === 'official' || (!mustCall && name?.kind === 'short'));
  const isWhole = WHOLE.test(rest) && !LIMITED.test(rest) && !TAKEN_BACK.test(rest) && !PARTIAL_AFTER.test(rest.replace(/^\P{L}+/u, ' '));
  return group[0]?.from === 0 && isClear && isWhole && !pillars.includes(null)
    ? { pillars: pillars as number[], rest }
    : { pillars: [], rest: '' };
}

/** What a sentence says of the pillars that follow it, and of nothing else. */
function statedOf(words: string): Statement | null {
  const these = THESE_PILLARS.exec(words);
  const stated = these && statement(words, { from: these.index, to: these.index + these[0].length });
  return stated && (NOTHING_MORE.test(stated.rest) || (stated.reason !== '' && !OTHERS.test(stated.rest))) ? stated : null;
}

/** The passages of each item of the list right below a passage: of the list itself, those of lists within it are of their item. It ends where an item, or a line that Markdown adds to one, leads to others. */
function itemsBelow(plan: Plan, index: number, isTitle: boolean): readonly Item[] {
  const { section, text } = plan.passages[index] as Passage;
  const at = besides(plan, index, 1);
  const first = plan.passages[at ?? -1];
  const items: Item[] = [];
  if (first?.section !== section || (!isTitle && !first.leadIn.endsWith(text))) return items;
  let indent = Number.POSITIVE_INFINITY;
  for (let i = at as number; isItem(plan.passages[i], first.block); i++) {
    const passage = plan.passages[i] as Passage;
    if (passage.form === 'item' && passage.text.endsWith(':')) break;
    const [, own] = OPENS_ITEM.exec(sourceBetween(plan, plan.passages[i - 1] as Passage, passage)) ?? [];
    if (own !== undefined && own.length <= indent) {
      indent = own.length;
      items.push([i]);
    } else items.at(-1)?.push(i);
  }
  return items;
}

function isItem(passage: Passage | undefined, block: number): boolean {
  return passage?.block === block && (passage.form === 'item' || passage.form === 'lead-in') && !isOtherVoice(passage);
}
