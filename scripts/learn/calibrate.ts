/**
 * Fits the step from passages to status. Documents are put together from labelled texts that the network has not learnt from (out of fold),
 * each from one author: pillars are drawn to be addressed, thin or missing, and texts are picked that fit.
 */
import { type PassageScore, statusFeatures } from '../../src/linter/evidence/status.ts';
import { createRandom } from './random.ts';

/** A labelled text with the scores of its units, per pillar. */
export interface ScoredExample {
  readonly author: string;
  readonly addressed: readonly number[];
  readonly thin: readonly number[];
  /** For each passage the highest logit of "touched" over the pillars. */
  readonly peaks: readonly number[];
  /** `scores[pillar − 1]`: one score per unit. */
  readonly scores: readonly (readonly PassageScore[])[];
}

/** A case to fit on: features of a pillar over a text or document, and its class (0 addressed, 1 thin, 2 missing). */
export interface StatusCase {
  readonly features: readonly number[];
  readonly status: 0 | 1 | 2;
  readonly weight: number;
}

const pillarNumbers = [1, 2, 3, 4, 5, 6, 7, 8];

const classOf = (pillar: number, addressed: ReadonlySet<number>, thin: ReadonlySet<number>): 0 | 1 | 2 =>
  addressed.has(pillar) ? 0 : thin.has(pillar) ? 1 : 2;

function casesOf(parts: readonly ScoredExample[], touchedFrom: number): StatusCase[] {
  const addressed = new Set(parts.flatMap((part) => part.addressed));
  const thin = new Set(parts.flatMap((part) => part.thin));
  const idle = parts.reduce((sum, part) => sum + idleCount(part.peaks, touchedFrom), 0);
  return pillarNumbers.map((pillar) => ({
    features: statusFeatures(
      parts.flatMap((part) => part.scores[pillar - 1] ?? []),
      idle,
    ),
    status: classOf(pillar, addressed, thin),
    weight: 1,
  }));
}

/** A whole labelled document with its scores, one list per network that scored it. */
export interface ScoredDocument {
  readonly statuses: readonly ('addressed' | 'thin' | 'missing')[];
  readonly peaks: readonly number[];
  readonly scores: readonly (readonly PassageScore[])[];
}

/** How many passages carry no pillar: none of them is touched. */
export const idleCount = (peaks: readonly number[], touchedFrom: number): number => peaks.filter((peak) => peak < touchedFrom).length;

/** The cases of whole documents; together they weigh as much as `share` of all other cases. */
export function documentCases(documents: readonly ScoredDocument[], others: number, touchedFrom: number, share = 0.5): StatusCase[] {
  const classes = ['addressed', 'thin', 'missing'];
  return documents.flatMap(({ statuses, scores, peaks }) =>
    statuses.map((status, p) => ({
      features: statusFeatures(scores[p] ?? [], idleCount(peaks, touchedFrom)),
      status: classes.indexOf(status) as StatusCase['status'],
      weight: (share * others) / (documents.length * statuses.length),
    })),
  );
}

/** Each text alone, and `documents` documents of 4 to 90 texts. */
export function statusCases(examples: readonly ScoredExample[], documents: number, touchedFrom: number): StatusCase[] {
  const random = createRandom(4711);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const authors = [...new Set(examples.map((example) => example.author))]
    .map((author) => examples.filter((example) => example.author === author))
    .filter((texts) => texts.length >= 200);
  const cases = examples.flatMap((example) => casesOf([example], touchedFrom));
  for (let made = 0; made < documents; made++) {
    const texts = pick(authors);
    const wanted = new Map(pillarNumbers.map((pillar) => [pillar, random() < 0.48 ? 'addressed' : random() < 0.46 ? 'thin' : 'missing']));
    const fits = texts.filter(
      (text) => text.addressed.every((p) => wanted.get(p) === 'addressed') && text.thin.every((p) => wanted.get(p) !== 'missing'),
    );
    const parts: ScoredExample[] = [];
    for (const [pillar, status] of wanted) {
      const showing = fits.filter((text) =>
        (status === 'addressed' ? text.addressed : status === 'thin' ? text.thin : []).includes(pillar),
      );
      if (showing.length > 0)
        for (let n = 1 + Math.floor(random() ** 2 * (status === 'addressed' ? 10 : 4)); n > 0; n--) parts.push(pick(showing));
    }
    const silent = fits.filter((text) => text.addressed.length === 0 && text.thin.length === 0);
    const filling = Math.floor(random() ** 2 * 80);
    if (silent.length > 0) for (let n = 0; n < filling; n++) parts.push(pick(silent));
    if (parts.length >= 4) cases.push(...casesOf(parts, touchedFrom));
  }
  return cases;
}

/** Fits the three rows of weights by gradient descent on the log loss. */
export function fitStatus(cases: readonly StatusCase[], rounds = 400, rate = 0.5): number[][] {
  const width = cases[0]?.features.length ?? 0;
  const weights = [0, 1, 2].map(() => new Array<number>(width).fill(0));
  const squares = [0, 1, 2].map(() => new Array<number>(width).fill(1e-3));
  for (let round = 0; round < rounds; round++) {
    const gradient = [0, 1, 2].map(() => new Array<number>(width).fill(0));
    for (const { features, status, weight } of cases) {
      const logits = weights.map((row) => row.reduce((sum, w, i) => sum + w * (features[i] as number), 0));
      const top = Math.max(...logits);
      const raised = logits.map((logit) => Math.exp(logit - top));
      const total = raised.reduce((sum, value) => sum + value, 0);
      for (let c = 0; c < 3; c++) {
        const error = ((raised[c] as number) / total - (c === status ? 1 : 0)) * weight;
        const row = gradient[c] as number[];
        for (let i = 0; i < width; i++) row[i]! += error * (features[i] as number);
      }
    }
    weights.forEach((row, c) => {
      for (let i = 0; i < width; i++) {
        const g = (gradient[c]?.[i] as number) / cases.length + 1e-4 * (row[i] as number);
        squares[c]![i]! += g * g;
        row[i]! -= (rate * g) / Math.sqrt(squares[c]![i]!);
      }
    });
  }
  return weights;
}

/** The logit that parts positives from negatives with the best F1. */
export function bestThreshold(scores: readonly { readonly logit: number; readonly positive: boolean }[]): number {
  const sorted = [...scores].sort((a, b) => b.logit - a.logit);
  const positives = sorted.filter((score) => score.positive).length;
  let hits = 0;
  let best = 0;
  let threshold = 0;
  sorted.forEach(({ logit, positive }, i) => {
    if (positive) hits++;
    const f1 = (2 * hits) / (i + 1 + positives);
    if (f1 > best) [best, threshold] = [f1, logit];
  });
  return threshold;
}
