import { isAboutPlan } from '../linter/about-plan.ts';
import { isGlob } from '../linter/glob.ts';
import { isWord, withoutReports } from '../linter/readable.ts';
import type { AgreedPlan, CheckOptions, Report, WriterJudgement } from '../linter/types.ts';
import { asShown, isOfPlan, readAgreedFile } from './agreed-file.ts';
import type { Configurations, Scope } from './configuration.ts';
import { createRealPaths, expandGlob, realPathOr, type Target } from './discover.ts';
import type { FileFailure } from './failure.ts';
import { byPlace, createNumbering, type Fingerprinted, fingerprinted, sameKey } from './fingerprint.ts';
import type { FileSystem, Io } from './io.ts';
import { absolute, isWithin, shownPath } from './paths.ts';
import { type ReadResult, readDocument } from './read.ts';
import type { CheckedFinding, DocumentResult, PlanResult } from './result.ts';

/** A plan of several files that the run touches. */
export interface PlanFiles {
  readonly name: string;
  readonly files: readonly Pick<Target, 'path' | 'file'>[];
  readonly scope: Scope;
  /** Whether all files were found that the configuration names. */
  readonly isWhole: boolean;
  readonly options: CheckOptions;
  /** The other plans of its configuration that begin with the same document, with the absolute paths of their files: what was agreed of them has the same place. */
  readonly sharing: readonly { readonly name: string; readonly paths: readonly string[] }[];
}

/**
 * The plans to judge, from the configurations of the targets, that hold at least one target, by whichever path it was named; a part brings its whole plan along, as it cannot be judged without. Of
 * what is not to be judged, nothing is told either.
 */
export function plansOf(
  targets: readonly Target[],
  { scopeFor }: Configurations,
  io: Pick<Io, 'cwd' | 'files'>,
): { plans: readonly PlanFiles[]; failures: readonly FileFailure[] } {
  const real = createRealPaths(io.files);
  const checked = new Set(targets.map(({ path }) => real(path)));
  const failures: FileFailure[] = [];
  const plans: PlanFiles[] = [];
  /** What a file is called that several plans name, by different paths. */
  const called = new Map<string, string>();
  for (const scope of new Set(targets.map(({ path }) => scopeFor(path)))) {
    const all = scope.configuration.plans.map(({ name, files }) => {
      const faults: FileFailure[] = [];
      const entries = files.map((entry) => ({
        entry,
        paths: pathsOf(entry, scope.folder, io, faults).filter((path) => !scope.isExcluded(path)),
      }));
      const inReach = entries.flatMap(({ entry, paths: found }) => withinReach(found, entry, scope.folder, checked, io, faults));
      return { name, paths: eachOnce(inReach, real), faults };
    });
    for (const plan of all) {
      const { name, paths, faults } = plan;
      const parts = new Set(paths.map(real));
      const own = targets.filter(({ path }) => parts.has(real(path)));
      const options = scope.planOptions(own.some(({ named }) => named));
      if (options === null) continue;
      failures.push(...faults);
      if (own.length === 0) continue;
      for (const path of paths) called.set(real(path), called.get(real(path)) ?? path);
      const shown = paths.map((named) => called.get(real(named)) ?? named).map((path) => ({ path, file: shownPath(path, io.cwd) }));
      const sharing = all.filter((other) => other !== plan && beginsWith(other.paths, paths[0], real));
      plans.push({ name, scope, files: shown, isWhole: faults.length === 0, options, sharing });
    }
  }
  return { plans, failures };
}

function beginsWith([own]: readonly string[], first: string | undefined, real: (path: string) => string): boolean {
  return own !== undefined && first !== undefined && real(own) === real(first);
}

/** Each file once, by the first of its paths. */
function eachOnce(paths: readonly string[], real: (path: string) => string): readonly string[] {
  const first = new Map<string, string>();
  for (const path of paths) if (!first.has(real(path))) first.set(real(path), path);
  return [...first.values()];
}

function pathsOf(entry: string, folder: string, { cwd, files }: Pick<Io, 'cwd' | 'files'>, failures: FileFailure[]): readonly string[] {
  if (!isGlob(entry)) return [absolute(folder, entry)];
  const { paths, faults } = expandGlob(entry, folder, files);
  failures.push(...faults);
  if (paths.length === 0) {
    const message = `No Markdown files match "${entry}", which a plan in the configuration of ${shownPath(folder, cwd)} names.`;
    failures.push({ code: 'no-documents', message, advice: 'Correct the pattern under "plans" in .ketensturing.json.' });
  }
  return withoutReports(paths, (path) => path);
}

/**
 * Those that a configuration may have read: in its own folder or in the folder of the run, also when links are followed, or asked for by the user. Whoever checks the work of others
 * reads nothing else of the machine because their configuration says so.
 */
function withinReach(
  paths: readonly string[],
  entry: string,
  folder: string,
  /** Without links. */
  asked: ReadonlySet<string>,
  { cwd, files }: Pick<Io, 'cwd' | 'files'>,
  failures: FileFailure[],
): readonly string[] {
  const roots = [folder, cwd].map((root) => realPathOr(root, files));
  const inReach = paths.filter((path) => {
    const real = realPathOr(path, files);
    return asked.has(real) || roots.some((root) => isWithin(root, real));
  });
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
export type PlanCheck =
  | { readonly result: PlanResult; readonly report: PlanReport }
  | { readonly plan: PlanFiles; readonly failure: FileFailure };

/** Reads a file of a plan of several files. */
export function readPart({ path, file }: PlanFiles['files'][number], files: FileSystem): ReadResult {
  if (!isWord(path)) return readDocument(path, file, files);
  const message = `${file} is a Word document, and the files of a plan must be Markdown.`;
  const advice = 'Open it as a plan in VS Code, save that beside the others, and name that file under "plans" in .ketensturing.json.';
  return { failure: { code: 'word-part', message, advice } };
}

/** Judges plans, each over all its files. Fingerprints are unique in a document, also when it is a part of several. */
export function checkPlans(plans: readonly PlanFiles[], io: Pick<Io, 'files'>): readonly PlanCheck[] {
  const numbered = createNumbering();
  return plans.map((plan) => {
    const check = checkPlan(plan, io);
    if ('failure' in check) return check;
    const { report, result } = check;
    return {
      report: { ...report, findings: report.findings.map(numbered), suppressed: report.suppressed.map(numbered) },
      result: { ...result, findings: result.findings.map(numbered) },
    };
  });
}

function checkPlan(plan: PlanFiles, io: Pick<Io, 'files'>): PlanCheck {
  const { name, files, scope, isWhole, options } = plan;
  const incomplete = (why: string, advice: string, file?: string): PlanCheck => {
    const message = `The plan "${name}" cannot be judged as a whole, because ${why}; its other files are judged one by one, and nothing is said about missing pillars.`;
    return { plan, failure: { code: 'plan-incomplete', ...(file === undefined ? {} : { file }), message, advice } };
  };
  if (!isWhole)
    return incomplete('not all its files are found', 'Correct "plans" in .ketensturing.json, or put the files where it says they are.');
  const sources: { name: string; text: string }[] = [];
  for (const part of files) {
    const read = readPart(part, io.files);
    if ('failure' in read) {
      const why = isWord(part.path) ? 'is a Word document, and the files of a plan must be Markdown' : 'cannot be read';
      const isThere = io.files.hasEntry(part.path);
      const advice = isThere ? read.failure.advice : 'Put the file there, or correct its path under "plans" in .ketensturing.json.';
      return incomplete(`${part.file} ${why}`, advice, part.file);
    }
    sources.push({ name: part.file, text: read.text });
  }
  const agreed = agreedOf(plan, io.files);
  const checked = scope.linter.check(sources, agreed === undefined ? options : { ...options, agreed });
  const report = { ...checked, ...fingerprinted(checked, sources, scope.linter.rules) };
  const findings = report.findings.filter(isAboutPlan(scope.linter.rules));
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

/** What was agreed of a plan. What is wrong with the file in which it is kept is told with the first document. */
function agreedOf(plan: PlanFiles, files: FileSystem): AgreedPlan | undefined {
  const [first] = plan.files;
  const { agreed } = first === undefined ? {} : readAgreedFile(first.path, first.file, files);
  return agreed !== undefined && isOfPlan(agreed, plan, files) ? asShown(agreed, plan, files) : undefined;
}

/**
 * A document with what the reports of its plans say of it, in place of what was found when it was read by itself. When none of its plans could be judged, that stands, but for what it says of
 * pillars: what is not here may be in the rest of the plan.
 */
export function asPart(document: DocumentResult, checks: readonly PlanCheck[]): DocumentResult {
  const own = checks.flatMap((check) => ('report' in check && check.report.files.includes(document.file) ? [check.report] : []));
  const [first] = own;
  if (first === undefined) return withoutPlan(document, checks);
  const { agreed: _, ...rest } = document;
  const here = <T extends Omit<CheckedFinding, 'known'>>(list: readonly T[]): readonly T[] =>
    unique(list.filter(({ file }) => file === document.file)).sort(byPlace);
  return {
    ...rest,
    isPlan: first.isPlan,
    planBecause: first.planBecause,
    writerJudgements: eachJudgementOnce(
      own.flatMap(({ writerJudgements }) => writerJudgements.filter(({ file }) => file === document.file)),
    ),
    findings: here(own.flatMap(({ findings }) => findings)),
    suppressed: here(own.flatMap(({ suppressed }) => suppressed)),
    rulesOff: first.rulesOff,
  };
}

function withoutPlan(document: DocumentResult, checks: readonly PlanCheck[]): DocumentResult {
  const [plan] = checks.flatMap((check) =>
    'plan' in check && check.plan.files.some(({ file }) => file === document.file) ? [check.plan] : [],
  );
  if (plan === undefined) return document;
  const isAbout = isAboutPlan(plan.scope.linter.rules);
  const { agreed: _, findings, suppressed, ...rest } = document;
  return {
    ...rest,
    findings: findings.filter((finding) => !isAbout(finding)),
    suppressed: suppressed.filter((finding) => !isAbout(finding)),
    incompletePlan: plan.name,
  };
}

/** Several plans can hold the document. */
function eachJudgementOnce(judgements: readonly WriterJudgement[]): readonly WriterJudgement[] {
  return [...new Map(judgements.map((judgement) => [JSON.stringify(judgement), judgement])).values()];
}

function unique<T extends Omit<CheckedFinding, 'known'>>(findings: readonly T[]): T[] {
  return [...new Map(findings.map((finding) => [sameKey(finding), finding])).values()];
}
