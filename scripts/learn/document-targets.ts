/** What a labelled document teaches of its units: a pillar that it misses is in none of them, and the lines that decided a status carry the pillar. */
import { isSilent } from '../../src/linter/evidence/best-units.ts';
import { createPlan } from '../../src/linter/plan.ts';
import { lineAt, type SourceText } from '../../src/linter/source.ts';
import type { LabelledDocument } from './documents.ts';
import type { Targets } from './network.ts';
import type { ReadUnit } from './read.ts';
import { addressedAt, aspectsFrom, strengthAt, touchedAt } from './targets.ts';

/**
 * The targets of each unit, or null where nothing is known of it. Of a pillar that is thin or addressed elsewhere in the document nothing is known on other
 * lines than those of its label, but that a thin one is addressed nowhere; what is not known is NaN.
 */
export function documentTargets(document: LabelledDocument, units: readonly ReadUnit[], aspects: number): (Targets | null)[] {
  const { text, lang, statuses, lines } = document;
  const { passages, sources } = createPlan([{ name: 'example.md', text }], { language: lang });
  const lineOf = (offset: number): number => lineAt(sources[0] as SourceText, offset) + 1;
  const places = passages.map(({ span }) => [lineOf(span.start), lineOf(Math.max(span.start, span.end - 1))] as const);
  const sharing = new Map<number, number>();
  for (const [first] of places) sharing.set(first, (sharing.get(first) ?? 0) + 1);
  const isOn = (passage: number, p: number): boolean => {
    const [first, last] = places[passage] as readonly [number, number];
    return (lines[p] ?? []).some(([from, to]) => first <= to && last >= from);
  };
  return units.map((unit) => {
    if (isSilent(unit)) return null;
    const single = unit.count === 1;
    const isClear = !single || sharing.get((places[unit.first] as readonly [number, number])[0]) === 1;
    const targets = new Float32Array(aspectsFrom + aspects).fill(Number.NaN);
    let isKnown = false;
    statuses.forEach((status, p) => {
      const [addressed, touched] = [addressedAt(p + 1), touchedAt(p + 1)];
      const on = Array.from({ length: unit.count }, (_, i) => isOn(unit.first + i, p));
      const all = on.every(Boolean);
      if (status === 'missing') targets[addressed] = targets[touched] = 0;
      else if (status === 'thin') {
        targets[addressed] = 0;
        targets[touched] = all ? 1 : on.some(Boolean) ? Number.NaN : 0;
      } else if (all && isClear) {
        targets[touched] = 1;
        // A row of a table that shows something need not show it alone.
        if (unit.form !== 'row') targets[addressed] = targets[strengthAt] = 1;
      }
      isKnown ||= status !== 'addressed' || all;
    });
    // A run teaches only what it shows: what is in none of its passages, they teach by themselves.
    return isKnown && (single || targets[strengthAt] === 1) ? targets : null;
  });
}
