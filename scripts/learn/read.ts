/** From labelled texts to vectors: the same steps as the judge takes (plan, units, features). */
import { createLexicon, type Lexicon, type LexiconData } from '../../src/linter/evidence/lexicon.ts';
import { readUnits, type TextUnit, unitOf } from '../../src/linter/evidence/units.ts';
import type { Language } from '../../src/framework/types.ts';
import { createPlan } from '../../src/linter/plan.ts';
import type { PassageMark } from '../../src/linter/types.ts';
import type { LabelledText } from './examples.ts';
import { type FeatureTable, rawFeatures, type SparseVector, toVector } from './vectors.ts';

/** Class → what it is about and its entries by language, as in `data/concepts.json`. */
export type ConceptData = Readonly<Record<string, { readonly about: string; readonly nl: readonly string[]; readonly en: readonly string[] }>>;

/** A lexicon per language. */
export function lexiconsOf(concepts: ConceptData): Record<Language, Lexicon> {
  const pick = (language: Language): LexiconData => Object.fromEntries(Object.entries(concepts).map(([name, entry]) => [name, entry[language]]));
  return { nl: createLexicon(pick('nl')), en: createLexicon(pick('en')) };
}

/** A labelled text as the judge sees it. `whole` takes all of it as one unit; `units` are what the judge would score one by one. */
export interface ReadExample {
  readonly example: LabelledText;
  readonly whole: SparseVector;
  readonly units: readonly ReadUnit[];
}

/** One unit of an example; `silent` says it is not the plan's own voice or a bare heading, so never strong. */
export interface ReadUnit {
  readonly vector: SparseVector;
  readonly single: boolean;
  readonly silent: boolean;
}

const unspoken = new Set<PassageMark>(['comment', 'instruction', 'struck']);

/** Reads examples; features of the whole texts enter the table when it may grow. */
export function readLabelled(examples: readonly LabelledText[], lexicons: Readonly<Record<Language, Lexicon>>, table: FeatureTable, grow: boolean): ReadExample[] {
  return examples.map((example) => {
    const plan = createPlan([{ name: 'example.md', text: example.text }], { language: example.lang });
    const vectorOf = (unit: Pick<TextUnit, 'text' | 'form' | 'marks'>, mayGrow: boolean): SparseVector =>
      toVector(rawFeatures({ ...unit, language: example.lang }, lexicons[example.lang]), table, mayGrow);
    const count = plan.passages.length;
    if (count === 0) return { example, whole: vectorOf({ text: '', form: 'sentence', marks: [] }, grow), units: [] };
    const marks = [...new Set(plan.passages.flatMap((passage) => passage.marks))];
    const whole = vectorOf({ ...unitOf(plan, 0, count), marks }, grow);
    const units = readUnits(plan).map((unit) => ({
      vector: unit.parts.length === count ? whole : vectorOf(unit, false),
      single: unit.parts.length === 1,
      silent: unit.form === 'heading' || unit.marks.some((mark) => unspoken.has(mark)),
    }));
    return { example, whole, units };
  });
}

/** A vector with only the chosen features, renumbered by `position` (−1 leaves a feature out). */
export function narrow({ index, value }: SparseVector, position: Int32Array): SparseVector {
  const chosen = [...index.keys()].filter((i) => (position[index[i] as number] as number) >= 0);
  return {
    index: Int32Array.from(chosen, (i) => position[index[i] as number] as number),
    value: Float32Array.from(chosen, (i) => value[i] as number),
  };
}
