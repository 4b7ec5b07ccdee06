import { agreedFileName, agreedText, markAgreed } from '../linter/agreed/agreed-plan.ts';
import { createPlan } from '../linter/plan.ts';
import { isWord } from '../linter/readable.ts';
import type { AgreeFlags } from './args.ts';
import type { Engine } from './compose.ts';
import { createConfigurations } from './configuration.ts';
import { CliError, fileFailure, usageError } from './failure.ts';
import type { Io } from './io.ts';
import { absolute, shownPath } from './paths.ts';
import { plansOf, readPart } from './plans.ts';

/** Keeps, beside a plan, what was agreed; what was kept before is replaced. Throws a `CliError` when the plan cannot be read as a whole. */
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
  const documents = plans[0]?.files ?? [alone];
  const sources = documents.map((document) => {
    const read = readPart(document, io.files);
    if ('failure' in read) throw new CliError(read.failure);
    return { name: document.file, text: read.text };
  });
  const first = documents[0] ?? alone;
  const scope = configurations.scopeFor(path);
  const report = scope.linter.check(sources, scope.optionsFor(first.path, true));
  const agreed = markAgreed(createPlan(sources), report, flags.date);
  const kept = agreedFileName(first.file);
  try {
    io.files.replace(agreedFileName(first.path), agreedText(agreed));
  } catch (error) {
    throw new CliError(fileFailure('unwritable', 'write', kept, error));
  }
  io.stdout.write(`${kept}\n`);
}
