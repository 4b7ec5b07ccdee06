import { firstNotBefore } from './ordered.ts';
import type { Span } from './source.ts';
import type { SuppressedRule, Suppression } from './suppressions.ts';

/** Answers which suppression silences a rule at a place, and remembers which of them were of use. */
export interface Silencer {
  /** The writer's reason, or null when nothing silences the rule at that place. */
  readonly reasonFor: (ruleId: string, place: { readonly source: number; readonly span: Span }) => string | null;
  /** The rules named in suppressions that have silenced nothing so far, in order. */
  readonly unused: () => readonly { readonly suppression: Suppression; readonly rule: SuppressedRule }[];
}

interface Cover {
  readonly span: Span;
  readonly suppression: Suppression;
  readonly rule: SuppressedRule;
}

/** `covers` by their start, with for each the one that reaches furthest among it and all before it. */
interface CoverList {
  readonly covers: Cover[];
  readonly furthest: Cover[];
}

export function createSilencer(suppressions: readonly Suppression[]): Silencer {
  const lists = coverLists(suppressions);
  const used = new Set<SuppressedRule>();
  return {
    reasonFor(ruleId, { source, span }) {
      const list = lists.get(`${source}:${ruleId}`);
      const cover = list === undefined ? undefined : list.furthest[lastStartingBefore(list.covers, span.start)];
      if (cover === undefined || cover.span.end < span.start) return null;
      used.add(cover.rule);
      return cover.suppression.reason;
    },
    unused: () =>
      suppressions.flatMap((suppression) =>
        suppression.rules.filter((rule) => rule.covers !== null && !used.has(rule)).map((rule) => ({ suppression, rule })),
      ),
  };
}

function coverLists(suppressions: readonly Suppression[]): ReadonlyMap<string, CoverList> {
  const lists = new Map<string, CoverList>();
  for (const suppression of suppressions) {
    for (const rule of suppression.rules) {
      if (rule.covers === null) continue;
      const key = `${suppression.source}:${rule.id}`;
      const list = lists.get(key) ?? { covers: [], furthest: [] };
      lists.set(key, list);
      list.covers.push({ span: rule.covers, suppression, rule });
    }
  }
  for (const { covers, furthest } of lists.values()) {
    covers.sort((a, b) => a.span.start - b.span.start);
    for (const cover of covers) {
      const best = furthest.at(-1);
      furthest.push(best !== undefined && best.span.end >= cover.span.end ? best : cover);
    }
  }
  return lists;
}

function lastStartingBefore(covers: readonly Cover[], offset: number): number {
  return firstNotBefore((i) => (covers[i] as Cover).span.start <= offset, 0, covers.length) - 1;
}
