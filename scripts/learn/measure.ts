/** Figures on how well texts are judged, from scores by networks that had not seen their authors. */
import type { StatusWeights } from '../../src/linter/evidence/model.ts';
import { countedScores, judgeStatuses, statusFeatures } from '../../src/linter/evidence/status.ts';
import type { ScoredExample } from './calibrate.ts';
import { pillarOfAspect, pillars } from './targets.ts';

/** A text with the pillars it was judged to address. */
export interface JudgedExample {
  readonly id: string;
  readonly author: string;
  readonly lang: string;
  readonly addressed: readonly number[];
  readonly thin: readonly number[];
  readonly judged: readonly { readonly pillar: number; readonly status: 'addressed' | 'thin' | 'missing' }[];
}

/** One line of the table; shares between 0 and 1. */
export interface Figures {
  readonly texts: number;
  readonly precision: number;
  readonly recall: number;
  /** Mean of the pillars' F1; pillars that no text addresses are left out. */
  readonly macroF1: number;
  /** Share of thin labels that were judged addressed. */
  readonly thinAsAddressed: number;
  /** Share of addressed labels that were judged missing. */
  readonly addressedAsMissing: number;
}

/** Applies the status step to scored texts. */
export function judgeScored(
  scored: readonly (ScoredExample & { readonly id: string; readonly lang: string })[],
  weights: StatusWeights,
): JudgedExample[] {
  return scored.map(({ id, author, lang, addressed, thin, best }) => {
    const features = statusFeatures([countedScores(best, pillars.length, weights)], pillars.length, weights);
    return {
      id,
      author,
      lang,
      addressed,
      thin,
      judged: judgeStatuses(pillars, features, weights),
    };
  });
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The figures over some texts. */
export function figuresOf(texts: readonly JudgedExample[]): Figures {
  const total = { hit: 0, said: 0, is: 0, thin: 0, thinWrong: 0, lost: 0 };
  const scores: number[] = [];
  for (const pillar of pillars) {
    const own = { hit: 0, said: 0, is: 0 };
    for (const { addressed, thin, judged } of texts) {
      const status = judged.find((one) => one.pillar === pillar)?.status;
      const is = addressed.includes(pillar);
      const said = status === 'addressed';
      own.is += Number(is);
      own.said += Number(said);
      own.hit += Number(is && said);
      total.thin += Number(thin.includes(pillar));
      total.thinWrong += Number(thin.includes(pillar) && said);
      total.lost += Number(is && status === 'missing');
    }
    total.hit += own.hit;
    total.said += own.said;
    total.is += own.is;
    if (own.is > 0) scores.push(ratio(2 * own.hit, own.said + own.is));
  }
  return {
    texts: texts.length,
    precision: ratio(total.hit, total.said),
    recall: ratio(total.hit, total.is),
    macroF1: ratio(
      scores.reduce((sum, score) => sum + score, 0),
      scores.length,
    ),
    thinAsAddressed: ratio(total.thinWrong, total.thin),
    addressedAsMissing: ratio(total.lost, total.is),
  };
}

/** Of the texts in one language that show an aspect, and so address its pillar: the share that was judged to address that pillar. */
export interface AspectRecall {
  readonly texts: number;
  readonly recall: number;
}

/** By aspect and language (`P1.a nl`), the least recognised first: there more examples help most. */
export function recallByAspect(
  texts: readonly (JudgedExample & { readonly aspects: readonly string[] })[],
): ReadonlyMap<string, AspectRecall> {
  const counts = new Map<string, { texts: number; found: number }>();
  for (const { aspects, lang, addressed, judged } of texts) {
    for (const aspect of aspects) {
      const pillar = pillarOfAspect(aspect);
      if (!addressed.includes(pillar)) continue;
      const key = `${aspect} ${lang}`;
      const count = counts.get(key) ?? { texts: 0, found: 0 };
      counts.set(key, count);
      count.texts++;
      count.found += Number(judged.some((one) => one.pillar === pillar && one.status === 'addressed'));
    }
  }
  return new Map(
    [...counts]
      .map(([key, { texts, found }]): [string, AspectRecall] => [key, { texts, recall: ratio(found, texts) }])
      .sort(([, a], [, b]) => a.recall - b.recall),
  );
}

/** Whether a text that shows one pillar, or only touches it, was judged so: shown is addressed, touched is not. */
export function judgedRight({ addressed, thin, judged }: JudgedExample): boolean {
  const said = new Set(judged.filter(({ status }) => status === 'addressed').map(({ pillar }) => pillar));
  return addressed.every((pillar) => said.has(pillar)) && thin.every((pillar) => !said.has(pillar));
}
