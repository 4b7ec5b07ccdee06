/** The whole training: examples → vectors → features → network → calibration. */
import { bestUnits } from '../../src/linter/evidence/best-units.ts';
import { type ModelHeader, type ModelRow, writeModel } from '../../src/linter/evidence/model.ts';
import type { UnitScore } from '../../src/linter/evidence/outputs.ts';
import { never } from '../../src/linter/evidence/status.ts';
import { bestThreshold, documentCases, fitStatus, type ScoredDocument, type ScoredExample, statusCases } from './calibrate.ts';
import { documentTargets } from './document-targets.ts';
import type { LabelledDocument } from './documents.ts';
import type { LabelledText } from './examples.ts';
import { type IntroducedText, type Introductions, introduce } from './introduced.ts';
import { lexiconInUse } from './lexicon-in-use.ts';
import { defaultTraining, type Network, runNetwork, type Targets, type TrainingOptions } from './network.ts';
import { type Lessons, trainInThread } from './network-threads.ts';
import { type ConceptData, lexiconsOf, type ReadExample, readLabelled } from './read.ts';
import { selectFeatures } from './select.ts';
import { pillars, targetsOf, touchedAt } from './targets.ts';
import { createFeatureTable, type FeatureCounts, type FeatureTable, type SparseVector, vectorOf } from './vectors.ts';

/** How the training is done. */
export interface PipelineOptions extends TrainingOptions {
  /** Features that the model keeps. */
  readonly features: number;
  /** Parts that the authors are spread over for scores out of fold. */
  readonly folds: number;
  /** An author who is a part alone, so that all others are learnt from. */
  readonly alone?: string;
}

export const defaultPipeline: PipelineOptions = { ...defaultTraining, features: 34_700, folds: 4 };

/** A read document with what each of its units teaches. */
export interface ReadDocument {
  readonly statuses: LabelledDocument['statuses'];
  readonly read: ReadExample;
  readonly targets: readonly (Targets | null)[];
}

/** Read examples with what is needed to train on them. */
export interface Material {
  readonly read: readonly ReadExample[];
  /** Some of the examples below words that introduce them, by their place in `read`; they are learnt from with it, and never scored. */
  readonly introduced: ReadonlyMap<number, ReadExample>;
  readonly table: FeatureTable;
  readonly aspects: readonly string[];
  readonly concepts: ConceptData;
  /** Whole documents: to learn from, and for the calibration. */
  readonly documents: readonly ReadDocument[];
}

/** Reads all examples once. */
export function prepare(
  examples: readonly LabelledText[],
  concepts: ConceptData,
  documents: readonly LabelledDocument[],
  introductions: Introductions,
): Material {
  const table = createFeatureTable();
  const lexicons = lexiconsOf(concepts);
  const read = readLabelled(examples, lexicons, table, true);
  const introducedTexts = introduce(examples, introductions);
  const introduced = new Map(
    readLabelled(introducedTexts, lexicons, table, true).map((text, i) => [(introducedTexts[i] as IntroducedText).place, text]),
  );
  const wholes = readLabelled(
    documents.map(({ name, lang, text }) => ({ id: name, lang, text, aspects: [], addressed: [], thin: [], author: 'documents' })),
    lexicons,
    table,
    false,
  );
  const aspects = [...new Set(examples.flatMap((example) => example.aspects))].sort();
  const readDocument = (document: LabelledDocument, i: number): ReadDocument => {
    const whole = wholes[i] as ReadExample;
    return { statuses: document.statuses, read: whole, targets: documentTargets(document, whole.units, aspects.length) };
  };
  return { read, introduced, table, aspects, concepts, documents: documents.map(readDocument) };
}

/** A trained network with the features it looks at. */
export interface Trained {
  readonly network: Network;
  readonly chosen: Int32Array;
  readonly position: Int32Array;
}

/** What is trained on: indices into the examples and the documents of the material. */
export interface Choice {
  readonly examples: readonly number[];
  readonly documents: readonly number[];
}

/** All of the material. */
export const everything = ({ read, documents }: Material): Choice => ({ examples: [...read.keys()], documents: [...documents.keys()] });

/** The share of a full step that a unit of an example which shows nothing takes, and a unit of a document. */
const partWeight = 0.5;

/** The same for a row of a table in a document: rows teach what shows nothing, and seldom what does, so they would teach that rows show nothing. */
const rowWeight = 0.15;

/** Trains on part of the material, in a thread of its own, when a core is free. */
export async function trainOn(material: Material, choice: Choice, options: PipelineOptions): Promise<Trained> {
  const kept: FeatureChoice[] = [];
  const network = await trainInThread(() => {
    const examples = examplesOf(material, choice);
    const features = featuresFor(material, choice, examples, options);
    kept.push(features);
    return lessonsOf(material, choice, examples, features, options);
  });
  return { network, ...(kept[0] as FeatureChoice) };
}

/** The features that a network looks at. */
type FeatureChoice = Pick<Trained, 'chosen' | 'position'>;

/** An example with what it shows. */
interface TaughtExample extends ReadExample {
  readonly targets: Targets;
}

/** The examples of a choice with what they show, those below an introduction too. */
export const examplesOf = ({ read, introduced, aspects }: Material, choice: Choice): TaughtExample[] =>
  choice.examples.flatMap((i) => {
    const one = read[i] as ReadExample;
    const targets = targetsOf(one.example, aspects);
    const below = introduced.get(i);
    return (below ? [one, below] : [one]).map((text) => ({ ...text, targets }));
  });

function featuresFor(
  { table, documents }: Material,
  choice: Choice,
  examples: readonly TaughtExample[],
  options: PipelineOptions,
): FeatureChoice {
  const shown = [
    ...examples.map(({ whole, targets }) => ({ features: whole, targets })),
    ...choice.documents.flatMap((i) => passagesThatTeach(documents[i] as ReadDocument)),
  ];
  const counts = new Array<number>(table.hashes.length).fill(0);
  for (const { features } of shown) for (const f of features.index) counts[f]!++;
  const common = Int32Array.from(counts, (count, f) => (count >= 2 ? f : -1));
  const tasks = [...Array(2 * pillars.length).keys()].map((output) => (i: number) => shown[i]?.targets[output] === 1);
  const chosen = selectFeatures(
    shown.map(({ features }) => vectorOf(features, common)),
    tasks,
    counts,
    options.features,
  );
  const position = new Int32Array(table.hashes.length).fill(-1);
  chosen.forEach((f, i) => {
    position[f] = i;
  });
  return { chosen, position };
}

/** What the network learns: each example as a whole, the units of those that address nothing, and the units of documents of which something is known. */
function lessonsOf(
  { documents }: Material,
  choice: Choice,
  examples: readonly TaughtExample[],
  { chosen, position }: FeatureChoice,
  options: PipelineOptions,
): Lessons {
  const vectors: SparseVector[] = [];
  const targets: Targets[] = [];
  const weights: number[] = [];
  const teach = (features: FeatureCounts, shows: Targets, weight: number): void => {
    vectors.push(vectorOf(features, position));
    targets.push(shows);
    weights.push(weight);
  };
  for (const { example, whole, units, targets: shows } of examples) {
    teach(whole, shows, 1);
    if (example.addressed.length > 0) continue;
    for (const { features } of units) {
      if (features === whole) continue;
      const partial = Float32Array.from(shows);
      for (const p of example.thin) partial[touchedAt(p)] = Number.NaN;
      teach(features, partial, partWeight);
    }
  }
  for (const i of choice.documents) {
    const document = documents[i] as ReadDocument;
    document.read.units.forEach(({ features, form }, unit) => {
      const taught = document.targets[unit];
      if (taught) teach(features, taught, form === 'row' ? rowWeight : partWeight);
    });
  }
  return { vectors, targets, weights, features: chosen.length, options };
}

/** The single passages of a document of which something is known. */
function passagesThatTeach({ read, targets }: ReadDocument): { readonly features: FeatureCounts; readonly targets: Targets }[] {
  return read.units.flatMap(({ features, count }, unit) => {
    const taught = targets[unit];
    return taught && count === 1 ? [{ features, targets: taught }] : [];
  });
}

/** The best scores of an example's passages, as the judge finds them. */
export function scoreExample({ example, count, units }: ReadExample, { network, position }: Trained): ScoredExample {
  const scored = units.map(({ features, form, marks, first, count: length, ...manner }) => {
    const score: UnitScore = { values: runNetwork(network, vectorOf(features, position)), outputs: 0, counts: 0, at: 0 };
    return { first, count: length, form, marks, verdict: { score, ...manner, aspects: [], explanations: [] } };
  });
  const alone = (): never => {
    throw new Error(`${example.id}: a run goes beyond the text`);
  };
  const best = bestUnits({ from: 0, count }, scored, { alone }, pillars.length, []);
  return { author: example.author, addressed: example.addressed, thin: example.thin, best };
}

/** Spreads authors over folds, largest first to the smallest fold, so that no author is on both sides; `alone` has a fold of its own, after the others. */
export function foldsByAuthor(examples: readonly LabelledText[], folds: number, alone?: string): number[][] {
  const byAuthor = indicesBy(examples, ({ author }) => author);
  const apart = byAuthor.get(alone ?? '');
  byAuthor.delete(alone ?? '');
  const parts = spread(byAuthor, folds);
  return apart ? [...parts, apart] : parts;
}

/** Spreads documents over folds, so that no pen is on both sides: a pen is what stands before the first hyphen of the names. */
export function foldsByPen(documents: readonly Pick<ReadDocument, 'read'>[], folds: number): number[][] {
  return spread(indicesBy(documents, penOf), folds);
}

function indicesBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  items.forEach((item, i) => {
    byKey.set(keyOf(item), [...(byKey.get(keyOf(item)) ?? []), i]);
  });
  return byKey;
}

/** The largest first, to the smallest part. */
function spread(groups: ReadonlyMap<string, readonly number[]>, count: number): number[][] {
  const parts: number[][] = Array.from({ length: count }, () => []);
  for (const [, own] of [...groups].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0])))
    parts.reduce((least, part) => (part.length < least.length ? part : least)).push(...own);
  return parts;
}

/** Scores by networks that have not seen what they score: examples by the network without their author, documents by one without them. */
export interface OutOfFold {
  readonly examples: readonly ScoredExample[];
  readonly documents: readonly ScoredDocument[];
}

/** What a fold scores, and what is learnt for it. */
export interface Fold extends Choice {
  readonly learnt: Choice;
}

const penOf = ({ read }: Pick<ReadDocument, 'read'>): string => read.example.id.split('-')[0] as string;

/** The author of the passages of a pen that has written documents too. */
const authorOf = (pen: string): string => `pen-${pen}`;

/** The folds: what is learnt for one has nothing by the authors and pens that it scores, of whatever kind. */
export function foldsOf(material: Material, options: PipelineOptions): Fold[] {
  const { examples: allExamples, documents: allDocuments } = everything(material);
  const authorAt = (i: number): string => (material.read[i] as ReadExample).example.author;
  const penAt = (i: number): string => penOf(material.documents[i] as ReadDocument);
  const folds = foldsByAuthor(
    material.read.map(({ example }) => example),
    options.folds,
    options.alone,
  );
  const documentFolds = foldsByPen(material.documents, folds.length);
  return folds.map((examples, fold) => {
    const documents = documentFolds[fold] ?? [];
    const out = new Set([...examples.map(authorAt), ...documents.map(penAt).map(authorOf)]);
    return {
      examples,
      documents,
      learnt: {
        examples: allExamples.filter((i) => !out.has(authorAt(i))),
        documents: allDocuments.filter((i) => !out.has(authorOf(penAt(i)))),
      },
    };
  });
}

/** Trains a network per fold and scores what it has not seen. */
export async function scoreOutOfFold(material: Material, options: PipelineOptions, tell: (line: string) => void): Promise<OutOfFold> {
  const scored: ScoredExample[] = new Array<ScoredExample>(material.read.length);
  const documents = await Promise.all(
    foldsOf(material, options).map(async ({ examples, documents: own, learnt }, fold) => {
      const trained = await trainOn(material, learnt, options);
      for (const i of examples) scored[i] = scoreExample(material.read[i] as ReadExample, trained);
      tell(`fold ${fold + 1}: ${examples.length} texts scored`);
      return own.map((i): ScoredDocument => {
        const { statuses, read } = material.documents[i] as ReadDocument;
        return { ...scoreExample(read, trained), statuses };
      });
    }),
  );
  return { examples: scored, documents: documents.flat() };
}

/** Weights of the status step and the thresholds for single passages, from scores out of fold. */
export function calibrate({ examples: scored, documents }: OutOfFold): ModelHeader['status'] {
  const best = (kind: 'addressed' | 'touched', positive: (example: ScoredExample, p: number) => boolean): number => {
    const logits = scored.flatMap((example) =>
      pillars.map((p) => ({
        logit: Math.max(never, ...example.best[kind].subarray((p - 1) * example.best.count, p * example.best.count)),
        positive: positive(example, p),
      })),
    );
    return Number(bestThreshold(logits).toFixed(3));
  };
  const thresholds = {
    strongFrom: best('addressed', (example, p) => example.addressed.includes(p)),
    touchedFrom: best('touched', (example, p) => example.addressed.includes(p) || example.thin.includes(p)),
  };
  const cases = statusCases(scored, 3000, thresholds);
  const weights = fitStatus([...cases, ...documentCases(documents, cases, thresholds)]);
  return { weights: weights.map((row) => row.map((value) => Number(value.toFixed(4)))), ...thresholds };
}

const short = (value: number): number => Number(value.toPrecision(5));

/** The finished model file. Of the lexicon it has what some text of the material has. */
export function packModel(
  { table, aspects, read, documents, concepts }: Material,
  { network, chosen }: Trained,
  status: ModelHeader['status'],
): Uint8Array {
  const lexicon = lexiconInUse(
    concepts,
    [...read, ...documents.map((document) => document.read)].map(({ example }) => example),
  );
  const hidden = network.hiddenBias.length;
  const rows: ModelRow[] = [...chosen].map((feature, i) => ({
    hash: table.hashes[feature] as number,
    weights: network.inputs.subarray(i * hidden, (i + 1) * hidden),
  }));
  const authors = new Set(read.map(({ example }) => example.author));
  return writeModel(
    {
      hidden,
      bits: 2,
      aspects,
      pillars: [...pillars],
      hiddenBias: [...network.hiddenBias].map(short),
      outputWeights: [...network.outputs].map(short),
      outputBias: [...network.outputBias].map(short),
      status,
      lexicon: Object.fromEntries(Object.entries(lexicon).map(([name, { nl, en }]) => [name, [nl.join('|'), en.join('|')] as const])),
      trainedOn: { authors: authors.size, texts: read.length },
    },
    rows,
  );
}
