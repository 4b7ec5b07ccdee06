/** Leaves out of a lexicon what no example has: what the network never met it has learnt nothing of, and it would take a third of the bytes. */
import type { Language } from '../../src/framework/types.ts';
import { createLexicon, type Lexicon } from '../../src/linter/evidence/lexicon.ts';
import { textOf } from '../../src/linter/evidence/memory.ts';
import { readText } from '../../src/linter/evidence/reading.ts';
import { createPlan } from '../../src/linter/plan.ts';
import type { LabelledText } from './examples.ts';
import type { ConceptData } from './read.ts';

/** The classes with those of their entries that are found in a text; their order stays as it is, and no class is left out. */
export function lexiconInUse(concepts: ConceptData, texts: readonly Pick<LabelledText, 'lang' | 'text'>[]): ConceptData {
  const found = { nl: entriesFound(concepts, 'nl', texts), en: entriesFound(concepts, 'en', texts) };
  return Object.fromEntries(
    Object.entries(concepts).map(([name, { about, ...entries }]) => {
      const used = (language: Language): string[] => entries[language].filter((entry) => found[language].has(keyOf(name, entry)));
      return [name, { about, nl: used('nl'), en: used('en') }];
    }),
  );
}

const keyOf = (name: string, entry: string): string => `${name} ${entry}`;

function entriesFound(concepts: ConceptData, language: Language, texts: readonly Pick<LabelledText, 'lang' | 'text'>[]): Set<string> {
  const keys = Object.entries(concepts).flatMap(([name, entries]) => entries[language].map((entry) => [keyOf(name, entry), [entry]]));
  // Each entry is a class of its own here, so that a hit tells which one it was.
  const lexicon: Lexicon = createLexicon(Object.fromEntries(keys));
  const found = new Set<string>();
  for (const { text } of texts.filter(({ lang }) => lang === language))
    for (const passage of createPlan([{ name: 'example.md', text }], { language }).passages)
      for (const { concept } of readText(textOf(passage, false), language, lexicon).hits) found.add(lexicon.concepts[concept] as string);
  return found;
}
