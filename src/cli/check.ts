import type { CheckFlags } from './args.ts';
import { checkDocument } from './check-document.ts';
import type { Engine } from './compose.ts';
import { type Configurations, type ConfiguredFlags, createConfigurations } from './configuration.ts';
import { discover, type Target } from './discover.ts';
import { usageError } from './failure.ts';
import type { Io, Workers } from './io.ts';
import { absolute, shownPath } from './paths.ts';
import { asPart, checkPlan, plansOf } from './plans.ts';
import { createProgress } from './progress.ts';
import { decode } from './read.ts';
import { type CheckResult, type DocumentResult, sortedFailures } from './result.ts';
import { partOf } from './shard.ts';
import { TOOL } from './version.ts';
import type { WorkerLink } from './worker-link.ts';
import { checkTogether, workersFor } from './workers.ts';

/** What a check is asked to do; the part of the flags that a portfolio shares. */
export type CheckRequest = ConfiguredFlags & Pick<CheckFlags, 'stdinFilename' | 'shard' | 'onlyPlans'>;

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

  const documents = [
    ...(stdin === undefined ? [] : [checkStdin(stdin, flags, configurations, io)]),
    ...(await checkTargets(targets, flags, configurations, io)),
  ];

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

function checkStdin(
  bytes: Uint8Array,
  { stdinFilename, onlyPlans }: CheckRequest,
  { scopeFor }: Configurations,
  { cwd, files }: Io,
): DocumentResult {
  const path = absolute(cwd, stdinFilename ?? 'stdin.md');
  const file = stdinFilename === undefined ? '<stdin>' : shownPath(path, cwd);
  return checkDocument({ path, file, named: !onlyPlans }, decode(bytes, file), scopeFor(path), files);
}

function withParts(targets: readonly Target[], parts: readonly Pick<Target, 'path' | 'file'>[]): readonly Target[] {
  const byPath = new Map(targets.map((target) => [target.path, target]));
  for (const part of parts) if (!byPath.has(part.path)) byPath.set(part.path, { ...part, named: false });
  return [...byPath.values()];
}

/** Checks the documents, in this thread or with workers, and shows how far it is. */
async function checkTargets(
  targets: readonly Target[],
  { paths, config, model, language, wantsReasons }: CheckRequest,
  configurations: Configurations,
  io: Io,
): Promise<readonly DocumentResult[]> {
  const progress = createProgress(io.stderr, targets.length);
  const count = io.workers === undefined ? 0 : workersFor(targets, io.workers.threadsFor, io);
  const setup = { cwd: io.cwd, modelFile: io.modelFile, flags: { paths, config, model, language, wantsReasons } };
  const start = (): WorkerLink => (io.workers as Workers).start(setup);
  const results = await checkTogether(targets, configurations, io, start, count, progress.step);
  progress.clear();
  return results;
}
