import type * as vscode from 'vscode';
import type { AgreedPlan, Report, Session, Settings } from '../linter/types.ts';
import { joinedProfile, type PlanProfile, planProfile } from '../report/plan-profile.ts';
import type { Scope } from './engine.ts';
import { shownName } from './paths.ts';
import { openDocument, textOf } from './plan-files.ts';

/** The files that are judged together, with the texts of those that are not open. */
export interface Texts {
  readonly files: readonly vscode.Uri[];
  readonly closed: ReadonlyMap<string, string>;
  readonly agreed: AgreedPlan | undefined;
  /** What the configuration calls the plan, when it consists of several files. */
  readonly planName: string | null;
}

/** One check over the files of a plan; `names[i]` and `report.files[i]` belong to `files[i]`. */
export interface FilesCheck {
  readonly files: readonly vscode.Uri[];
  readonly names: readonly string[];
  readonly report: Report;
  /** What the plan says of itself; its title is the configuration's name for it, when it has one. */
  readonly profile: PlanProfile;
  readonly settings: Settings;
  /** In milliseconds. */
  readonly duration: number;
}

/** Reads what is not open of the plan to which the file belongs. A plan of which a part cannot be read is not judged as one: silence about a pillar would prove nothing. */
export async function readTexts(uri: vscode.Uri, { plan, agreedFor }: Scope): Promise<Texts> {
  const files = plan?.files ?? [uri];
  const closed = new Map<string, string>();
  for (const file of files) {
    const text = openDocument(file) === undefined ? await textOf(file) : undefined;
    if (text !== undefined) closed.set(file.toString(), text);
  }
  const isWhole = files.every((file) => closed.has(file.toString()) || openDocument(file) !== undefined);
  const judged = isWhole ? files : [uri];
  return { files: judged, closed, planName: isWhole ? (plan?.name ?? null) : null, agreed: isWhole ? await agreedFor(judged) : undefined };
}

/** Checks without a pause, so that the text of an open document and its version belong together. `by`: what checks; for a plan that is checked again and again, its session. */
export function checkTexts(
  { files, closed, planName, agreed }: Texts,
  scope: Scope,
  asked: boolean,
  by: Session = scope.linter,
): FilesCheck {
  const sources = files.map((uri) => ({
    name: shownName(uri),
    text: openDocument(uri)?.getText() ?? closed.get(uri.toString()) ?? '',
  }));
  const options = { ...scope.optionsFor(asked || files.length > 1), ...(agreed === undefined ? {} : { agreed }) };
  const start = performance.now();
  const report = by.check(sources, options);
  const duration = performance.now() - start;
  const { title, ...said } = joinedProfile(sources.map(({ text }) => planProfile(text)));
  const profile = { ...said, title: planName ?? title };
  return { files, names: sources.map(({ name }) => name), report, profile, settings: options.settings, duration };
}
