/**
 * `npm run regexes`: whether every regular expression of the product takes time in proportion to its text, by recheck (https://makenowjust-labs.github.io/recheck/).
 * Expressions without look-around are proved by an automaton; for the others it searches for a text that makes them slow. What is left is in `reviewed.json`, each
 * with the bound on its text that keeps it harmless.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideInstalled } from '../host/install.ts';
import { type FoundRegex, regexesIn, type SyntaxTools } from './extract.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Milliseconds for one expression; what takes longer is undecided, and that is a failure. Long, for a busy machine must not make it guess. */
const LIMIT = 120_000;

const LIMITS = { timeout: LIMIT, incubationTimeout: LIMIT, attackTimeout: LIMIT };

interface Reviewed {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
  /** Why its text is never long, with the bound. */
  readonly bound: string;
}

interface Verdict {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  readonly checker?: 'automaton' | 'fuzz';
  readonly complexity?: { readonly summary: string };
  readonly attack?: { readonly pattern: string };
}

interface Recheck {
  readonly checkSync: (pattern: string, flags: string, options: typeof LIMITS) => Verdict;
}

process.env.RECHECK_BACKEND = 'pure';
const packages = await provideInstalled(
  'regexes',
  join(HERE, 'package.json'),
  'Downloading the checker of regular expressions (once; 7 MB on disk) ...',
  '--omit=optional',
);
const load = createRequire(join(packages, 'package.json'));
const { checkSync }: Recheck = load('recheck');
const tools: SyntaxTools = { parse: load('acorn').parse, full: load('acorn-walk').full };
const reviewed: readonly Reviewed[] = JSON.parse(readFileSync(join(HERE, 'reviewed.json'), 'utf8'));

const regexes = regexesIn(fileURLToPath(new URL('../../src', import.meta.url)), tools);
const same = (a: Omit<FoundRegex, 'file'>, b: Omit<FoundRegex, 'file'>): boolean => a.pattern === b.pattern && a.flags === b.flags;
const counts = { automaton: 0, fuzz: 0, reviewed: 0 };
const problems: string[] = [];
for (const regex of regexes) {
  if (reviewed.some((other) => same(other, regex))) {
    counts.reviewed++;
    continue;
  }
  const { status, checker = 'fuzz', complexity, attack } = checkSync(regex.pattern, regex.flags.replace('d', ''), LIMITS);
  if (status === 'safe') counts[checker]++;
  else
    problems.push(
      `src/${regex.file}: /${regex.pattern}/${regex.flags}\n  ${status}, ${complexity?.summary ?? 'not decided in time'}; try ${attack?.pattern ?? '?'}`,
    );
}
for (const old of reviewed)
  if (!regexes.some((regex) => same(old, regex))) problems.push(`reviewed.json: /${old.pattern}/ stands nowhere in src any more.`);

for (const problem of problems) console.error(problem);
console.log(
  `${regexes.length} regular expressions: ${counts.automaton} proved linear, ${counts.fuzz} with look-around for which no slow text was found, ${counts.reviewed} reviewed, ${problems.length} at fault.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
