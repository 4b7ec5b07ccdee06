/** The whole training: examples → vectors → features → network → calibration. */
import { type ModelHeader, type ModelRow, writeModel } from '../../src/linter/evidence/model.ts';
import { never, type PassageScore, unitScores } from '../../src/linter/evidence/status.ts';
import { bestThreshold, documentCases, fitStatus, type ScoredDocument, type ScoredExample, statusCases } from './calibrate.ts';
import type { LabelledDocument } from './documents.ts';
import type { LabelledText } from './examples.ts';
import { defaultTraining, type Network, runNetwork, type Targets, type TrainingOptions, trainNetwork } from './network.ts';
import { type ConceptData, lexiconsOf, narrow, type ReadExample, readLabelled } from './read.ts';
import { selectFeatures } from './select.ts';
import { createFeatureTable, type FeatureTable, type SparseVector } from './vectors.ts';

/** How the training is done. */
export interface PipelineOptions extends TrainingOptions {
  /** Features that the model keeps. */
  readonly features: number;
  /** Parts that the authors are spread over for scores out of fold. */
  readonly folds: number;
}

export const defaultPipeline: PipelineOptions = { ...defaultTraining, features: 18_000, folds: 4 };

const pillars = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Read examples with what is needed to train on them. */
export interface Material {
  readonly read: readonly ReadExample[];
  readonly table: FeatureTable;
  readonly aspects: readonly string[];
  readonly concepts: ConceptData;
  /** Whole documents for the calibration. */
  readonly documents: readonly { readonly statuses: LabelledDocument['statuses']; readonly read: ReadExample }[];
}

/** Reads all examples once. */
export function prepare(examples: readonly LabelledText[], concepts: ConceptData, documents: readonly LabelledDocument[]): Material {
  const table = createFeatureTable();
  const lexicons = lexiconsOf(concepts);
  const read = readLabelled(examples, lexicons, table, true);
  const wholes = readLabelled(
    documents.map(({ name, lang, text }) => ({ id: name, lang, text, aspects: [], addressed: [], thin: [], author: 'documents' })),
    lexicons,
    table,
    false,
  );
  const aspects = [...new Set(examples.flatMap((example) => example.aspects))].sort();
  return { read, table, aspects, concepts, documents: documents.map(({ statuses }, i) => ({ statuses, read: wholes[i] as ReadExample })) };
}

function targetsOf({ addressed, thin, aspects }: LabelledText, known: readonly string[]): Targets {
  const targets = new Float32Array(17 + known.length);
  for (const p of addressed) {
    targets[p - 1] = 1;
    targets[p + 7] = 1;
  }
  for (const p of thin) targets[p + 7] = 1;
  targets[16] = addressed.length > 0 ? 1 : 0;
  known.forEach((aspect, i) => {
    if (aspects.includes(aspect) && addressed.includes(Number(aspect[1]))) targets[17 + i] = 1;
  });
  return targets;
}

/** A trained network with the features it looks at. */
export interface Trained {
  readonly network: Network;
  readonly chosen: Int32Array;
  readonly position: Int32Array;
}

/** Trains on part of the material. */
export function trainOn({ read, table, aspects }: Material, chosenExamples: readonly number[], options: PipelineOptions): Trained {
  const examples = chosenExamples.map((i) => read[i] as ReadExample);
  const counts = new Array<number>(table.hashes.length).fill(0);
  for (const { whole } of examples) for (const f of whole.index) counts[f]!++;
  const common = Int32Array.from(counts, (count) => (count >= 2 ? 1 : -1));
  const wide = examples.map(({ whole }) => keep(whole, common));
  const tasks = pillars.flatMap((p) => [
    (i: number): boolean => (examples[i] as ReadExample).example.addressed.includes(p),
    (i: number): boolean =>
      (examples[i] as ReadExample).example.addressed.includes(p) || (examples[i] as ReadExample).example.thin.includes(p),
  ]);
  const chosen = selectFeatures(wide, tasks, counts, options.features);
  const position = new Int32Array(table.hashes.length).fill(-1);
  chosen.forEach((f, i) => {
    position[f] = i;
  });
  const vectors: SparseVector[] = [];
  const targets: Targets[] = [];
  const weights: number[] = [];
  for (const { example, whole, units } of examples) {
    vectors.push(narrow(whole, position));
    targets.push(targetsOf(example, aspects));
    weights.push(1);
    if (example.addressed.length > 0) continue;
    for (const { vector } of units) {
      if (vector === whole) continue;
      const partial = targetsOf(example, aspects);
      for (const p of example.thin) partial[p + 7] = Number.NaN;
      vectors.push(narrow(vector, position));
      targets.push(partial);
      weights.push(0.5);
    }
  }
  const network = trainNetwork(vectors, targets, (i) => weights[i] as number, chosen.length, options);
  return { network, chosen, position };
}

function keep({ index, value }: SparseVector, common: Int32Array): SparseVector {
  const kept = [...index.keys()].filter((i) => (common[index[i] as number] as number) > 0);
  return { index: Int32Array.from(kept, (i) => index[i] as number), value: Float32Array.from(kept, (i) => value[i] as number) };
}

/** Scores of an example's units as the judge would see them. */
export function scoreExample({ example, units }: ReadExample, { network, position }: Trained): ScoredExample {
  const byUnit = units.map(({ vector, single, silent }) =>
    unitScores(runNetwork(network, narrow(vector, position)), pillars.length, { single, silent }),
  );
  const scores = pillars.map((p) => byUnit.map((unit) => unit[p - 1] as PassageScore));
  const peaks = units.flatMap(({ single }, i) => (single ? [Math.max(...(byUnit[i] ?? []).map(({ touched }) => touched))] : []));
  return { author: example.author, addressed: example.addressed, thin: example.thin, peaks, scores };
}

/** Spreads authors over folds, largest first to the smallest fold, so that no author is on both sides. */
export function foldsByAuthor(examples: readonly LabelledText[], folds: number): number[][] {
  const byAuthor = new Map<string, number[]>();
  examples.forEach(({ author }, i) => {
    byAuthor.set(author, [...(byAuthor.get(author) ?? []), i]);
  });
  const parts: number[][] = Array.from({ length: folds }, () => []);
  for (const [, own] of [...byAuthor].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]))) {
    parts.reduce((least, part) => (part.length < least.length ? part : least)).push(...own);
  }
  return parts;
}

/** Scores by networks that have not seen what they score: each example by the network without its author, each document by all of them. */
export interface OutOfFold {
  readonly examples: readonly ScoredExample[];
  readonly documents: readonly ScoredDocument[];
}

/** Trains a network per fold and scores what it has not seen. */
export function scoreOutOfFold(material: Material, options: PipelineOptions, tell: (line: string) => void): OutOfFold {
  const scored: ScoredExample[] = new Array<ScoredExample>(material.read.length);
  const documents: ScoredDocument[] = [];
  const folds = foldsByAuthor(
    material.read.map(({ example }) => example),
    options.folds,
  );
  folds.forEach((held, fold) => {
    const out = new Set(held);
    const trained = trainOn(
      material,
      [...material.read.keys()].filter((i) => !out.has(i)),
      options,
    );
    for (const i of held) scored[i] = scoreExample(material.read[i] as ReadExample, trained);
    for (const { statuses, read } of material.documents) documents.push({ ...scoreExample(read, trained), statuses });
    tell(`fold ${fold + 1} of ${folds.length}: ${held.length} texts scored`);
  });
  return { examples: scored, documents };
}

/** Weights of the status step and the thresholds for single passages, from scores out of fold. */
export function calibrate({ examples: scored, documents }: OutOfFold): ModelHeader['status'] {
  const best = (pick: (score: PassageScore) => number, positive: (example: ScoredExample, p: number) => boolean): number => {
    const logits = scored.flatMap((example) =>
      pillars.map((p) => ({ logit: Math.max(never, ...(example.scores[p - 1] ?? []).map(pick)), positive: positive(example, p) })),
    );
    return Number(bestThreshold(logits).toFixed(3));
  };
  const strongFrom = best(
    (score) => score.addressed,
    (example, p) => example.addressed.includes(p),
  );
  const touchedFrom = best(
    (score) => score.touched,
    (example, p) => example.addressed.includes(p) || example.thin.includes(p),
  );
  const cases = statusCases(scored, 6000, touchedFrom);
  const weights = fitStatus([...cases, ...documentCases(documents, cases.length, touchedFrom)]);
  return { weights: weights.map((row) => row.map((value) => Number(value.toFixed(4)))), strongFrom, touchedFrom };
}

const short = (value: number): number => Number(value.toPrecision(5));

/** The finished model file. */
export function packModel(
  { table, aspects, read, concepts }: Material,
  { network, chosen }: Trained,
  status: ModelHeader['status'],
): Uint8Array {
  const hidden = network.hiddenBias.length;
  const rows: ModelRow[] = [...chosen].map((feature, i) => ({
    hash: table.hashes[feature] as number,
    weights: network.inputs.subarray(i * hidden, (i + 1) * hidden),
  }));
  const trainedOn: Record<string, number> = {};
  for (const { example } of read) trainedOn[example.author] = (trainedOn[example.author] ?? 0) + 1;
  return writeModel(
    {
      hidden,
      aspects,
      pillars: [...pillars],
      hiddenBias: [...network.hiddenBias].map(short),
      outputWeights: [...network.outputs].map(short),
      outputBias: [...network.outputBias].map(short),
      status,
      lexicon: Object.fromEntries(Object.entries(concepts).map(([name, { nl, en }]) => [name, [nl.join('|'), en.join('|')] as const])),
      trainedOn,
    },
    rows,
  );
}
