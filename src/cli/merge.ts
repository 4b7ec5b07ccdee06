import { join } from 'node:path';
import { isGlob, matcher, splitGlob } from '../linter/glob.ts';
import { usageError } from './failure.ts';
import type { Io } from './io.ts';
import { absolute, shownPath, slashed } from './paths.ts';
import { exists } from './read.ts';
import { readReport } from './read-report.ts';
import { type CheckResult, type DocumentResult, type PlanResult, type ShardPart, sortedFailures } from './result.ts';

/** Puts JSON reports together to the result that one run over everything would have given. Throws a `CliError` when they do not fit together. `separator`: what stands between folders on this machine. */
export function merge(paths: readonly string[], io: Pick<Io, 'cwd' | 'files'>, separator?: string): CheckResult {
  const files = paths.flatMap((path) => expanded(path, slashed(path, separator), io));
  if (files.length === 0)
    throw usageError('There is nothing to merge: no report is given.', 'Name JSON reports, as in: ketensturing merge report-*.json');
  const reports = files.map((file) => ({ file, result: readReport(file, io) }));
  const results = reports.map(({ result }) => result);
  const [first] = results as [CheckResult, ...CheckResult[]];
  for (const { file, result } of reports) {
    if (JSON.stringify([result.tool, result.framework]) !== JSON.stringify([first.tool, first.framework]))
      throw usageError(
        `${file} was made by another version of the tool or the framework.`,
        'Merge reports of one run, made by one version.',
      );
  }
  const shards = results.flatMap(({ shard }) => shard ?? []);
  if (shards.length > 0) checkShards(shards, results.length);
  const documents = inOrder(results, (result) => [result.documents, result.shard?.documents]);
  checkTwice(documents);
  const baselines = results.flatMap(({ baseline }) => baseline ?? []);
  const sum = (key: 'known' | 'gone'): number => baselines.reduce((total, baseline) => total + baseline[key], 0);
  return {
    tool: first.tool,
    framework: first.framework,
    documents,
    plans: inOrder<PlanResult>(results, (result) => [result.plans, result.shard?.plans]),
    failures: sortedFailures(results.flatMap(({ failures }) => failures)),
    ...(baselines.length === 0 ? {} : { baseline: { known: sum('known'), gone: sum('gone') } }),
  };
}

/** All parts must be there, once: a part that is lost would look like a clean result. */
function checkShards(shards: readonly ShardPart[], reports: number): void {
  const [{ of }] = shards as [ShardPart, ...ShardPart[]];
  if (shards.length < reports || shards.some((shard) => shard.of !== of))
    throw usageError(
      'These reports are not the parts of one run: they were not all made with the same number of parts.',
      'Merge the parts of one run.',
    );
  const found = shards.map(({ index }) => index);
  const twice = found.find((index, at) => found.indexOf(index) !== at);
  if (twice !== undefined) throw usageError(`Part ${twice}/${of} is given twice.`, 'Name each report once.');
  const lacking = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !found.includes(index));
  if (lacking.length > 0) {
    const parts = lacking.map((index) => `${index}/${of}`).join(', ');
    throw usageError(
      `Not all parts are there: ${parts} ${lacking.length === 1 ? 'is' : 'are'} missing.`,
      'See whether that job failed, and run it again.',
    );
  }
}

function checkTwice(documents: readonly DocumentResult[]): void {
  const seen = new Set<string>();
  for (const { file } of documents) {
    if (seen.has(file))
      throw usageError(`${file} stands in more than one report.`, 'Merge reports on different documents, or the parts of one run.');
    seen.add(file);
  }
}

/** The items of all results: at their positions in the whole when they are parts, else one result after the other. */
function inOrder<T>(
  results: readonly CheckResult[],
  pick: (result: CheckResult) => readonly [readonly T[], readonly number[] | undefined],
): readonly T[] {
  const placed = results.flatMap((result, nth) => {
    const [items, positions] = pick(result);
    return items.map((item, at) => ({ item, nth, at: positions?.[at] ?? at, whole: positions !== undefined }));
  });
  return placed.sort((a, b) => (a.whole && b.whole ? a.at - b.at : a.nth - b.nth || a.at - b.at)).map(({ item }) => item);
}

/** A path, or the files that a pattern in its last part matches, for shells that leave patterns alone. */
function expanded(path: string, pattern: string, { cwd, files }: Pick<Io, 'cwd' | 'files'>): readonly string[] {
  // A file can have a name that looks like a pattern.
  if (!isGlob(pattern) || exists(absolute(cwd, path), files)) return [path];
  const { base, glob } = splitGlob(pattern);
  const folder = absolute(cwd, base);
  const matches = matcher([glob]);
  const names = listed(folder, files).filter((name) => matches(name));
  if (names.length === 0) throw usageError(`No files match "${path}".`, 'Check the pattern; it looks in one folder, not below it.');
  return names.map((name) => shownPath(join(folder, name), cwd));
}

function listed(folder: string, files: Io['files']): readonly string[] {
  try {
    return files
      .list(folder)
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}
