/**
 * Measures whether the form of a text changes its judgement: `tsx scripts/eval-styles.ts --model FILE` with a model that was trained `--without dev`.
 * The development texts are judged as they are, as one bullet, below words that introduce it (where these name a party, it may change what is said), as a table row, with typing errors in 2% of the words; the documents also without headings
 * and with headings in capitals. A figure should not fall by more than three points.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadFramework } from '../src/framework/index.ts';
import type { Language } from '../src/framework/types.ts';
import { createJudge } from '../src/linter/evidence/judge.ts';
import { readModel } from '../src/linter/evidence/model.ts';
import { createPlan } from '../src/linter/plan.ts';
import type { LabelledText } from './learn/examples.ts';
import { readExamples } from './learn/examples.ts';
import { below, isPlain } from './learn/introduced.ts';
import { createRandom } from './learn/random.ts';

const { values } = parseArgs({
  options: { model: { type: 'string', default: 'src/model/judge.ktm' }, set: { type: 'string', default: 'data/dev' } },
});
const framework = loadFramework();
const judge = createJudge(readModel(readFileSync(values.model)));
const statuses = (text: string): string[] =>
  judge.judge({ plan: createPlan([{ name: 'text.md', text }]), framework, writerExamples: [] }).pillars.map(({ status }) => status);

/** Swaps two neighbouring letters in 2% of the words of four letters or more. */
function withTypos(text: string): string {
  const random = createRandom(99);
  return text.replace(/\p{L}{4,}/gu, (word) => {
    if (random() >= 0.02) return word;
    const at = 1 + Math.floor(random() * (word.length - 2));
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  });
}

const oneCell = (text: string): string => `| Afspraak | Datum |\n| --- | --- |\n| ${text} | 1 mei |`;

const passageStyles: Record<string, (text: string, lang: Language) => string> = {
  'as written': (text) => text,
  bullet: (text) => `- ${text}`,
  // Below words that no example is introduced by, and below a party that is among `data/introductions.json` and one that is not.
  'below other words': (text, lang) => below(lang === 'nl' ? 'Nog een paar dingen:' : 'A few more things:', text),
  'below the inspectors': (text, lang) => below(lang === 'nl' ? 'De inspecteurs:' : 'The inspectors:', text),
  'below the partners': (text, lang) => below(lang === 'nl' ? 'De partners:' : 'The partners:', text),
  'table row': oneCell,
  typos: withTypos,
};

const isHeading = /^#{1,6}\s*\S/u;
const documentStyles: Record<string, (text: string) => string> = {
  'as written': (text) => text,
  'no headings': (text) =>
    text
      .replace(/\r/gu, '')
      .split('\n')
      .filter((line) => !isHeading.test(line))
      .join('\n'),
  'headings in capitals': (text) =>
    text
      .split('\n')
      .map((line) => (isHeading.test(line) ? line.toUpperCase() : line))
      .join('\n'),
  bullets: (text) =>
    text
      .replace(/\r/gu, '')
      .split('\n')
      .map((line) => (/^\p{Lu}/u.test(line) ? `- ${line}` : line))
      .join('\n'),
  typos: withTypos,
};

function macroF1(texts: readonly LabelledText[], style: (text: string, lang: Language) => string): number {
  const judged = texts.map(({ text, lang }) => statuses(style(text, lang)));
  const scores = framework.pillars.map(({ number }, p) => {
    const is = texts.map(({ addressed }) => addressed.includes(number));
    const said = judged.map((one) => one[p] === 'addressed');
    const hits = is.filter((yes, i) => yes && said[i]).length;
    return (2 * hits) / Math.max(1, is.filter(Boolean).length + said.filter(Boolean).length);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function accuracy(folder: string, style: (text: string) => string): number {
  const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as Record<
    string,
    { pillars: Record<string, { status: string }> }
  >;
  const right = Object.entries(labels).flatMap(([name, { pillars }]) => {
    const judged = statuses(style(readFileSync(join(folder, name), 'utf8')));
    return framework.pillars.map(({ number }, p) => pillars[String(number)]?.status === judged[p]);
  });
  return right.filter(Boolean).length / right.length;
}

const texts = readExamples(values.set).filter(({ text }) => isPlain(text));
console.log(`passages without markup: ${texts.length}`);
for (const [name, style] of Object.entries(passageStyles))
  console.log(`  ${name.padEnd(22)} macro F1 ${(100 * macroF1(texts, style)).toFixed(1)}`);
console.log('documents');
for (const [name, style] of Object.entries(documentStyles))
  console.log(`  ${name.padEnd(22)} statuses right ${(100 * accuracy(values.set, style)).toFixed(1)}%`);
