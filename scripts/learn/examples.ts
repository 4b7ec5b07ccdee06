/** The labelled examples: one JSON object a line in `data/bank/*.jsonl`; the file is the author. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFramework } from '../../src/framework/index.ts';
import type { Language } from '../../src/framework/types.ts';

/** One labelled text. A pillar in neither list is missing from it. */
export interface LabelledText {
  readonly id: string;
  readonly lang: Language;
  readonly text: string;
  readonly aspects: readonly string[];
  readonly addressed: readonly number[];
  readonly thin: readonly number[];
  /** Where it comes from; texts of one author are never on both sides of a measurement. */
  readonly author: string;
}

/** All examples of a folder, file by file in name order. Throws with file and line when one is malformed. */
export function readExamples(folder: string): LabelledText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => (line.trim() === '' ? [] : [parseExample(line, name, index + 1)])),
    );
}

function parseExample(line: string, file: string, number: number): LabelledText {
  try {
    const { id = '', lang, text, aspects = [], addressed, thin } = JSON.parse(line) as Partial<LabelledText>;
    if (typeof text !== 'string' || !Array.isArray(addressed) || !Array.isArray(thin))
      throw new Error('text, addressed and thin are needed');
    return { id, lang: lang === 'en' ? 'en' : 'nl', text, aspects, addressed, thin, author: file.replace('.jsonl', '') };
  } catch (error) {
    throw new Error(`${file}:${number}: ${(error as Error).message}`);
  }
}

/** The framework's own examples; a strong one addresses its aspect, a weak one only touches it. Author: `framework`. */
export function frameworkExamples(): LabelledText[] {
  return loadFramework().pillars.flatMap((pillar) =>
    pillar.aspects.flatMap((aspect) =>
      (['strong', 'weak'] as const).flatMap((strength) =>
        aspect.examples[strength].map((example, index) => ({
          id: `${aspect.id}-${strength}-${index + 1}`,
          lang: example.lang,
          text: example.text,
          aspects: [aspect.id],
          addressed: strength === 'strong' ? [pillar.number] : [],
          thin: strength === 'weak' ? [pillar.number] : [],
          author: 'framework',
        })),
      ),
    ),
  );
}
