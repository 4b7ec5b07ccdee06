/**
 * Measures the judgement on authors that the network has not learnt from: `npm run eval`, by pillar, language, author and aspect.
 * `--check` fails when a figure, the share of the framework's own examples that are judged right included, is more than one point below `data/measured.json`,
 * or when a framework example is missed that `data/framework-misses.json` does not list; `--update` writes both files (a new model may exchange some of the misses).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDocuments } from './learn/documents.ts';
import { frameworkExamples, readExamples } from './learn/examples.ts';
import { readIntroductions } from './learn/introduced.ts';
import { type Figures, figuresOf, judgedRight, judgeScored, recallByAspect } from './learn/measure.ts';
import { calibrate, defaultPipeline, prepare, scoreOutOfFold } from './learn/pipeline.ts';
import type { ConceptData } from './learn/read.ts';
import { pillars } from './learn/targets.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, update: { type: 'boolean', default: false } } });
const measuredFile = 'data/measured.json';
const missesFile = 'data/framework-misses.json';

const examples = [...readExamples('data/bank'), ...frameworkExamples()];
const material = prepare(
  examples,
  JSON.parse(readFileSync('data/concepts.json', 'utf8')) as ConceptData,
  readDocuments('data/documents'),
  readIntroductions(),
);
const outOfFold = await scoreOutOfFold(material, { ...defaultPipeline, folds: 4, alone: 'framework' }, (line) => console.error(line));
const weights = calibrate(outOfFold);
const judged = judgeScored(
  outOfFold.examples.map((score, i) => ({ ...score, id: examples[i]?.id ?? '', lang: examples[i]?.lang ?? 'nl' })),
  weights,
);

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);
const line = (name: string, f: Figures): string =>
  `${name.padEnd(26)}${String(f.texts).padStart(6)}${percent(f.macroF1)}${percent(f.precision)}${percent(f.recall)}${percent(f.thinAsAddressed)}${percent(f.addressedAsMissing)}`;
const table: Record<string, Figures> = { all: figuresOf(judged) };
for (const pillar of pillars) {
  const only = (numbers: readonly number[]): number[] => numbers.filter((number) => number === pillar);
  table[`pillar ${pillar}`] = figuresOf(
    judged.map((text) => ({
      ...text,
      addressed: only(text.addressed),
      thin: only(text.thin),
      judged: text.judged.filter((one) => one.pillar === pillar),
    })),
  );
}
for (const lang of ['nl', 'en']) table[lang === 'nl' ? 'Dutch' : 'English'] = figuresOf(judged.filter((text) => text.lang === lang));
for (const author of [...new Set(judged.map((text) => text.author))])
  table[author] = figuresOf(judged.filter((text) => text.author === author));

console.log(`${''.padEnd(26)} texts macroF1  prec recall thin→a a→miss`);
for (const [name, figures] of Object.entries(table)) console.log(line(name, figures));

const withAspects = judged.map((text, i) => ({ ...text, aspects: examples[i]?.aspects ?? [] }));
console.log('\nrecall by aspect, the least recognised first; there more examples help most');
for (const [aspect, { texts, recall }] of recallByAspect(withAspects))
  console.log(`${aspect.padEnd(26)}${String(texts).padStart(6)}${percent(recall)}`);
console.log('');

const own = judged.filter((text) => text.author === 'framework');
const misses = own.filter((text) => !judgedRight(text)).map(({ id }) => id);
const right = 1 - misses.length / own.length;
console.log(`framework examples judged right: ${percent(right)}%, wanted 80% (${misses.length} of ${own.length} missed)`);

if (values.update) {
  const rounded = Object.fromEntries(Object.entries(table).map(([name, { macroF1 }]) => [name, Number(macroF1.toFixed(4))]));
  writeFileSync(measuredFile, `${JSON.stringify({ ...rounded, 'framework examples right': Number(right.toFixed(4)) }, null, 2)}\n`);
  writeFileSync(missesFile, `${JSON.stringify(misses, null, 2)}\n`);
}
if (values.check) {
  const measured = JSON.parse(readFileSync(measuredFile, 'utf8')) as Record<string, number>;
  const listed = new Set(JSON.parse(readFileSync(missesFile, 'utf8')) as string[]);
  const faults = [
    ...(['all', 'Dutch', 'English'] as const)
      .filter((name) => (table[name] as Figures).macroF1 < (measured[name] ?? 0) - 0.01)
      .map((name) => `${name}: macro F1 ${percent((table[name] as Figures).macroF1)}, was ${percent(measured[name] ?? 0)}`),
    ...(right < (measured['framework examples right'] ?? 0) - 0.01
      ? [`${percent(right)}% of the framework's own examples are judged right, was ${percent(measured['framework examples right'] ?? 0)}%`]
      : []),
    ...misses.filter((id) => !listed.has(id)).map((id) => `${id}: newly missed`),
  ];
  for (const fault of faults) console.error(`✗ ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
