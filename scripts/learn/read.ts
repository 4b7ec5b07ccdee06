/** From labelled texts to vectors: the same steps as the judge takes (plan, units, features). */

import type { Language } from '../../src/framework/types.ts';
import { createLexicon, type Lexicon, type LexiconData } from '../../src/linter/evidence/lexicon.ts';
import { joinedManner, type Manner, mannerOf } from '../../src/linter/evidence/manner.ts';
import { textOf } from '../../src/linter/evidence/memory.ts';
import { type Reading, readText } from '../../src/linter/evidence/reading.ts';
import type { Standing } from '../../src/linter/evidence/scorer.ts';
import { readUnit, readUnits, type TextUnit, type UnitPart, unitOf } from '../../src/linter/evidence/units.ts';
import { createPlan } from '../../src/linter/plan.ts';
import type { Passage } from '../../src/linter/types.ts';
import type { LabelledText } from './examples.ts';
import { below, type IntroducedText } from './introduced.ts';
import { countsOf, type FeatureCounts, type FeatureTable, rawFeatures } from './vectors.ts';

/** Class → what it is about and its entries by language, as in `data/concepts.json`. */
export type ConceptData = Readonly<
  Record<string, { readonly about: string; readonly nl: readonly string[]; readonly en: readonly string[] }>
>;

/** A lexicon per language. */
export function lexiconsOf(concepts: ConceptData): Record<Language, Lexicon> {
  const pick = (language: Language): LexiconData =>
    Object.fromEntries(Object.entries(concepts).map(([name, entry]) => [name, entry[language]]));
  return { nl: createLexicon(pick('nl')), en: createLexicon(pick('en')) };
}

/** A labelled text as the judge sees it. `whole` takes all of it as one unit; words that introduce it are read along with it, and are no unit of their own; `units` are what the judge would score one by one, in `count` passages. */
export interface ReadExample {
  readonly example: LabelledText;
  readonly whole: FeatureCounts;
  readonly count: number;
  readonly units: readonly ReadUnit[];
}

/** One unit of an example: `count` passages, from `first` on. */
export interface ReadUnit extends Standing, Manner {
  readonly features: FeatureCounts;
  readonly first: number;
  readonly count: number;
}

/** Reads examples; features of the whole texts enter the table when it may grow. */
export function readLabelled(
  examples: readonly (LabelledText & Partial<IntroducedText>)[],
  lexicons: Readonly<Record<Language, Lexicon>>,
  table: FeatureTable,
  grow: boolean,
): ReadExample[] {
  return examples.map((example) => {
    const { introduction, lang } = example;
    const text = introduction === undefined ? example.text : below(introduction, example.text);
    const lexicon = lexicons[lang];
    const plan = createPlan([{ name: 'example.md', text }], { language: lang });
    const { passages } = plan;
    const featuresOf = (reading: Reading, standing: Standing, mayGrow: boolean): FeatureCounts =>
      countsOf(rawFeatures(reading, standing, lang, lexicon), table, mayGrow);
    const count = passages.length;
    const from = introduction === undefined ? 0 : 1;
    if (count === 0)
      return { example, whole: featuresOf(readText('', lang, lexicon), { form: 'sentence', marks: [] }, grow), count, units: [] };
    const starting = passages.map((passage) => readText(textOf(passage, false), lang, lexicon));
    const readingOf = (passage: number, bare: boolean): Reading => {
      const { text, leadIn } = passages[passage] as Passage;
      return bare && leadIn !== '' ? readText(text, lang, lexicon) : (starting[passage] as Reading);
    };
    const all = unitOf(plan, from, count);
    const whole = featuresOf(
      readUnit(plan, all, readingOf),
      { form: all.form, marks: [...new Set(passages.flatMap(({ marks }) => marks))] },
      grow,
    );
    const firstOf = ({ parts }: TextUnit): number => (parts[0] as UnitPart).passage;
    const own = readUnits(plan).filter((unit) => firstOf(unit) >= from);
    const units = own.map((unit) => ({
      features: unit.parts.length === count - from ? whole : featuresOf(readUnit(plan, unit, readingOf), unit, false),
      form: unit.form,
      marks: unit.marks,
      first: firstOf(unit),
      count: unit.parts.length,
      ...joinedManner(unit.parts.map(({ passage }, i) => mannerOf(readingOf(passage, i > 0), passages[passage] as Passage))),
    }));
    return { example, whole, count, units };
  });
}
