import type { CheckFlags } from './args.ts';
import type { Engine } from './compose.ts';
import { type Configurations, type ConfiguredFlags, createConfigurations } from './configuration.ts';
import { createRealPaths, type Discovery, discover, type Target, targetAt } from './discover.ts';
import type { Io, Workers } from './io.ts';
import { asPart, checkPlans, type PlanCheck, plansOf } from './plans.ts';
import { createProgress } from './progress.ts';
import { type CheckResult, type DocumentResult, sortedFailures } from './result.ts';
import { partOf } from './shard.ts';
import { checkStdin, readStdin, type StdinRequest, withStdin } from './stdin.ts';
import { TOOL } from './version.ts';
import type { WorkerLink } from './worker-link.ts';
import { checkTogether, workersFor } from './workers.ts';

/** What a check is asked to do; the part of the flags that a portfolio shares. */
export type CheckRequest = ConfiguredFlags & Pick<CheckFlags, 'shard'> & StdinRequest;

/** Checks what the flags ask for. Throws a `CliError` when there is nothing to check or the engine cannot be built. */
export async function check(flags: CheckRequest, io: Io, engine: Engine): Promise<CheckResult> {
  const stdin = await readStdin(flags, io);
  const discovery = discover(flags.paths, io);
  const configurations = createConfigurations(io, flags, engine);
  const found = underPaths(flags.onlyPlans ? allFound(discovery) : discovery, configurations, io.cwd);
  // A text in the place of a file is there for its plan too.
  const inPlace = stdin?.hasFile ? stdin.target : undefined;
  const own = stdin === undefined ? io : { ...io, files: withStdin(io.files, stdin) };
  const realPath = createRealPaths(io.files);
  const real = ({ path }: Pick<Target, 'path'>): string => realPath(path);
  const realPlace = inPlace && real(inPlace);
  const given = found.targets.filter((target) => real(target) !== realPlace);
  const { plans: allPlans, failures: planFailures } = plansOf(inPlace === undefined ? given : [inPlace, ...given], configurations, own);
  const parts = new Map(allPlans.flatMap(({ files }) => files).map((file) => [real(file), file]));
  const placePart = realPlace && parts.get(realPlace);
  const text = stdin && placePart ? { ...stdin, target: { ...stdin.target, ...placePart } } : stdin;
  if (realPlace !== undefined) parts.delete(realPlace);
  const { targets, plans, part } = partOf(withParts(given, parts, real), allPlans, flags.shard);

  const documents = [
    ...(text === undefined ? [] : [checkStdin(text, configurations, io.files)]),
    ...(await checkTargets(targets, flags, configurations, io)),
  ];

  const checks = checkPlans(plans, own);
  const judged = checks.flatMap((outcome) => ('report' in outcome ? [outcome] : []));
  const known = new Set(documents.flatMap(({ failures }) => failures.map(({ message }) => message)));
  const framework = engine.framework();
  return {
    tool: TOOL,
    framework: { id: framework.id, version: framework.version },
    documents: documents.map((document) => asPart(document, checks)),
    plans: judged.map(({ result }) => result),
    failures: sortedFailures([
      ...configurations.failures,
      ...found.failures,
      ...planFailures,
      ...checks.flatMap((outcome) =>
        'failure' in outcome ? [outcome.failure] : outcome.report.failures.filter(({ message }) => !known.has(message)),
      ),
    ]),
    ...(part === undefined ? {} : { shard: { ...part, plans: part.plans.filter((_, at) => 'report' in (checks[at] as PlanCheck)) } }),
  };
}

const allFound = (discovery: Discovery): Discovery => ({
  ...discovery,
  targets: discovery.targets.map((target) => ({ ...target, named: false })),
});

/** The documents, each under a path that the configuration does not leave out, where a link gives it one. */
function underPaths({ targets, links, failures }: Discovery, { scopeFor }: Configurations, cwd: string): Omit<Discovery, 'links'> {
  const isLeftOut = (path: string): boolean => scopeFor(path).isExcluded(path);
  const paths = targets.map((target) => {
    const others = links.get(target.path) ?? [];
    if (target.named || others.length === 0 || !isLeftOut(target.path)) return target;
    const other = others.find((path) => !isLeftOut(path));
    return other === undefined ? target : targetAt(other, false, cwd);
  });
  return { targets: paths, failures };
}

/** The targets with the files of plans; a target that is one of them, by whichever path it was named, has the name that the plan gives it. `parts`: by their path without links. */
function withParts(
  targets: readonly Target[],
  parts: ReadonlyMap<string, Pick<Target, 'path' | 'file'>>,
  real: (target: Target) => string,
): readonly Target[] {
  const found = new Map(targets.map((target) => [real(target), { ...target, ...parts.get(real(target)) }]));
  for (const [place, part] of parts) if (!found.has(place)) found.set(place, { ...part, named: false });
  return [...found.values()];
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
