/**
 * Fits the step from passages to status. Documents are put together from labelled texts that the network has not learnt from (out of fold),
 * each from one author: pillars are drawn to be addressed, thin or missing, and texts are picked that fit.
 */
import { countedScores, evidenceFeatures, type PassageScores, statusFeatures, type Thresholds } from '../../src/linter/evidence/status.ts';
import { createRandom } from './random.ts';
import { pillars } from './targets.ts';

/** A labelled text with the best scores of its passages. */
export interface ScoredExample {
  readonly author: string;
  readonly addressed: readonly number[];
  readonly thin: readonly number[];
  readonly best: PassageScores;
}

/** A case to fit on: features of a pillar over a text or document, and its class (0 addressed, 1 thin, 2 missing). */
export interface StatusCase {
  readonly features: readonly number[];
  readonly status: 0 | 1 | 2;
  readonly weight: number;
}

const classOf = (pillar: number, addressed: ReadonlySet<number>, thin: ReadonlySet<number>): 0 | 1 | 2 =>
  addressed.has(pillar) ? 0 : thin.has(pillar) ? 1 : 2;

function casesOf(parts: readonly ScoredExample[], thresholds: Thresholds): StatusCase[] {
  const addressed = new Set(parts.flatMap((part) => part.addressed));
  const thin = new Set(parts.flatMap((part) => part.thin));
  const features = statusFeatures(
    parts.map(({ best }) => countedScores(best, pillars.length, thresholds)),
    pillars.length,
    thresholds,
  );
  return pillars.map((pillar, p) => ({ features: features[p] ?? [], status: classOf(pillar, addressed, thin), weight: 1 }));
}

/** A whole labelled document with its scores, one for each network that scored it. */
export interface ScoredDocument {
  readonly statuses: readonly ('addressed' | 'thin' | 'missing')[];
  readonly best: PassageScores;
}

/** The cases of whole documents; together they weigh `share` of what all other cases weigh. */
export function documentCases(
  documents: readonly ScoredDocument[],
  others: readonly StatusCase[],
  thresholds: Thresholds,
  share = 0.5,
): StatusCase[] {
  const total = others.reduce((sum, { weight }) => sum + weight, 0);
  const classes = ['addressed', 'thin', 'missing'];
  return documents.flatMap(({ statuses, best }) => {
    const features = statusFeatures([countedScores(best, statuses.length, thresholds)], statuses.length, thresholds);
    return statuses.map((status, p) => ({
      features: features[p] ?? [],
      status: classes.indexOf(status) as StatusCase['status'],
      weight: (share * total) / (documents.length * statuses.length),
    }));
  });
}

/** What a pillar that a single text misses weighs: nearly all are, which says nothing of plans. Found by measurement. */
const missedAlone = 0.3;

/** Each text alone, and `documents` documents of 4 to 90 texts. */
export function statusCases(examples: readonly ScoredExample[], documents: number, thresholds: Thresholds): StatusCase[] {
  const random = createRandom(4711);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const authors = [...new Set(examples.map((example) => example.author))]
    .map((author) => examples.filter((example) => example.author === author))
    .filter((texts) => texts.length >= 200);
  const cases = examples.flatMap((example) =>
    casesOf([example], thresholds).map((one) => (one.status === 2 ? { ...one, weight: missedAlone } : one)),
  );
  for (let made = 0; made < documents; made++) {
    const texts = pick(authors);
    const wanted = new Map<number, string>(
      pillars.map((pillar) => [pillar, random() < 0.48 ? 'addressed' : random() < 0.46 ? 'thin' : 'missing']),
    );
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
    if (parts.length >= 4) cases.push(...casesOf(parts, thresholds));
  }
  return cases;
}

/**
 * Fits the weights by gradient descent on the log loss: what speaks for addressed over thin, and for thin over missing. Neither may fall when a feature grows that only
 * grows with evidence, so that more evidence never makes a status worse. Gives the rows of `StatusWeights`.
 */
export function fitStatus(cases: readonly StatusCase[], rounds = 200, rate = 0.3): number[][] {
  const width = cases[0]?.features.length ?? 0;
  const inputs = Float64Array.from(cases.flatMap(({ features }) => features));
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const steps = [0, 1].map(() => ({
    weights: new Float64Array(width),
    gradient: new Float64Array(width),
    squares: new Float64Array(width).fill(1e-4),
  })) as [Step, Step];
  const [strong, touching] = steps;
  for (let round = 0; round < rounds; round++) {
    for (const { gradient } of steps) gradient.fill(0);
    cases.forEach(({ status, weight }, k) => {
      const at = k * width;
      const thin = dot(touching.weights, inputs, at);
      const [addressed, justThin] = chancesOf(dot(strong.weights, inputs, at) + thin, thin);
      const first = (addressed - Number(status === 0)) * weight;
      const second = first + (justThin - Number(status === 1)) * weight;
      for (let i = 0; i < width; i++) {
        strong.gradient[i]! += first * (inputs[at + i] as number);
        touching.gradient[i]! += second * (inputs[at + i] as number);
      }
    });
    for (const { weights, gradient, squares } of steps) {
      for (let i = 0; i < width; i++) {
        const slope = (gradient[i] as number) / total + 1e-4 * (weights[i] as number);
        squares[i]! += slope * slope;
        const moved = (weights[i] as number) - (rate * slope) / Math.sqrt(squares[i] as number);
        weights[i] = i < evidenceFeatures ? Math.max(0, moved) : moved;
      }
    }
  }
  const thin = [...touching.weights];
  return [thin.map((weight, i) => weight + (strong.weights[i] as number)), thin, thin.map(() => 0)];
}

interface Step {
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  readonly squares: Float64Array;
}

function dot(weights: Float64Array, inputs: Float64Array, at: number): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * (inputs[at + i] as number);
  return sum;
}

/** The chances of the first two of three classes, from their logits; the third has 0. */
function chancesOf(first: number, second: number): [number, number] {
  const top = Math.max(0, first, second);
  const [a, b, c] = [Math.exp(first - top), Math.exp(second - top), Math.exp(-top)];
  return [a / (a + b + c), b / (a + b + c)];
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
