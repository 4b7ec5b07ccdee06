import { isGlob } from '../linter/glob.ts';
import type { Report } from '../linter/types.ts';
import { readAgreedFile } from './agreed-file.ts';
import type { Configurations, Scope } from './configuration.ts';
import { expandGlob, realPathOr, type Target } from './discover.ts';
import type { FileFailure } from './failure.ts';
import { type Fingerprinted, fingerprinted } from './fingerprint.ts';
import type { Io } from './io.ts';
import { absolute, isWithin, shownPath } from './paths.ts';
import { readDocument } from './read.ts';
import type { CheckedFinding, DocumentResult, PlanResult } from './result.ts';

/** A plan of several files that the run touches. */
export interface PlanFiles {
  readonly name: string;
  readonly files: readonly Pick<Target, 'path' | 'file'>[];
  readonly scope: Scope;
}

/** The plans, from the configurations of the targets, that hold at least one target; a part brings its whole plan along, as it cannot be judged without. */
export function plansOf(
  targets: readonly Target[],
  { scopeFor }: Configurations,
  io: Pick<Io, 'cwd' | 'files'>,
): { plans: readonly PlanFiles[]; failures: readonly FileFailure[] } {
  const checked = new Set(targets.map(({ path }) => path));
  const failures: FileFailure[] = [];
  const plans: PlanFiles[] = [];
  for (const scope of new Set(targets.map(({ path }) => scopeFor(path)))) {
    for (const { name, files } of scope.configuration.plans) {
      const paths = [
        ...new Set(
          files.flatMap((entry) => withinReach(pathsOf(entry, scope.folder, io, failures), entry, scope.folder, checked, io, failures)),
        ),
      ];
      if (paths.some((path) => checked.has(path)))
        plans.push({ name, scope, files: paths.map((path) => ({ path, file: shownPath(path, io.cwd) })) });
    }
  }
  return { plans, failures };
}

function pathsOf(entry: string, folder: string, { cwd, files }: Pick<Io, 'cwd' | 'files'>, failures: FileFailure[]): readonly string[] {
  if (!isGlob(entry)) return [absolute(folder, entry)];
  const { paths, faults } = expandGlob(entry, folder, files);
  failures.push(...faults);
  if (paths.length === 0) {
    const message = `No Markdown files match "${entry}", which a plan in the configuration of ${shownPath(folder, cwd)} names.`;
    failures.push({ code: 'no-documents', message, advice: 'Correct the pattern under "plans" in .ketensturing.json.' });
  }
  return paths;
}

/**
 * Those that a configuration may have read: in its own folder or in the folder of the run, also when links are followed, or asked for by the user. Whoever checks the work of others
 * reads nothing else of the machine because their configuration says so.
 */
function withinReach(
  paths: readonly string[],
  entry: string,
  folder: string,
  asked: ReadonlySet<string>,
  { cwd, files }: Pick<Io, 'cwd' | 'files'>,
  failures: FileFailure[],
): readonly string[] {
  const roots = [folder, cwd].map((root) => realPathOr(root, files));
  const inReach = paths.filter((path) => asked.has(path) || roots.some((root) => isWithin(root, realPathOr(path, files))));
  if (inReach.length < paths.length) {
    const message = `A plan in the configuration of ${shownPath(folder, cwd)} names "${entry}", which lies outside that folder and outside the folder of this run; it is not read.`;
    failures.push({
      code: 'outside',
      message,
      advice: 'Put the file beside the others, run the command in a folder that holds them all, or name the file yourself.',
    });
  }
  return inReach;
}

/** The report on a plan, with findings that can be recognised. */
export type PlanReport = Omit<Report, 'findings' | 'suppressed'> & Fingerprinted;

/** A plan judged as one, or why it cannot be. */
export type PlanCheck = { readonly result: PlanResult; readonly report: PlanReport } | { readonly failure: FileFailure };

/** Judges a plan over all its files. */
export function checkPlan({ name, files, scope }: PlanFiles, io: Pick<Io, 'files'>): PlanCheck {
  const sources: { name: string; text: string }[] = [];
  for (const { path, file } of files) {
    const read = readDocument(path, file, io.files);
    if ('failure' in read) {
      const message = `The plan "${name}" cannot be judged as a whole, because ${file} cannot be read; its other files are judged one by one.`;
      return { failure: { code: 'plan-incomplete', file, message, advice: read.failure.advice } };
    }
    sources.push({ name: file, text: read.text });
  }
  const [first] = files;
  // What is wrong with what was agreed is told with the first document.
  const { failures: _, ...kept } = first === undefined ? { failures: [] } : readAgreedFile(first.path, first.file, io.files);
  const checked = scope.linter.check(sources, { ...scope.optionsFor(first?.path ?? '', true), ...kept });
  const report = { ...checked, ...fingerprinted(checked, sources, scope.linter.rules) };
  const pillarRules = new Set(scope.linter.rules.filter((rule) => rule.scope === 'pillar').map(({ id }) => id));
  const findings = report.findings.filter(({ ruleId }) => pillarRules.has(ruleId));
  return {
    report,
    result: {
      name,
      files: sources.map((source) => source.name),
      language: report.language,
      coverage: report.coverage,
      findings,
      ...(report.agreed === undefined ? {} : { agreed: report.agreed }),
    },
  };
}

/** A document with what the reports of its plans say of it, in place of what was found when it was read by itself. */
export function asPart(document: DocumentResult, reports: readonly PlanReport[]): DocumentResult {
  const own = reports.filter(({ files }) => files.includes(document.file));
  const [first] = own;
  if (first === undefined) return document;
  const { agreed: _, ...rest } = document;
  const here = <T extends Omit<CheckedFinding, 'known'>>(list: readonly T[]): readonly T[] =>
    unique(list.filter(({ file }) => file === document.file));
  return {
    ...rest,
    isPlan: first.isPlan,
    planBecause: first.planBecause,
    findings: here(own.flatMap(({ findings }) => findings)),
    suppressed: here(own.flatMap(({ suppressed }) => suppressed)),
    rulesOff: first.rulesOff,
  };
}

function unique<T extends Omit<CheckedFinding, 'known'>>(findings: readonly T[]): readonly T[] {
  const byKey = new Map(
    findings.map((finding) => [JSON.stringify([finding.ruleId, finding.line, finding.column, finding.message]), finding]),
  );
  return [...byKey.values()];
}
