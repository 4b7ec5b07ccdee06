/** A model that is small enough to reason about: a few words and one concept pair raise one pillar each. */
import { hashOfConcept, hashPair, stemHash } from '../../../src/linter/evidence/features.ts';
import { type Model, type ModelRow, type ModelSource, readModel, writeModel } from '../../../src/linter/evidence/model.ts';

export const tinyLexicon: ModelSource['lexicon'] = {
  TOP: ['bestuurder*|directeur*|raad van bestuur', 'director*|board'],
  MEET: ['overlegt|*overleg|komt * bijeen|OM', 'meets|come * together'],
  EACH: ['elke|wekelijks', 'every|weekly'],
};

const hidden = 8;
const pillars = [1, 2] as const;
const aspects = ['P1.a', 'P1.b', 'P2.a'];
const outputs = 2 * pillars.length + 1 + aspects.length;

/** A row of `hidden` numbers, zero but for those given. */
function row(hash: number, weights: Readonly<Record<number, number>>): ModelRow {
  return { hash, weights: Float32Array.from({ length: hidden }, (_, h) => weights[h] ?? 0) };
}

const stem = (form: string): number => stemHash(form, 'nl');

/** Hidden unit 0 is about pillar 1, unit 1 about pillar 2, unit 2 about something being agreed. */
export const tinyRows: readonly ModelRow[] = [
  row(hashOfConcept('TOP'), { 0: 2, 1: -1 }),
  row(hashOfConcept('MEET'), { 0: 2, 2: 1 }),
  row(stem('keten'), { 0: 1, 1: 1 }),
  row(stem('vertrouwen'), { 1: 6, 2: 1 }),
  row(stem('wekelijks'), { 0: 1, 1: 1, 2: 3 }),
  row(pair('TOP', 'MEET'), { 0: 4, 2: 2 }),
];

function pair(a: string, b: string): number {
  const [first, second] = [hashOfConcept(a), hashOfConcept(b)].sort((x, y) => x - y) as [number, number];
  return hashPair(first, second, 5);
}

function outputWeights(): number[] {
  const weights = Array.from({ length: hidden }, () => new Array<number>(outputs).fill(0));
  const set = (h: number, output: number, weight: number): void => {
    (weights[h] as number[])[output] = weight;
  };
  set(0, 0, 1);
  set(0, 2, 1.2);
  set(1, 1, 1);
  set(1, 3, 1.2);
  set(2, 4, 1);
  set(2, 0, 0.3);
  set(0, 6, 1);
  return weights.flat();
}

export const tinySource: ModelSource = {
  hidden,
  bits: 4,
  aspects,
  pillars,
  hiddenBias: new Array<number>(hidden).fill(0),
  outputWeights: outputWeights(),
  outputBias: [-2, -2, -1, -1, -1, 0, 0, 0],
  status: {
    weights: [
      [2, 0, 1, 0, 0, 0, 0],
      [0, 0, 1, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0],
    ],
    strongFrom: 0,
    touchedFrom: 0,
  },
  lexicon: tinyLexicon,
  trainedOn: { authors: 1, texts: 1 },
};

export const tinyBytes = (): Uint8Array => writeModel(tinySource, tinyRows);

export const tinyModel = (): Model => readModel(tinyBytes());
