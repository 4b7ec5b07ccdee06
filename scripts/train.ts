/**
 * Trains the judge from the labelled examples: `npm run train [-- --without AUTHOR[,AUTHOR] --out FILE]`.
 * Deterministic: the same examples give the same file. Without options it writes the model that is shipped.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readDocuments } from './learn/documents.ts';
import { frameworkExamples, readExamples } from './learn/examples.ts';
import { readIntroductions } from './learn/introduced.ts';
import { calibrate, defaultPipeline, everything, packModel, prepare, scoreOutOfFold, trainOn } from './learn/pipeline.ts';
import type { ConceptData } from './learn/read.ts';

const { values } = parseArgs({
  options: { without: { type: 'string', default: '' }, out: { type: 'string', default: 'src/model/judge.ktm' } },
});
const without = values.without.split(',').filter((name) => name !== '');
const tell = (line: string): void => console.error(`[${(performance.now() / 1000).toFixed(0)} s] ${line}`);

const all = [
  ...readExamples('data/bank'),
  ...readExamples('data/dev').map((example) => ({ ...example, author: 'dev' })),
  ...frameworkExamples(),
];
const unknown = without.filter((name) => !all.some(({ author }) => author === name));
if (unknown.length > 0) {
  console.error(`--without ${unknown.join(', ')}: no such author; known are ${[...new Set(all.map(({ author }) => author))].join(', ')}.`);
  process.exit(2);
}
const examples = all.filter(({ author }) => !without.includes(author));
const concepts = JSON.parse(readFileSync('data/concepts.json', 'utf8')) as ConceptData;
const material = prepare(examples, concepts, readDocuments('data/documents'), readIntroductions());
tell(`${examples.length} examples, ${material.table.hashes.length} features`);
const [outOfFold, trained] = await Promise.all([
  scoreOutOfFold(material, defaultPipeline, tell),
  trainOn(material, everything(material), defaultPipeline),
]);
const status = calibrate(outOfFold);
tell(`calibrated: strong from ${status.strongFrom}, touched from ${status.touchedFrom}`);
const bytes = packModel(material, trained, status);
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, bytes);
tell(`${values.out}: ${bytes.length} bytes, ${gzipSync(bytes).length} compressed`);
