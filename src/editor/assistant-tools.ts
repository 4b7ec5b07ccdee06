import * as vscode from 'vscode';
import type { CheckedPlan } from '../assistant/answers.ts';
import { ToolError } from '../assistant/arguments.ts';
import { type Cancellation, readAhead } from '../assistant/read-ahead.ts';
import { type AssistantHost, runTool } from '../assistant/run-tool.ts';
import { TOOLS, type Tool } from '../assistant/tools.ts';
import type { Language } from '../framework/types.ts';
import { planProfile } from '../report/plan-profile.ts';
import type { ActivePlan } from './active-plan.ts';
import { areAtHand, checkTexts, readTexts, sourcesOf, type Texts } from './check-files.ts';
import type { Engine, Scope } from './engine.ts';
import type { Log } from './log.ts';
import { isInside, resolvePath, sameUri } from './paths.ts';
import { textOf } from './plan-files.ts';
import { incompleteness, whyUnread } from './plan-part.ts';

/** What a text without a file is called. */
const TEXT_NAME = 'plan.md';

interface Parts {
  readonly active: ActivePlan;
  readonly engine: Engine;
  readonly log: Log;
}

/** Offers the tools to the assistant of the editor. An editor without assistants lacks the means, and then nothing happens. */
export function registerAssistantTools({ active, engine, log }: Parts): vscode.Disposable {
  const { lm } = vscode as { readonly lm?: Partial<typeof vscode.lm> };
  if (typeof lm?.registerTool !== 'function') return new vscode.Disposable(() => {});
  const host = createHost(active, engine);
  return vscode.Disposable.from(...TOOLS.map((tool) => vscode.lm.registerTool(tool.name, toolOf(tool, host, log))));
}

/** What goes wrong reaches the model: as something to send otherwise, or, when it is a fault of ours, as a failure that is also in the log. */
function toolOf({ name, title }: Tool, host: AssistantHost, log: Log): vscode.LanguageModelTool<object> {
  return {
    prepareInvocation: () => ({ invocationMessage: `Ketensturing: ${title.nl} (${title.en})` }),
    async invoke({ input }, token) {
      try {
        const text = await runTool(name, input, host, cancellationOf(token));
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
      } catch (error) {
        // A question that can be asked better is no fault: without a stack the editor does not log it as one.
        if (error instanceof ToolError) throw Object.assign(new Error(error.message), { stack: error.message });
        if (!(error instanceof vscode.CancellationError)) log.error(`Tool ${name} failed`, error);
        throw error;
      }
    },
  };
}

function cancellationOf(token: vscode.CancellationToken): Cancellation {
  return {
    throwIfAborted() {
      if (token.isCancellationRequested) throw new vscode.CancellationError();
    },
  };
}

/** How the tools reach plans in the editor. */
export function createHost(active: Pick<ActivePlan, 'document'>, engine: Pick<Engine, 'scopeFor'>): AssistantHost {
  return {
    async framework() {
      const { linter } = await engine.scopeFor(active.document?.uri ?? textPlace());
      return linter;
    },
    async check({ path, text }, language, cancellation) {
      if (text !== undefined) return checkText(text, language, engine, cancellation);
      const uri = path === undefined ? active.document?.uri : await workspaceFile(path);
      if (uri === undefined) throw new ToolError('No plan is open. Send "path", the path of a Markdown file in the workspace, or "text".');
      return checkFile(uri, language, engine, cancellation);
    },
  };
}

/** Where a text without a file counts as standing: in the first folder, so that its configuration holds. */
function textPlace(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.from({ scheme: 'untitled', path: '/' });
  return vscode.Uri.joinPath(folder, TEXT_NAME);
}

async function checkText(
  text: string,
  language: Language | undefined,
  engine: Pick<Engine, 'scopeFor'>,
  cancellation: Cancellation,
): Promise<CheckedPlan> {
  const { linter, optionsFor } = inLanguage(await engine.scopeFor(textPlace()), language);
  const session = linter.session();
  const sources = [{ name: TEXT_NAME, text }];
  await readAhead(session, sources, optionsFor(true), { cancellation });
  const title = planProfile(text, linter.frontMatter).title ?? TEXT_NAME;
  return { title, report: session.check(sources, optionsFor(true)), framework: linter.framework };
}

async function checkFile(
  uri: vscode.Uri,
  language: Language | undefined,
  engine: Pick<Engine, 'scopeFor'>,
  cancellation: Cancellation,
): Promise<CheckedPlan> {
  const scope = inLanguage(await engine.scopeFor(uri), language);
  const session = scope.linter.session();
  for (;;) {
    const texts = await readTexts(uri, scope);
    mustBeRead(uri, texts, language);
    await readAhead(session, sourcesOf(texts), scope.optionsFor(true), { cancellation });
    // A document that was closed meanwhile has no text any more: that on disk is read.
    if (!areAtHand(texts)) continue;
    const { profile, report, names } = checkTexts(texts, scope, true, session);
    return { title: profile.title ?? names[0] ?? '', report, framework: scope.linter.framework };
  }
}

/** Throws a `ToolError` when not all of the plan can be read: statuses of a part, or of no text at all, would be taken for those of the plan. */
function mustBeRead(uri: vscode.Uri, { plan, unread }: Texts, language: Language = 'en'): void {
  const incomplete = incompleteness(plan, language);
  if (incomplete !== undefined) throw new ToolError(incomplete);
  const own = unread.find((file) => sameUri(file.uri, uri));
  if (own !== undefined)
    throw new ToolError(
      `${whyUnread(own, 'en')}, so it is not judged. Send the path of a Markdown file in UTF-8, or the text of the plan.`,
    );
}

function inLanguage(scope: Scope, language: Language | undefined): Scope {
  if (language === undefined) return scope;
  return {
    ...scope,
    optionsFor(asked) {
      const options = scope.optionsFor(asked);
      return { ...options, settings: { ...options.settings, language } };
    },
  };
}

/** The file, which must be in one of the open folders. Rejects with a `ToolError` for one that is elsewhere, not there, or there more than once. */
async function workspaceFile(path: string): Promise<vscode.Uri> {
  const inside = filesNamed(path);
  const texts = await Promise.all(inside.map(textOf));
  const found = inside.filter((_, index) => texts[index] !== undefined);
  const [first] = found;
  if (found.length > 1)
    throw new ToolError(
      `There is more than one file ${path} in the workspace. Send one of: ${found.map(({ fsPath }) => fsPath).join(', ')}.`,
    );
  if (first !== undefined) return first;
  throw new ToolError(
    inside.length === 0
      ? `${path} lies outside the workspace, so it is not read. Send the path of a Markdown file in it, or "text".`
      : `There is no file ${path} in the workspace that can be read. Send the path of a Markdown file, relative to its folder.`,
  );
}

/** What a path may point at in the open folders. Where there are more, the name of one may go before it, as VS Code names files. */
function filesNamed(path: string): readonly vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = folders.flatMap(({ uri, name }) => {
    const isNamed = folders.length > 1 && path.replace(/\\/g, '/').startsWith(`${name}/`);
    const paths = isNamed ? [path, path.slice(name.length + 1)] : [path];
    return paths.map((one) => vscode.Uri.joinPath(resolvePath(uri, one), '.')).filter((file) => isInside(file, uri));
  });
  return [...new Map(found.map((uri) => [uri.toString(), uri])).values()];
}
