import type { Failure, Settings } from '../linter/types.ts';
import type { CheckFlags } from './args.ts';
import type { Engine } from './compose.ts';
import { type Configurations, createConfigurations, type Scope } from './configuration.ts';
import { discover, type Target } from './discover.ts';
import { usageError } from './failure.ts';
import type { Io } from './io.ts';
import { absolute, shownPath } from './paths.ts';
import { asPart, checkPlan, plansOf } from './plans.ts';
import { createProgress } from './progress.ts';
import { decode, type ReadResult, readDocument } from './read.ts';
import type { CheckResult, DocumentResult } from './result.ts';
import { TOOL } from './version.ts';

/** Checks what the flags ask for. Throws a `CliError` when there is nothing to check or the engine cannot be built. */
export async function check(flags: CheckFlags, io: Io, engine: Engine): Promise<CheckResult> {
  const stdin = await readStdin(flags, io);
  const paths = flags.paths.filter((path) => path !== '-');
  const found = discover(paths, io);
  const configurations = createConfigurations(io, flags, engine);
  const { plans, failures: planFailures } = plansOf(found.targets, configurations, io);
  const targets = withParts(
    found.targets,
    plans.flatMap(({ files }) => files),
  );

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
    failures: [
      ...configurations.failures,
      ...found.failures,
      ...planFailures,
      ...checks.flatMap((outcome) =>
        'failure' in outcome ? [outcome.failure] : outcome.report.failures.filter(({ message }) => !known.has(message)),
      ),
    ],
  };
}

/** What stands on standard input, when it is asked for: by "-", by `--stdin-filename`, or by a pipe with text and no paths. */
async function readStdin({ paths, stdinFilename }: CheckFlags, { stdin }: Io): Promise<Uint8Array | undefined> {
  if (paths.includes('-') || (paths.length === 0 && stdinFilename !== undefined)) return stdin.read();
  if (paths.length > 0) return undefined;
  const piped = stdin.isTerminal ? new Uint8Array() : await stdin.read();
  if (piped.length === 0)
    throw usageError('There is nothing to check: no PATH is given.', 'Name files, folders or globs, as in: ketensturing check docs');
  return piped;
}

function checkStdin(bytes: Uint8Array, { stdinFilename }: CheckFlags, { scopeFor }: Configurations, { cwd }: Io): DocumentResult {
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
  const { files: _, ...report } = scope.linter.check([{ name: file, text: read.text }], options);
  return { file, content: read.text.trim() === '' ? 'empty' : 'text', ...report };
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
    coverage: coverage.map((pillar) => ({ ...pillar, confidence: 0 })),
    findings: [],
    suppressed: [],
    failures: [failure],
  };
}
