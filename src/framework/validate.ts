import { DIMENSIONS, type FileContents, type FileKind, SHAPES } from './file-shapes.ts';
import type { Fault } from './shape.ts';
import type { BuildingBlock, Framework, FrameworkExtension, LabelledExample, Pillar } from './types.ts';

/** A data file as it was read: its name, for messages, and its parsed JSON. */
export interface DataFile {
  readonly file: string;
  readonly value: unknown;
}

/** No more faults of a file are looked for. */
export const MOST_FAULTS = 20;

/** A data file of the framework, or of an extension, that does not say what it must. The message names file, place and expectation. */
export class FrameworkError extends Error {
  override readonly name = 'FrameworkError';
  readonly file: string;
  /** JSON pointer of the first fault; empty for the file as a whole. */
  readonly path: string;
  readonly expected: string;
  readonly kind: Fault['kind'];
  /** Further faults in the same file, at most one less than {@link MOST_FAULTS}. */
  readonly others: readonly Fault[];

  constructor(file: string, first: Fault, others: readonly Fault[] = []) {
    super(`${file}: ${first.path === '' ? '' : `${first.path}: `}expected ${first.expected}`);
    this.file = file;
    this.path = first.path;
    this.expected = first.expected;
    this.kind = first.kind;
    this.others = others;
  }
}

/** Reads the framework file. Throws {@link FrameworkError}, as all functions here do. */
export function readFrameworkFile({ file, value }: DataFile): FileContents['framework'] {
  const contents = read('framework', file, value);
  refuse(file, dimensionFacts(contents));
  return contents;
}

/** Reads the pillar files, which stand in the order of their numbers. */
export function readPillars(files: readonly DataFile[]): readonly Pillar[] {
  const taken = new Set<string>();
  return files.map(({ file, value }, index) => {
    const pillar = read('pillar', file, value);
    refuse(file, pillarFacts(pillar, index + 1, taken));
    return pillar;
  });
}

/** Reads the vocabulary file. */
export function readVocabulary({ file, value }: DataFile): FileContents['vocabulary'] {
  const contents = read('vocabulary', file, value);
  refuse(file, vocabularyFacts(contents));
  return contents;
}

/** Reads the file with ordinary texts. */
export function readOrdinary({ file, value }: DataFile): FileContents['ordinary'] {
  return read('ordinary', file, value);
}

/** Reads an organisation's extension of `base`: what it adds must be new there, what it points at must exist. */
export function readExtension({ file, value }: DataFile, base: Framework): FrameworkExtension {
  const extension = read('extension', file, value);
  refuse(file, extensionFacts(extension, base));
  return extension;
}

/** The number of the pillar to which an aspect id belongs. */
export function pillarOf(aspectId: string): number {
  return Number(aspectId.charAt(1));
}

function read<K extends FileKind>(kind: K, file: string, value: unknown): FileContents[K] {
  refuse(file, SHAPES[kind](value, ''));
  const { $schema, ...contents } = value as FileContents[K] & { readonly $schema?: string };
  return contents as unknown as FileContents[K];
}

/** Throws when there are faults; looks at no more than the first {@link MOST_FAULTS}. */
function refuse(file: string, faults: Iterable<Fault>): void {
  const found: Fault[] = [];
  for (const fault of faults) if (found.push(fault) === MOST_FAULTS) break;
  const [first, ...others] = found;
  if (first) throw new FrameworkError(file, first, others);
}

function* dimensionFacts({ dimensions }: FileContents['framework']): Iterable<Fault> {
  const ids = dimensions.map((dimension) => dimension.id);
  if (ids.join() !== DIMENSIONS.join()) yield { path: '/dimensions', expected: `the dimensions ${DIMENSIONS.join(', ')}, in this order` };
}

function* pillarFacts(pillar: Pillar, number: number, taken: Set<string>): Iterable<Fault> {
  if (pillar.number !== number) yield { path: '/number', expected: String(number) };
  yield* newIds([pillar.id], () => '/id', taken);
  for (const [index, confusion] of pillar.confusions.entries()) {
    if (confusion.with === number) yield { path: `/confusions/${index}/with`, expected: 'another pillar' };
  }
  for (const [index, aspect] of pillar.aspects.entries()) {
    const id = `P${number}.${String.fromCharCode('a'.charCodeAt(0) + index)}`;
    if (aspect.id !== id) yield { path: `/aspects/${index}/id`, expected: id };
  }
}

function* vocabularyFacts({ buildingBlocks, terms }: FileContents['vocabulary']): Iterable<Fault> {
  const taken = new Set<string>();
  yield* newIds(idsOf(buildingBlocks), (index) => `/buildingBlocks/${index}/id`, taken);
  yield* newIds(idsOf(terms), (index) => `/terms/${index}/id`, taken);
  for (const [index, block] of buildingBlocks.entries()) yield* contributionFacts(block, `/buildingBlocks/${index}/contributes`);
}

function* contributionFacts({ contributes }: BuildingBlock, path: string): Iterable<Fault> {
  const seen = new Set<number>();
  for (const [index, { pillar }] of contributes.entries()) {
    if (seen.has(pillar)) yield { path: `${path}/${index}/pillar`, expected: 'a pillar that this building block does not name yet' };
    seen.add(pillar);
  }
}

function* extensionFacts(extension: FrameworkExtension, base: Framework): Iterable<Fault> {
  const { aspects = [], terms = [], examples = [] } = extension;
  if (extension.extends !== base.id) yield { path: '/extends', expected: base.id };
  const pillars = new Set(base.pillars.map((pillar) => pillar.number));
  for (const [index, aspect] of aspects.entries()) {
    if (!pillars.has(pillarOf(aspect.id))) yield { path: `/aspects/${index}/id`, expected: `an id under a pillar of ${base.id}` };
  }
  const knownAspects = new Set(base.pillars.flatMap((pillar) => idsOf(pillar.aspects)));
  yield* newIds(idsOf(aspects), (index) => `/aspects/${index}/id`, knownAspects);
  yield* newIds(idsOf(terms), (index) => `/terms/${index}/id`, new Set([...idsOf(base.buildingBlocks), ...idsOf(base.terms)]));
  for (const [index, example] of examples.entries()) yield* exampleFacts(example, `/examples/${index}`, pillars, knownAspects);
}

function* exampleFacts(
  example: LabelledExample,
  path: string,
  pillars: ReadonlySet<number>,
  aspects: ReadonlySet<string>,
): Iterable<Fault> {
  for (const [index, id] of example.aspects.entries()) {
    if (!aspects.has(id)) yield { path: `${path}/aspects/${index}`, expected: 'the id of an aspect' };
  }
  for (const list of ['addressed', 'thin'] as const) {
    for (const [index, number] of example[list].entries()) {
      if (!pillars.has(number)) yield { path: `${path}/${list}/${index}`, expected: 'the number of a pillar' };
    }
  }
  const addressed = new Set(example.addressed);
  for (const [index, number] of example.thin.entries()) {
    if (addressed.has(number)) yield { path: `${path}/thin/${index}`, expected: 'a pillar that is not also addressed' };
  }
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map((item) => item.id);
}

/** A fault for every id that is taken already; the others are taken from here on. */
function* newIds(ids: readonly string[], place: (index: number) => string, taken: Set<string>): Iterable<Fault> {
  for (const [index, id] of ids.entries()) {
    if (taken.has(id)) yield { path: place(index), expected: 'an id that is not in use yet' };
    taken.add(id);
  }
}
