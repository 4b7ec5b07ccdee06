import type { Failure, Settings } from '../linter/types.ts';
import { planProfile } from '../report/plan-profile.ts';
import type { CheckFlags, CommonFlags } from './args.ts';
import type { Engine } from './compose.ts';
import { type Configurations, createConfigurations, type Scope } from './configuration.ts';
import { discover, type Target } from './discover.ts';
import { usageError } from './failure.ts';
import { fingerprinted } from './fingerprint.ts';
import type { Io } from './io.ts';
import { absolute, shownPath } from './paths.ts';
import { asPart, checkPlan, plansOf } from './plans.ts';
import { createProgress } from './progress.ts';
import { decode, type ReadResult, readDocument } from './read.ts';
import { type CheckResult, type DocumentResult, sortedFailures } from './result.ts';
import { partOf } from './shard.ts';
import { TOOL } from './version.ts';

/** What a check is asked to do; the part of the flags that a portfolio shares. */
export type CheckRequest = CommonFlags & Pick<CheckFlags, 'stdinFilename' | 'shard' | 'onlyPlans'>;

/** Checks what the flags ask for. Throws a `CliError` when there is nothing to check or the engine cannot be built. */
export async function check(flags: CheckRequest, io: Io, engine: Engine): Promise<CheckResult> {
  const stdin = await readStdin(flags, io);
  const paths = flags.paths.filter((path) => path !== '-');
  const discovery = discover(paths, io);
  const found = flags.onlyPlans ? { ...discovery, targets: discovery.targets.map((target) => ({ ...target, named: false })) } : discovery;
  const configurations = createConfigurations(io, flags, engine);
  const { plans: allPlans, failures: planFailures } = plansOf(found.targets, configurations, io);
  const allTargets = withParts(
    found.targets,
    allPlans.flatMap(({ files }) => files),
  );
  const { targets, plans, part } = partOf(allTargets, allPlans, flags.shard);

  const documents = stdin === undefined ? [] : [checkStdin(stdin, flags, configurations, io)];
  const progress = createProgress(io.stderr, targets.length);
  for (const target of targets) {
    documents.push(checkDocument(target, readDocument(target.path, target.file, io.files), configurations.scopeFor(target.path)));
    progress.step(documents.length);
  }
  progress.clear();

  const checks = plans.map((plan) => checkPlan(plan, io));
  const judged = checks.flatMap((outcome) => ('report' in outcome ? [outcome] : []));
  const known = new Set(documents.flatMap(({ failures }) => failures.map(({ message }) => message)));
  const framework = engine.framework();
  return {
    tool: TOOL,
    framework: { id: framework.id, version: framework.version },
    documents: documents.map((document) =>
      asPart(
        document,
        judged.map(({ report }) => report),
      ),
    ),
    plans: judged.map(({ result }) => result),
    failures: sortedFailures([
      ...configurations.failures,
      ...found.failures,
      ...planFailures,
      ...checks.flatMap((outcome) =>
        'failure' in outcome ? [outcome.failure] : outcome.report.failures.filter(({ message }) => !known.has(message)),
      ),
    ]),
    ...(part === undefined ? {} : { shard: part }),
  };
}

/** What stands on standard input, when it is asked for: by "-", by `--stdin-filename`, or by a pipe with text and no paths. */
async function readStdin({ paths, stdinFilename }: CheckRequest, { stdin }: Io): Promise<Uint8Array | undefined> {
  if (paths.includes('-') || (paths.length === 0 && stdinFilename !== undefined)) return stdin.read();
  if (paths.length > 0) return undefined;
  const piped = stdin.isTerminal ? new Uint8Array() : await stdin.read();
  if (piped.length === 0)
    throw usageError('There is nothing to check: no PATH is given.', 'Name files, folders or globs, as in: ketensturing check docs');
  return piped;
}

function checkStdin(bytes: Uint8Array, { stdinFilename }: CheckRequest, { scopeFor }: Configurations, { cwd }: Io): DocumentResult {
  const path = absolute(cwd, stdinFilename ?? 'stdin.md');
  const file = stdinFilename === undefined ? '<stdin>' : shownPath(path, cwd);
  return checkDocument({ path, file, named: true }, decode(bytes, file), scopeFor(path));
}

function withParts(targets: readonly Target[], parts: readonly Pick<Target, 'path' | 'file'>[]): readonly Target[] {
  const byPath = new Map(targets.map((target) => [target.path, target]));
  for (const part of parts) if (!byPath.has(part.path)) byPath.set(part.path, { ...part, named: false });
  return [...byPath.values()];
}

/** The result for a document as it was read. */
export function checkDocument({ path, file, named }: Target, read: ReadResult, scope: Scope): DocumentResult {
  const options = scope.optionsFor(path, named);
  if ('failure' in read) return unread(file, read.failure, scope, options.settings);
  const sources = [{ name: file, text: read.text }];
  const { files: _, ...report } = scope.linter.check(sources, options);
  const content = read.text.trim() === '' ? 'empty' : 'text';
  return { file, content, profile: planProfile(read.text), ...report, ...fingerprinted(report, sources, scope.linter.rules) };
}

/** A document of which nothing is known: all pillars stand there as missing, with no confidence at all. */
function unread(file: string, failure: Failure, { linter }: Scope, settings: Settings): DocumentResult {
  const { language, planBecause, coverage } = linter.check([{ name: file, text: '' }], {
    named: false,
    settings: { ...settings, check: 'never' },
  });
  return {
    file,
    language,
    isPlan: false,
    planBecause,
    content: 'unread',
    profile: { title: null, owner: null, date: null },
    coverage: coverage.map((pillar) => ({ ...pillar, confidence: 0 })),
    findings: [],
    suppressed: [],
    failures: [failure],
  };
}
