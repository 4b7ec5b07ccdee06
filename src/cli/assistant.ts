import { dirname, sep } from 'node:path';
import type { CheckedPlan } from '../assistant/answers.ts';
import { ToolError } from '../assistant/arguments.ts';
import { readAhead } from '../assistant/read-ahead.ts';
import { type AssistantHost, type PlanSource, runTool } from '../assistant/run-tool.ts';
import { TOOLS } from '../assistant/tools.ts';
import type { Framework, Language } from '../framework/types.ts';
import { agreedFileName } from '../linter/agreed/agreed-plan.ts';
import { isWord, MOST_BYTES } from '../linter/readable.ts';
import type { SourceInput } from '../linter/source.ts';
import type { Linter, Session } from '../linter/types.ts';
import type { McpFlags } from './args.ts';
import { check } from './check.ts';
import type { Engine } from './compose.ts';
import { type Configurations, type ConfiguredFlags, createConfigurations } from './configuration.ts';
import { tell } from './deliver.ts';
import { wordNotes } from './docx.ts';
import { CliError, type FileFailure } from './failure.ts';
import type { Io } from './io.ts';
import { absolute, shownPath } from './paths.ts';
import { type PlanFiles, plansOf, readPart } from './plans.ts';
import { reportSetOf } from './report-set.ts';
import { TOOL } from './version.ts';

/** What a text without a file is called. */
const TEXT_NAME = 'plan.md';

const INSTRUCTIONS =
  'These tools judge chain governance plans (ketenplannen) against the eight pillars of the NORA framework "Ketens de baas", on this machine. Let advice about such a plan rest on what they find, and give the line when you quote it. Of a Word document ("unit": "paragraph") each "line" is the number of a paragraph: call it that.';

/** Bytes of one message: a text of the longest document, in which characters are written as \u00e9. */
export const MOST_MESSAGE = 4 * MOST_BYTES;
const TOO_LONG: FileFailure = {
  code: 'mcp-too-long',
  message: `A message on standard input is longer than ${MOST_MESSAGE / 1024 / 1024} MB, so nothing more is read.`,
  advice: 'Send the path of the plan, and not its text.',
};
const HOW = 'Send one message of the Model Context Protocol on each line.';
const NO_JSON: FileFailure = { code: 'mcp-no-json', message: 'A line on standard input is no JSON, so it is not answered.', advice: HOW };
const NO_MESSAGE: FileFailure = {
  code: 'mcp-no-message',
  message: 'What came in on standard input is no message of the Model Context Protocol, or answers no question, so it is not answered.',
  advice: HOW,
};

/** Serves the tools for assistants over standard input and output until the client goes away. Throws a `CliError` when the engine cannot be built. */
export async function serveAssistants(flags: McpFlags, io: Io, engine: Engine): Promise<void> {
  const host = createHost(flags, io, rememberedBy(engine));
  // Loaded when it is needed, for it is large.
  const { serve } = await import('./mcp/index.ts');
  await serve({
    ...TOOL,
    instructions: INSTRUCTIONS,
    tools: TOOLS.map(({ name, title, description, input }) => ({ name, title: title.en, description, inputSchema: input })),
    async call(name, given, signal) {
      try {
        const text = await runTool(name, given, host, signal);
        return { text, isError: false };
      } catch (error) {
        if (error instanceof ToolError) return { text: error.message, isError: true };
        throw error;
      }
    },
    stdin: process.stdin,
    stdout: process.stdout,
    mostBytes: MOST_MESSAGE,
    tooLong: new CliError(TOO_LONG),
    onUnread: ({ name }) => tell(name === 'SyntaxError' ? NO_JSON : NO_MESSAGE, io),
  });
}

/** How the tools reach plans on this machine. Throws a `CliError` when model or configuration cannot be used at all. */
export function createHost(flags: McpFlags, io: Io, engine: Engine): AssistantHost {
  const common = { config: flags.config, model: flags.model };
  const shared = { ...common, wantsReasons: true, mayRead: readingGuard(flags, io) };
  const configurations = (language?: Language): Configurations => createConfigurations(io, { ...shared, paths: [], language }, engine);
  // A model or configuration that is named and cannot be read is told at the start, and not at the first question.
  const atStart = configurations();
  if (flags.config !== undefined) atStart.scopeFor(absolute(io.cwd, TEXT_NAME));
  const unread = atStart.failures.find(({ code }) => code !== 'configuration' && code !== 'framework');
  if (unread !== undefined) throw new CliError(unread);
  const textPlace = absolute(io.cwd, TEXT_NAME);
  return {
    async framework() {
      const { failures, scopeFor } = configurations();
      return { framework: scopeFor(textPlace).linter.framework, failures };
    },
    async check(source, language, cancellation) {
      const path = source.path === undefined ? undefined : allowedPath(source.path, flags, io);
      const found = configurations(language);
      for (const { of, sources } of plansRead(source, path, found, flags, io)) {
        const { linter, optionsFor } = found.scopeFor(of);
        await readAhead(linter, sources, optionsFor(of, true), { cancellation });
      }
      const request = { ...shared, language, shard: undefined, onlyPlans: false };
      // In this thread, as the sessions are here.
      const { workers: _, ...own } = io;
      const quiet = { ...own, stderr: { ...io.stderr, write() {} } };
      const result =
        path === undefined
          ? await check(
              { ...request, paths: ['-'], stdinFilename: undefined, textName: TEXT_NAME },
              { ...quiet, stdin: stdinWith(source) },
              engine,
            )
          : await check({ ...request, paths: [path], stdinFilename: undefined }, quiet, engine).catch(asToolError);
      const { framework } = found.scopeFor(path ?? textPlace).linter;
      return { ...planIn(reportSetOf(result, framework), source), notes: await notesOn(path, io) };
    },
  };
}

/** What a reader should know of how the document was read. */
async function notesOn(path: string | undefined, { cwd, files }: Pick<Io, 'cwd' | 'files'>): Promise<readonly string[]> {
  return path === undefined || !isWord(path) ? [] : wordNotes({ path, file: shownPath(path, cwd) }, files);
}

/** What refuses to read a configuration, or a framework that one names, outside the working folder. The configuration of a folder above holds there too; whoever starts the server may name one, and trusts what that names. */
function readingGuard({ anywhere, config }: McpFlags, { cwd, files }: Pick<Io, 'cwd' | 'files'>): ConfiguredFlags['mayRead'] {
  if (anywhere || config !== undefined) return undefined;
  const folder = real(cwd, files);
  const isAbove = (other: string): boolean => other !== folder && isInside(folder, other);
  return (path, what) => {
    if (isInside(real(path, files), folder) || (what === 'configuration' && isAbove(real(dirname(path), files)))) return;
    throw new ToolError(
      `The ${what} ${shownPath(path, cwd)} lies outside the working folder, so nothing is judged by it. (Whoever starts this server can start it in a folder that holds it too, name the configuration with --config, or allow all files with --anywhere.)`,
    );
  };
}

/** What is going to be checked: the document, and each plan of several files that it is a part of. What cannot be read is told by the check. Throws a `ToolError` when that would read what may not be read. */
function plansRead(
  { text }: PlanSource,
  path: string | undefined,
  configurations: Configurations,
  flags: McpFlags,
  io: Pick<Io, 'cwd' | 'files'>,
): readonly { readonly of: string; readonly sources: readonly SourceInput[] }[] {
  if (path === undefined) return [{ of: absolute(io.cwd, TEXT_NAME), sources: [{ name: TEXT_NAME, text: text ?? '' }] }];
  const target = { path, file: shownPath(path, io.cwd), named: true };
  const plans = [{ name: undefined, files: [target] }, ...plansOf([target], configurations, io).plans];
  for (const plan of plans) mustBeInside(target, plan, flags, io);
  return plans.map(({ files }) => ({
    of: files[0]?.path ?? path,
    sources: files.flatMap((part) => {
      const read = readPart(part, io.files);
      return 'failure' in read ? [] : [{ name: part.file, text: read.text }];
    }),
  }));
}

/** Throws a `ToolError` when a part of a plan, or what was agreed of it, leads outside the working folder: what may not be asked for is not read along either. */
function mustBeInside(
  { file: asked }: Part,
  { name, files: parts }: { readonly name: string | undefined; readonly files: readonly Part[] },
  { anywhere }: McpFlags,
  { cwd, files }: Pick<Io, 'cwd' | 'files'>,
): void {
  if (anywhere) return;
  const leadsOut = (path: string): boolean => !isInside(real(path, files), real(cwd, files));
  if (parts.some(({ path }) => leadsOut(path)))
    throw new ToolError(
      `The plan "${name}", of which ${asked} is a part, has a part outside the working folder, so it is not read. (Whoever starts this server can start it in the folder above, that holds all parts, or allow all files with --anywhere.)`,
    );
  const kept = parts.find(({ path }) => leadsOut(agreedFileName(path)));
  if (kept !== undefined)
    throw new ToolError(
      `${agreedFileName(kept.file)}, which holds what was agreed, leads outside the working folder, so ${asked} is not read. (Whoever starts this server can allow all files with --anywhere.)`,
    );
}

type Part = PlanFiles['files'][number];

function stdinWith({ text }: PlanSource): Io['stdin'] {
  if (text === undefined)
    throw new ToolError('No plan was named. Send "path", the path of a Markdown file, or "text", the text of a plan.');
  return { isTerminal: false, read: async () => new TextEncoder().encode(text) };
}

/** What was checked. Throws a `ToolError` when it was not, or not as a whole: statuses of a part would be taken for those of the plan. */
function planIn({ plans, failures, framework }: ReturnType<typeof reportSetOf>, { path }: PlanSource): CheckedPlan {
  const [plan] = plans;
  const isJudged = plan !== undefined && plan.report.failures.length === 0 && plan.report.incompletePlan === undefined;
  if (isJudged) return { ...plan, failures, framework };
  const told = [...plans.flatMap(({ report }) => report.failures), ...failures].map(({ message, advice }) => `${message} ${advice}`);
  throw new ToolError(told.length === 0 ? `${path ?? 'The text'} is no document that can be checked.` : told.join(' '));
}

/** The path, when it leads to a file in the working folder, links followed. Throws a `ToolError` for another, unless the flags allow all. */
function allowedPath(path: string, { anywhere }: McpFlags, { cwd, files }: Pick<Io, 'cwd' | 'files'>): string {
  const full = absolute(cwd, path);
  const kind = kindOf(full, files);
  if (!anywhere && !isInside(real(full, files), real(cwd, files)))
    throw new ToolError(
      `${path} lies outside the working folder, so it is not read. Send the path of a file in ${cwd}, or its text. (Whoever starts this server can allow all files with --anywhere.)`,
    );
  if (kind === undefined)
    throw new ToolError(`There is no file ${path} in ${cwd}. Send the path of a Markdown file, relative to that folder.`);
  if (kind !== 'file') throw new ToolError(`${path} is a folder. Send the path of one Markdown file.`);
  return full;
}

function kindOf(path: string, { stat }: Io['files']): string | undefined {
  try {
    return stat(path).kind;
  } catch {
    return undefined;
  }
}

/** Without links; of what is not there, as much as there is. */
function real(path: string, files: Io['files']): string {
  try {
    return files.realPath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : `${real(above, files)}${sep}${path.slice(above.length).replace(/^[\\/]+/, '')}`;
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** A path that the command line cannot use is a question that can be asked better. */
function asToolError(error: unknown): never {
  throw error instanceof CliError ? new ToolError(`${error.failure.message} ${error.failure.advice}`) : error;
}

/** Plans of which what was read is kept. */
const MOST_SESSIONS = 4;

/** The engine with its model read once for each framework, and with sessions for the plans that were asked about last, however many questions come. */
function rememberedBy(engine: Engine): Engine {
  const linters = new Map<Framework, Linter>();
  const frameworks = new Map<string, Framework>();
  const framework = engine.framework();
  return {
    ...engine,
    framework: () => framework,
    extend(base, value, file) {
      const key = `${file} ${JSON.stringify(value)}`;
      const known = frameworks.get(key) ?? engine.extend(base, value, file);
      frameworks.clear();
      return frameworks.set(key, known) && known;
    },
    linter(of, model, file) {
      const known = linters.get(of) ?? withSessions(engine.linter(of, model, file));
      for (const other of linters.keys()) if (other !== framework && other !== of) linters.delete(other);
      linters.set(of, known);
      return known;
    },
  };
}

/** A linter that reads of a plan only what is new since the last time. */
function withSessions(linter: Linter): Linter {
  const sessions = new Map<string, Session>();
  return {
    ...linter,
    check(sources, options) {
      const key = sources.map(({ name }) => name).join('\n');
      const session = sessions.get(key) ?? linter.session();
      sessions.delete(key);
      sessions.set(key, session);
      for (const oldest of sessions.keys()) if (sessions.size > MOST_SESSIONS) sessions.delete(oldest);
      return session.check(sources, options);
    },
  };
}
