import type { Framework } from '../framework/types.ts';
import { besides, isItem, listedUnder, type ReasonNearby, reasonNearby } from './exemption-nearby.ts';
import { asReason, readReason } from './exemption-reason.ts';
import { BARE, PARTIAL_AFTER, THESE_PILLARS } from './exemption-wording.ts';
import { asMention, pillarMentions } from './pillar-names.ts';
import { pillarOfMention } from './pillar-title.ts';
import type { Exemption, Passage, Plan } from './types.ts';
import { isTitle } from './voice.ts';

/** Between the last sentence and the first of an item. */
const OPENS_ITEM = /[\n\r][ \t>]*(?:[-*+•]|\d+[.)])\s/;

/** What a sentence says of the pillars that it mentions there; null when it is no exemption. */
type State = (text: string, mention: { readonly from: number; readonly to: number }) => { readonly reason: string } | null;

/**
 * The pillars that the items of a list begin with, below "De volgende pijlers zijn niet van toepassing:" or a heading of that kind, each with the reason in its item. Below a heading that does not speak of
 * pillars, an item must itself, or give a name that the framework gives it.
 */
export function listExemptions(plan: Plan, index: number, text: string, framework: Framework, state: State): Exemption[] {
  const title = isTitle(plan.passages[index] as Passage);
  const these = THESE_PILLARS.exec(text);
  const isBare = these === null && title && BARE.test(text);
  const stated = these === null ? null : state(text.replace(/ ?:$/, ''), { from: these.index, to: these.index + these[0].length });
  if (stated === null && !isBare) return [];
  const items = title ? itemsBelow(plan, index) : listedUnder(plan, index);
  return items.flatMap((at) => {
    const { source, span, text: item } = plan.passages[at] as Passage;
    if (!OPENS_ITEM.test(plan.sources[source]?.text.slice(plan.passages[at - 1]?.span.end, span.start) ?? '')) return [];
    const label = asMention(item.replace(/\s+/g, ' ').replace(/^(?:de|the) /i, ''));
    const mention = pillarMentions(label, framework)[0];
    const pillar = mention?.from === 0 && !mention.ordinal ? pillarOfMention(mention) : null;
    if (mention === undefined || pillar === null || (isBare && mention.name?.kind === 'alias' && mention.number === null)) return [];
    const rest = label.slice(mention.to).replace(/^["'’”)*_]+/, '');
    if (PARTIAL_AFTER.test(rest)) return [];
    const own = readReason(rest);
    const why = own === '' ? reasonOfItem(plan, at) : { reason: own, reasonIn: [] };
    return [{ pillar, passage: at, source, span, ...why, reason: why.reason || stated?.reason || '' }];
  });
}

/** What stands behind the bold opening of an item, else what gives a reason near it. */
function reasonOfItem(plan: Plan, at: number): ReasonNearby {
  const next = plan.passages[at + 1];
  const reason = isTitle(plan.passages[at] as Passage) && next?.form === 'item' ? asReason(next.text) : '';
  return reason === '' ? reasonNearby(plan, at) : { reason, reasonIn: [at + 1] };
}

/** The items of a list right below a title, in its own section. */
function itemsBelow(plan: Plan, index: number): readonly number[] {
  const { section } = plan.passages[index] as Passage;
  const items: number[] = [];
  for (let at = besides(plan, index, 1); at !== null; at = besides(plan, at, 1)) {
    const passage = plan.passages[at] as Passage;
    if (!isItem(passage) || passage.section !== section) break;
    items.push(at);
  }
  return items;
}
