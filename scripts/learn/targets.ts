/** What the network is to say of a text: one target per output, in the order in which `src/linter/evidence/outputs.ts` reads them. */
import type { LabelledText } from './examples.ts';
import type { Targets } from './network.ts';

/** The pillars, in the order of their outputs. */
export const pillars = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Place of the output that says that a pillar is addressed. */
export const addressedAt = (pillar: number): number => pillar - 1;

/** Place of the output that says that a pillar is touched at least. */
export const touchedAt = (pillar: number): number => pillars.length + pillar - 1;

/** Place of the output that says whether anybody is bound at all. */
export const strengthAt = 2 * pillars.length;

/** Place of the output for the first aspect; one per known aspect follows. */
export const aspectsFrom = strengthAt + 1;

/** The pillar of an aspect such as `P1.a`. */
export const pillarOfAspect = (aspect: string): number => Number(aspect[1]);

/** The targets of a labelled text: what its labels do not name, it does not show. */
export function targetsOf({ addressed, thin, aspects }: LabelledText, known: readonly string[]): Targets {
  const targets = new Float32Array(aspectsFrom + known.length);
  for (const p of addressed) targets[addressedAt(p)] = targets[touchedAt(p)] = 1;
  for (const p of thin) targets[touchedAt(p)] = 1;
  targets[strengthAt] = addressed.length > 0 ? 1 : 0;
  known.forEach((aspect, i) => {
    if (aspects.includes(aspect) && addressed.includes(pillarOfAspect(aspect))) targets[aspectsFrom + i] = 1;
  });
  return targets;
}
