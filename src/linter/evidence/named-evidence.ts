/** A pillar that the plan names by its number is never missing: its own text touches on it, whatever the network makes of that. */
import type { Evidence, JudgeInput, NamedPillar, Passage, Plan } from '../types.ts';
import { type JudgedByStretch, merged } from './own-evidence.ts';
import { PlacedEvidence } from './placed-evidence.ts';
import { reasonFor } from './reason.ts';
import { unitOf } from './units.ts';
import type { Verdicts } from './verdicts.ts';

/** How likely an expert is to agree that a passage is about the pillar it names. */
const SURELY = 0.9;

/** Makes what is missing and yet named thin, with the places that name it as weak evidence; changes nothing else. */
export function withNamed(
  judged: JudgedByStretch,
  named: readonly NamedPillar[],
  { plan, framework }: Pick<JudgeInput, 'plan' | 'framework'>,
  verdicts: Verdicts,
): JudgedByStretch {
  const own = named.filter((one) => judged.pillars.some(({ pillar, status }) => pillar === one.pillar && status === 'missing'));
  if (own.length === 0) return judged;
  let next = 0;
  const byStretch = judged.byStretch.map((learnt, i) => {
    const stretch = plan.stretches[i] as Plan['stretches'][number];
    const found: Evidence[] = [];
    for (; (own[next]?.passage ?? stretch.to) < stretch.to; next++) {
      const { pillar, passage, from, to } = own[next] as NamedPillar;
      const holder = plan.passages[passage] as Passage;
      const aspect = framework.pillars.find(({ number }) => number === pillar)?.aspects[0]?.id;
      if (aspect === undefined) continue;
      const unit = unitOf(plan, passage, passage + 1);
      const { markers } = verdicts.readingOf(holder, false);
      const quotes = [holder.text.slice(from, to)];
      const reason = reasonFor({ strength: 'weak', looksBound: false, passage: holder, unit, markers, quotes });
      const said = { pillar, aspect, strength: 'weak', certainty: SURELY, byWriter: false } as const;
      found.push(new PlacedEvidence(said, stretch, passage - stretch.from, { reason, words: [{ passage: holder, from, to }] }));
    }
    return found.length === 0 ? learnt : merged(learnt, found);
  });
  const pillars = judged.pillars.map((one) =>
    own.some(({ pillar }) => pillar === one.pillar) ? ({ ...one, status: 'thin', alternative: 'missing' } as const) : one,
  );
  return { byStretch, pillars };
}
