/** The documents of the bench: plans put together from the labelled examples, the same on every run, in which no sentence occurs twice. */
import { readExamples } from '../learn/examples.ts';

/** A document of about `length` code units. */
export interface BenchDocument {
  readonly name: string;
  readonly text: string;
}

const SUBJECTS = [
  'De gemeente',
  'Het waterschap',
  'De provincie',
  'Het Openbaar Ministerie',
  'De woningcorporatie',
  'Het ziekenhuis',
  'De reclassering',
  'Het wijkteam',
  'De huisartsenpost',
  'Het ketenbureau',
];
const HEADINGS = [
  'Waar wij het voor doen',
  'Wie beslist waarover',
  'Ruimte voor de uitvoering',
  'Op elkaar bouwen',
  'Het open gesprek',
  'Laten zien wat het oplevert',
  'Weten hoe de keten werkt',
  'Afspraken voor dit jaar',
];
const LINE = 118;

/** Hands out sentences, each of them once; when the examples are used up, it puts subjects before them that make new ones. */
interface Sentences {
  readonly next: () => string;
}

/** Sentences from the labelled examples in `folder`, shuffled by `seed`. */
export function createSentences(folder: string, seed: number): Sentences {
  const used = new Set<string>();
  const texts = shuffled(
    readExamples(folder)
      .filter(({ lang }) => lang === 'nl')
      .flatMap(({ text }) => text.replace(/^[-*#>\s|]+/, '').split(/(?<=[.!?]) (?=\p{Lu})/u))
      .map((text) =>
        text
          .replace(/[|*_<>[\]`]/g, '')
          .replace(/\s+/g, ' ')
          .replace(/[\s.:;,-]+$/, '')
          .trim(),
      )
      .filter((text) => text.length > 40 && text.length < 300 && /[\p{L}\p{N}]$/u.test(text) && !/[.!?]\s|\s-\s/.test(text)),
    seed,
  );
  let at = 0;
  return {
    next() {
      for (;;) {
        const round = Math.floor(at / texts.length);
        const text = texts[at++ % texts.length] as string;
        const subject = SUBJECTS[(round - 1) % SUBJECTS.length] as string;
        const sentence = ended(round === 0 ? text : `${subject} zegt het zo (${round}): ${text.charAt(0).toLowerCase()}${text.slice(1)}`);
        if (used.has(sentence)) continue;
        used.add(sentence);
        return sentence;
      }
    },
  };
}

const ended = (text: string): string => `${text}.`;

/** A plan as people write them: chapters with wrapped paragraphs, lists, tables, quotations, bold words and links. */
export function createDocument(name: string, length: number, { next }: Sentences): BenchDocument {
  const parts = [`---\ntitel: ${name}\nversie: 1.0\n---\n`, `# Ketenplan ${name}\n`];
  let total = 0;
  for (let section = 1; total < length; section++) {
    const before = parts.length;
    parts.push(`${section % 4 === 1 ? '##' : '###'} ${section}. ${HEADINGS[section % HEADINGS.length]}\n`);
    for (let i = 0; i < 2; i++) parts.push(`${wrap(Array.from({ length: 4 }, next).join(' '))}\n`);
    if (section % 2 === 0) parts.push(list(next));
    if (section % 3 === 0) parts.push(table(next, section));
    if (section % 5 === 0) parts.push(`> ${wrap(next()).replaceAll('\n', '\n> ')}\n`);
    if (section % 4 === 0) parts.push(`**Let op:** ${next()} Zie [bijlage ${section}](bijlage-${section}.md) en *de toelichting*.\n`);
    for (const part of parts.slice(before)) total += part.length + 1;
  }
  return { name, text: parts.join('\n') };
}

function list(next: () => string): string {
  return `${Array.from({ length: 4 }, () => `- ${wrap(next()).replaceAll('\n', '\n  ')}`).join('\n')}\n`;
}

function table(next: () => string, section: number): string {
  const rows = Array.from({ length: 4 }, (_, row) => `| ${next()} | ${SUBJECTS[row]} | ${row + 1} maart 2027, besluit ${section} |`);
  return ['| Actie | Trekker | Gereed |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function wrap(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > LINE) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = createRandom(seed);
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
  return list;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Documents that grow: for each kind of text those of one, two, four and eight times a size. */
export function growthDocuments(): ReadonlyMap<string, readonly BenchDocument[]> {
  const sentence = (i: number): string =>
    `De ${WHO[i % WHO.length]} en de ${WHO[(i * 3 + 1) % WHO.length]} spreken op ${1 + (i % 28)} mei ${2000 + i} af wie besluit ${i} neemt.`;
  const kinds: Readonly<Record<string, (count: number) => string>> = {
    prose: (count) => repeated(count, (i) => `${sentence(3 * i)} ${sentence(3 * i + 1)}\n${sentence(3 * i + 2)}\n\n`),
    lists: (count) =>
      repeated(
        count,
        (i) => `${i % 20 === 0 ? `${sentence(i)}\n\n` : ''}- ${sentence(2 * i)}\n  - ${sentence(2 * i + 1)}\n${i % 20 === 19 ? '\n' : ''}`,
      ),
    // Numbers of one length, or eight times as many headings would be more than eight times the text.
    headings: (count) => repeated(count, (i) => `## Onderwerp ${10_000 + i}\n\nTekst ${10_000 + i}.\n\n`),
    'one table': (count) =>
      `| Actie | Trekker | Gereed |\n| --- | --- | --- |\n${repeated(count, (i) => `| ${sentence(i)} | gemeente | ${1 + (i % 28)} mei ${2000 + i} |\n`)}`,
  };
  const base: Readonly<Record<string, number>> = { prose: 300, lists: 400, headings: 1250, 'one table': 400 };
  return new Map(
    Object.entries(kinds).map(([kind, write]) => [
      kind,
      [1, 2, 4, 8].map((times) => ({ name: `${kind}-${times}`, text: `# Ketenplan\n\n${write((base[kind] as number) * times)}` })),
    ]),
  );
}

const WHO = ['gemeente', 'provincie', 'corporatie', 'politie', 'reclassering', 'zorgverzekeraar', 'huisarts', 'ketenregisseur'];

function repeated(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, i) => write(i)).join('');
}
