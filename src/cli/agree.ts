import { agreedFileName, agreedText, markAgreed } from '../linter/agreed/agreed-plan.ts';
import { createPlan } from '../linter/plan.ts';
import { isWord } from '../linter/readable.ts';
import { isOfPlan, readAgreedFile } from './agreed-file.ts';
import type { AgreeFlags } from './args.ts';
import type { Engine } from './compose.ts';
import { createConfigurations } from './configuration.ts';
import { createRealPaths } from './discover.ts';
import { CliError, fileFailure, usageError } from './failure.ts';
import { printable } from './formats/style.ts';
import type { Io } from './io.ts';
import { absolute, shownPath, slashed } from './paths.ts';
import { type PlanFiles, plansOf, readPart } from './plans.ts';

/**
 * Keeps, beside a plan, what was agreed; what was kept of it before is replaced. Throws a `CliError` when the plan cannot be read as a whole, when the file stands for several plans, or when its place holds
 * what was agreed of another plan.
 */
export function agree(flags: AgreeFlags, io: Io, engine: Engine): void {
  const path = absolute(io.cwd, flags.path);
  if (isWord(path))
    throw usageError(
      `${flags.path} is a Word document, and only a plan in Markdown can be marked.`,
      'Open it as a plan in VS Code, and mark that.',
    );
  const configurations = createConfigurations(io, { ...flags, paths: [flags.path], wantsReasons: false }, engine);
  const alone = { path, file: shownPath(path, io.cwd) };
  const { plans, failures } = plansOf([{ ...alone, named: true }], configurations, io);
  const [failure] = [...configurations.failures, ...failures];
  if (failure !== undefined) throw new CliError(failure);
  const plan = planOf(alone, plans, io);
  const documents = plan?.files ?? [alone];
  const sources = documents.map((document) => {
    const read = readPart(document, io.files);
    if ('failure' in read) throw new CliError(read.failure);
    return { name: slashed(document.path), text: read.text };
  });
  const first = documents[0] ?? alone;
  const scope = configurations.scopeFor(path);
  const report = scope.linter.check(sources, scope.optionsFor(first.path, true));
  const agreed = markAgreed(createPlan(sources), report, flags.date);
  const kept = agreedFileName(first.file);
  if (plan !== undefined) spareAnother(plan, first, io);
  try {
    io.files.replace(agreedFileName(first.path), agreedText(agreed));
  } catch (error) {
    throw new CliError(fileFailure('unwritable', 'write', kept, error));
  }
  io.stdout.write(`${printable(kept)}\n`);
}

type Part = PlanFiles['files'][number];

/** The plan of several files that is meant: the only one with this file, or the only one that begins with it. Undefined when no plan has the file; throws a `CliError` that says how to choose when several may be meant. */
function planOf({ path, file }: Part, plans: readonly PlanFiles[], { files, stderr }: Pick<Io, 'files' | 'stderr'>): PlanFiles | undefined {
  const real = createRealPaths(files);
  const meantBy = (named: string): PlanFiles | undefined => {
    const has = (part: Part | undefined): boolean => part !== undefined && real(part.path) === real(named);
    const having = plans.filter((plan) => plan.files.some(has));
    const begun = having.filter((plan) => has(plan.files[0]));
    return having.length === 1 ? having[0] : begun.length === 1 ? begun[0] : undefined;
  };
  if (plans.length < 2) return plans[0];
  const ways = plans.flatMap((plan) => {
    const own = plan.files.find((part) => meantBy(part.path) === plan);
    return own === undefined ? [] : [`${own.file} for "${plan.name}"`];
  });
  const names = plans.map(({ name }) => `"${name}"`).join(', ');
  const message = `${file} is a part of ${plans.length} plans (${names})`;
  const meant = meantBy(path);
  if (meant === undefined) {
    const advice = 'Give each plan a file of its own, or one that it begins with, under "plans" in .ketensturing.json.';
    throw usageError(
      `${message}, so it does not say which of them was agreed.`,
      ways.length < plans.length ? advice : `Name a file that stands for one: ${ways.join(', ')}.`,
    );
  }
  stderr.write(
    `${printable(`${message} and begins "${meant.name}", so that is the one that is marked. To mark another, name a file that stands for it: ${ways.join(', ')}.`)}\n`,
  );
  return meant;
}

/** Throws a `CliError` when the place holds what was agreed of another plan that begins with the same document, as that stands nowhere else. */
function spareAnother(plan: PlanFiles, first: Part, { files }: Pick<Io, 'files'>): void {
  const { agreed } = readAgreedFile(first.path, first.file, files);
  if (agreed === undefined || isOfPlan(agreed, plan, files)) return;
  const others = plan.sharing.map(({ name }) => `"${name}"`).join(' or ');
  throw new CliError({
    code: 'agreed-of-another',
    file: first.file,
    message: `${agreedFileName(first.file)} holds what was agreed of other files than those of "${plan.name}", and is left as it is: ${others} begins with ${first.file} too.`,
    advice: `Put another file first in "${plan.name}", under "plans" in .ketensturing.json, so that each has a place; or remove what was agreed, if it counts no more.`,
  });
}
