/**
 * Measures how well aspects are recognised that an organisation adds with a handful of examples: `npx tsx scripts/eval-own.ts`.
 * A network is trained that has seen neither any example of eight aspects nor any text of six authors. One after the other, each aspect is then added
 * as an organisation would: its description and a few strong examples by one author. The rest of its examples, by other authors, should be recognised;
 * the texts of the six authors without it should not. `--model FILE` keeps the trained network there, or
 * takes it from there; `--draws N` draws N sets of examples for each aspect and number.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extendFramework, type Framework, loadFramework } from '../src/framework/index.ts';
import type { Aspect, Language } from '../src/framework/types.ts';
import { createMemory } from '../src/linter/evidence/memory.ts';
import { type Model, readModel } from '../src/linter/evidence/model.ts';
import { type OwnRecogniser, recogniseOwn } from '../src/linter/evidence/own-aspects.ts';
import { isBound } from '../src/linter/evidence/own-evidence.ts';
import { createScorer } from '../src/linter/evidence/scorer.ts';
import { openVerdicts } from '../src/linter/evidence/verdicts.ts';
import { createPlan } from '../src/linter/plan.ts';
import type { Passage } from '../src/linter/types.ts';
import { frameworkExamples, type LabelledText, readExamples } from './learn/examples.ts';
import { readIntroductions } from './learn/introduced.ts';
import { defaultPipeline, everything, packModel, prepare, trainOn } from './learn/pipeline.ts';
import { createRandom, shuffle } from './learn/random.ts';
import type { ConceptData } from './learn/read.ts';
import { pillarOfAspect } from './learn/targets.ts';

const { values } = parseArgs({ options: { model: { type: 'string' }, draws: { type: 'string', default: '2' } } });
const draws = Number(values.draws);

/** One aspect of each pillar, of which more than one author has ten strong examples. */
const held = ['P1.b', 'P2.a', 'P3.a', 'P4.a', 'P5.h', 'P6.d', 'P7.c', 'P8.b'];
const unseen = new Set([
  'author-14-english',
  'author-16-mixed',
  'author-17-fragments',
  'author-22-public-it',
  'register-care-justice',
  'dev',
]);
const numbers = [3, 5, 10, 20];

const texts = [...readExamples('data/bank'), ...readExamples('data/dev').map((text) => ({ ...text, author: 'dev' }))];
const standard = loadFramework();

async function train(): Promise<Uint8Array> {
  const seen = [...texts.filter(({ author }) => !unseen.has(author)), ...frameworkExamples()];
  const material = prepare(
    seen.filter(({ aspects }) => !aspects.some((aspect) => held.includes(aspect))),
    JSON.parse(readFileSync('data/concepts.json', 'utf8')) as ConceptData,
    [],
    readIntroductions(),
  );
  const { status } = readModel(readFileSync('src/model/judge.ktm')).header;
  return packModel(material, await trainOn(material, everything(material), defaultPipeline), status);
}

async function modelFor(file: string | undefined): Promise<Model> {
  if (file !== undefined && existsSync(file)) return readModel(readFileSync(file));
  const bytes = await train();
  if (file !== undefined) writeFileSync(file, bytes);
  return readModel(bytes);
}

const model = await modelFor(values.model);
const scorers = { nl: createScorer(model, 'nl'), en: createScorer(model, 'en') };

function byAuthor(all: readonly LabelledText[]): Map<string, LabelledText[]> {
  const authors = new Map<string, LabelledText[]>();
  for (const text of all) authors.set(text.author, [...(authors.get(text.author) ?? []), text]);
  return authors;
}

/** A passage that is ready to be recognised. */
interface Read {
  readonly passage: Passage;
  readonly reading: Parameters<OwnRecogniser>[0];
  readonly score: Parameters<OwnRecogniser>[1];
}

function readPassages(text: string, lang: Language): Read[] {
  const plan = createPlan([{ name: 'text.md', text }], { language: lang });
  const verdicts = openVerdicts(plan, lang, scorers[lang], createMemory());
  return plan.passages.map((passage, index) => ({
    passage,
    reading: verdicts.readingOf(passage, false),
    score: verdicts.alone(index).verdict.score,
  }));
}

const passagesOf = new Map(texts.map((text) => [text, readPassages(text.text, text.lang)]));

const shows = ({ aspects, addressed }: LabelledText, aspect: string): boolean =>
  aspects.includes(aspect) && addressed.includes(pillarOfAspect(aspect));

/** The framework without the aspects that were held back, but for one, which has these examples. */
function frameworkWith(aspect: string, examples: readonly LabelledText[]): Framework {
  const all = standard.pillars.flatMap(({ aspects }) => aspects);
  const own = all.find(({ id }) => id === aspect) as Aspect;
  const base = {
    ...standard,
    pillars: standard.pillars.map((pillar) => ({ ...pillar, aspects: pillar.aspects.filter(({ id }) => !held.includes(id)) })),
  };
  const strong = examples.map(({ lang, text }) => ({ lang, text }));
  return extendFramework(
    base,
    { extends: standard.id, id: 'own', version: '1.0.0', aspects: [{ ...own, examples: { strong, weak: [] } }] },
    'own',
  );
}

interface Counts {
  margins: { readonly margin: number; readonly right: boolean; readonly strong: boolean }[];
  positives: number;
  recognised: number;
  strong: number;
  negatives: number;
  falsely: number;
  falselyStrong: number;
}

const newCounts = (): Counts => ({
  margins: [],
  positives: 0,
  recognised: 0,
  strong: 0,
  negatives: 0,
  falsely: 0,
  falselyStrong: 0,
});

/** How a text is recognised: as strong, as weak or not at all, and by what margin. */
function recognised(passages: readonly Read[], recognise: OwnRecogniser): { readonly margin: number; readonly strong: boolean } | null {
  const hits = passages.flatMap(({ passage, reading, score }) =>
    recognise(reading, score).map((hit) => ({ margin: hit.margin, strong: isBound(hit, passage, reading.markers) })),
  );
  if (hits.length === 0) return null;
  return { margin: Math.max(...hits.map(({ margin }) => margin)), strong: hits.some(({ strong }) => strong) };
}

function measure(aspect: string, author: string, chosen: readonly LabelledText[], counts: Counts): void {
  const recognise = recogniseOwn(frameworkWith(aspect, chosen), model, (lang) => scorers[lang]) as OwnRecogniser;
  for (const text of texts) {
    if (text.author === author) continue;
    const positive = shows(text, aspect);
    if (!positive && (text.aspects.includes(aspect) || !unseen.has(text.author))) continue;
    const result = recognised(passagesOf.get(text) as readonly Read[], recognise);
    if (result !== null) counts.margins.push({ ...result, right: positive });
    if (positive) {
      counts.positives++;
      if (result !== null) counts.recognised++;
      if (result?.strong) counts.strong++;
    } else {
      counts.negatives++;
      if (result !== null) counts.falsely++;
      if (result?.strong) counts.falselyStrong++;
    }
  }
}

const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(2).padStart(8);

console.log('examples aspect   found%  bound%  falsely%  falsely bound%');
for (const number of numbers) {
  const all = newCounts();
  for (const aspect of held) {
    const counts = newCounts();
    const random = createRandom(7 + number);
    const givers = [...byAuthor(texts.filter((text) => shows(text, aspect)))]
      .filter(([, own]) => own.length >= number)
      .sort(([a], [b]) => a.localeCompare(b));
    for (let draw = 0; draw < draws; draw++) {
      const [author, own] = givers[draw % givers.length] as [string, LabelledText[]];
      const order = Int32Array.from(own.keys());
      shuffle(order, random);
      measure(
        aspect,
        author,
        [...order.slice(0, number)].map((i) => own[i] as LabelledText),
        counts,
      );
    }
    tell(number, aspect, counts);
    for (const key of Object.keys(all) as (keyof Counts)[]) {
      if (key === 'margins') all.margins.push(...counts.margins);
      else all[key] += counts[key];
    }
  }
  tell(number, 'all', all);
  for (const [from, to] of [
    [0, 0.15],
    [0.15, 0.3],
    [0.3, 0.6],
    [0.6, 1],
    [1, 9],
  ] as const) {
    const band = all.margins.filter(({ margin }) => margin >= from && margin < to);
    console.log(
      `   margin ${from}-${to}: ${band.length} recognised, right ${percent(band.filter(({ right }) => right).length, band.length)}%`,
    );
  }
}

function tell(number: number, aspect: string, { positives, recognised, strong, negatives, falsely, falselyStrong }: Counts): void {
  const shares = [
    percent(recognised, positives),
    percent(strong, positives),
    percent(falsely, negatives),
    percent(falselyStrong, negatives),
  ];
  console.log(`${String(number).padStart(8)} ${aspect.padEnd(6)}${shares.join('')}`);
}
