import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PlanSource, runTool } from '../../src/assistant/run-tool.ts';
import { CHECK_PLAN } from '../../src/assistant/tools.ts';
import { createHost } from '../../src/cli/assistant.ts';
import { type Engine, engine } from '../../src/cli/compose.ts';
import { machineFiles } from '../../src/cli/files.ts';
import type { FileSystem, Io, Output, Workers } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { createLinter } from '../../src/linter/index.ts';
import { changedSinceAgreed } from '../../src/linter/rules/changed-since-agreed.ts';
import type { Evidence, Judge, Passage, Rule } from '../../src/linter/types.ts';

/** What a run of the command line left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Folder in the workspace to run in. */
  readonly cwd?: string;
  /** Standard input; none makes it a terminal. */
  readonly stdin?: string | Uint8Array;
  readonly env?: Io['env'];
  readonly files?: Partial<FileSystem>;
  readonly terminal?: boolean;
  readonly engine?: Engine;
  readonly workers?: Workers;
}

export interface AskOptions extends Pick<RunOptions, 'cwd'> {
  readonly anywhere?: boolean;
  readonly config?: string;
  /** The tool that is asked; by default the check of a plan. */
  readonly tool?: string;
}

/** A temporary folder with the command line in it. */
export interface Workspace {
  readonly folder: string;
  readonly write: (file: string, content: string | Uint8Array) => void;
  readonly run: (argv: readonly string[], options?: RunOptions) => Promise<Outcome>;
  /** `check --format json`, with the report parsed. */
  readonly json: (argv: readonly string[], options?: RunOptions) => Promise<Outcome & { readonly report: JsonReport }>;
  /** What an assistant hears when it asks a server in `cwd`; rejects with a `ToolError`. */
  readonly ask: (given: PlanSource & { readonly pillar?: number }, options?: AskOptions) => Promise<string>;
  readonly remove: () => void;
}

/** The part of the JSON report that tests read. */
export interface JsonReport {
  readonly version: number;
  readonly documents: readonly JsonDocument[];
  readonly plans: readonly { name: string; files: string[]; coverage: JsonPillar[]; findings: JsonFinding[] }[];
  readonly failures: readonly { code: string; message: string; advice: string; file?: string }[];
  readonly summary: { documents: number; findings: Record<string, number> };
}
export interface JsonPillar {
  readonly pillar: number;
  readonly status: string;
  readonly confidence: number;
  readonly aspects: readonly { id: string; status: string; evidence: readonly { line: number; strength: string; why: string }[] }[];
}
export interface JsonFinding {
  readonly ruleId: string;
  readonly severity: string;
  readonly pillar: number | null;
  readonly line: number;
}
export interface JsonDocument {
  readonly file: string;
  readonly language: string;
  readonly isPlan: boolean;
  readonly coverage: readonly JsonPillar[];
  readonly findings: readonly JsonFinding[];
  readonly rulesOff: readonly { ruleId: string; reason: string | null }[];
  readonly failures: readonly { code: string; message: string; advice: string }[];
  readonly incompletePlan?: string;
}

/** The model that the repository holds. */
const builtInModel = fileURLToPath(new URL('../../src/model/judge.ktm', import.meta.url));

export function createWorkspace(content: Readonly<Record<string, string | Uint8Array>> = {}): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'ketensturing-'));
  const write: Workspace['write'] = (file, text) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(content)) write(file, text);
  const run: Workspace['run'] = (argv, options) => runMain(argv, folder, options);
  return {
    folder,
    write,
    run,
    async json(argv, options) {
      const outcome = await run(['check', '--format', 'json', ...argv], options);
      return { ...outcome, report: JSON.parse(outcome.stdout) };
    },
    ask(given, { anywhere = false, config, tool = CHECK_PLAN, ...options } = {}) {
      const host = createHost({ config, model: undefined, anywhere }, ioIn(folder, [], [], [], options), toyEngine);
      return runTool(tool, given, host, { throwIfAborted() {} });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function runMain(argv: readonly string[], folder: string, options: RunOptions = {}): Promise<Outcome> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const code = await main(ioIn(folder, argv, stdout, stderr, options), options.engine ?? toyEngine);
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

function ioIn(folder: string, argv: readonly string[], stdout: string[], stderr: string[], options: RunOptions = {}): Io {
  const isTerminal = options.terminal === true;
  const { stdin } = options;
  return {
    argv,
    cwd: join(folder, options.cwd ?? '.'),
    env: options.env ?? {},
    stdin: {
      isTerminal: stdin === undefined,
      read: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : (stdin ?? new Uint8Array())),
    },
    stdout: collecting(stdout, isTerminal),
    stderr: collecting(stderr, isTerminal),
    files: { ...machineFiles, ...options.files },
    modelFile: builtInModel,
    ...(options.workers && { workers: options.workers }),
  };
}

function collecting(parts: string[], isTerminal: boolean): Output {
  return { isTerminal, columns: isTerminal ? 100 : undefined, write: (text) => void parts.push(text) };
}

/** Takes "P3 strong", "P3 weak" and "P3 contrary" in a text for evidence of the pillar's second aspect, so that tests decide what is found. */
const toyJudge: Judge = {
  id: 'toy',
  judge({ plan, framework }) {
    const evidence = plan.passages.flatMap((passage, index) => evidenceIn(passage, index));
    const pillars = framework.pillars.map(({ number }) => {
      const own = evidence.filter(({ pillar }) => pillar === number);
      const status = own.some(({ strength }) => strength === 'strong') ? 'addressed' : own.length > 0 ? 'thin' : 'missing';
      return { pillar: number, status, confidence: 0.9, alternative: status === 'thin' ? 'missing' : 'thin' } as const;
    });
    return { evidence, pillars };
  },
};

function evidenceIn({ text, pieces }: Passage, passage: number): readonly Evidence[] {
  return [...text.matchAll(/P([1-8]) (strong|weak|contrary)/g)].map((match): Evidence => {
    const piece = pieces[0];
    const start = (piece?.start ?? 0) + match.index - (piece?.at ?? 0);
    return {
      passage,
      pillar: Number(match[1]),
      aspect: `P${match[1]}.b`,
      strength: match[2] as Evidence['strength'],
      certainty: 0.9,
      words: [{ start, end: start + match[0].length }],
      reason: { code: 'toy', quotes: [match[0]] },
      byWriter: false,
    };
  });
}

const missingPillar: Rule = {
  meta: {
    id: 'pillar-missing',
    title: { nl: 'Pijler ontbreekt', en: 'Pillar missing' },
    description: { nl: 'Een pijler komt niet aan bod.', en: 'A pillar is not dealt with.' },
    severity: 'warning',
    scope: 'pillar',
    whileTyping: 'show',
  },
  *check({ judgement }) {
    for (const { pillar, status } of judgement.pillars) {
      if (status !== 'missing') continue;
      const message = { nl: `Pijler ${pillar} ontbreekt.`, en: `Pillar ${pillar} is missing.` };
      yield { source: 0, span: { start: 0, end: 0 }, pillar, message, advice: { nl: 'Schrijf erover.', en: 'Write about it.' } };
    }
  },
};

const placeholder: Rule = {
  meta: {
    id: 'placeholder',
    title: { nl: 'Nog in te vullen', en: 'To be filled in' },
    description: { nl: 'Er staat nog een open plek.', en: 'There is an open spot.' },
    severity: 'info',
    scope: 'passage',
    whileTyping: 'hold',
  },
  *check({ plan }) {
    for (const [source, { text }] of plan.sources.entries()) {
      const at = text.indexOf('PM');
      if (at < 0) continue;
      const message = { nl: 'Hier staat nog PM.', en: 'This still says PM.' };
      yield { source, span: { start: at, end: at + 2 }, pillar: null, message, advice: { nl: 'Vul het in.', en: 'Fill it in.' } };
    }
  },
};

export const toyEngine: Engine = {
  ...engine,
  linter: (framework) => createLinter({ framework, judge: toyJudge, rules: [missingPillar, placeholder, changedSinceAgreed] }),
};

/** A Dutch text in which all pillars but the given ones are addressed. */
export function planText(...left: readonly number[]): string {
  const lines = [1, 2, 3, 4, 5, 6, 7, 8]
    .filter((pillar) => !left.includes(pillar))
    .map((pillar) => `De partners hebben dit afgesproken: P${pillar} strong.`);
  return `# Ketenplan van de partners\n\n${lines.join('\n\n')}\n`;
}
