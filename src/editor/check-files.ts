import * as vscode from 'vscode';
import { isAboutPlan } from '../linter/about-plan.ts';
import { namedAsNow } from '../linter/agreed/whose.ts';
import type { SourceInput } from '../linter/source.ts';
import type { AgreedPlan, Finding, Report, Session, Settings } from '../linter/types.ts';
import { joinedProfile, type PlanProfile, planProfile } from '../report/plan-profile.ts';
import { placeOf } from './agreed-files.ts';
import type { Scope } from './engine.ts';
import { shownName } from './paths.ts';
import { openDocument } from './plan-files.ts';
import { type PlanPart, readPart, type Unread } from './plan-part.ts';
import { distinctNames } from './sources.ts';

/** The files that are judged together, with the texts of those that are not open. */
export interface Texts {
  readonly files: readonly vscode.Uri[];
  /** By address. */
  readonly closed: ReadonlyMap<string, string>;
  readonly agreed: AgreedPlan | undefined;
  readonly plan: PlanPart | undefined;
  /** Files of the plan, or the file itself, that are not open and cannot be read. */
  readonly unread: readonly Unread[];
}

/** One check over the files of a plan; `names[i]`, `findings[i]` and `report.files[i]` belong to `files[i]`. */
export interface FilesCheck extends Texts {
  readonly names: readonly string[];
  readonly report: Report;
  /** What the plan says of itself; its title is the configuration's name for it, when it has one. */
  readonly profile: PlanProfile;
  /** What is to be shown of the report's findings: those about pillars are left out when not all of the plan could be read. */
  readonly findings: readonly (readonly Finding[])[];
  readonly settings: Settings;
  /** In milliseconds. */
  readonly duration: number;
}

/** Reads what is not open of the plan to which the file belongs. When a part cannot be read, the file is judged by itself: silence about a pillar would prove nothing. */
export async function readTexts(uri: vscode.Uri, { plan, agreedFor }: Scope): Promise<Texts> {
  const files = plan?.files ?? [uri];
  const results = await Promise.all(
    files.filter((uri) => openDocument(uri) === undefined).map(async (uri) => ({ uri, ...(await readPart(uri)) })),
  );
  const closed = new Map(results.flatMap((result) => ('text' in result ? [[result.uri.toString(), result.text]] : [])));
  const unread = [...(plan?.lacking ?? []), ...results.flatMap((result) => ('why' in result ? [result] : []))];
  const judged = unread.length === 0 ? files : [uri];
  const agreed = unread.length === 0 ? await agreedFor(judged) : undefined;
  return { files: judged, closed, agreed, unread, plan: plan && { ...plan, unread } };
}

/** What the files of a check may be called: by their path, as anywhere else; when two have the same, with the folder of the workspace before it. */
const NAMES = [shownName, (uri: vscode.Uri) => vscode.workspace.asRelativePath(uri, true), ({ path }: vscode.Uri) => path];

/** The texts as they are now, in the order of the files. No two have the same name. */
export function sourcesOf({ files, closed }: Pick<Texts, 'files' | 'closed'>): readonly SourceInput[] {
  const names = distinctNames(files, NAMES);
  return files.map((uri, index) => ({
    name: names[index] ?? '',
    text: openDocument(uri)?.getText() ?? closed.get(uri.toString()) ?? '',
  }));
}

/** Whether each text is there still: a document can be closed while others are read. */
export function areAtHand({ files, closed }: Texts): boolean {
  return files.every((uri) => closed.has(uri.toString()) || openDocument(uri) !== undefined);
}

/** Checks without a pause, so that the text of an open document and its version belong together. `by`: what checks; for a plan that is checked again and again, its session. */
export function checkTexts(texts: Texts, scope: Scope, asked: boolean, by: Session = scope.linter): FilesCheck {
  const { files, agreed, plan } = texts;
  const sources = sourcesOf(texts);
  const names = sources.map(({ name }) => name);
  const options = {
    ...scope.optionsFor(asked),
    ...(agreed === undefined ? {} : { agreed: namedAsNow(agreed, files.map(placeOf), names) }),
  };
  const start = performance.now();
  const report = by.check(sources, options);
  const duration = performance.now() - start;
  const { title, ...said } = joinedProfile(sources.map(({ text }) => planProfile(text, scope.linter.frontMatter)));
  const profile = { ...said, title: (files.length > 1 && plan?.name) || title };
  const shown = plan?.unread.length ? withoutPillars(report, scope) : report.findings;
  const findings = names.map((name) => shown.filter(({ file }) => file === name));
  return { ...texts, names, report, profile, findings, settings: options.settings, duration };
}

function withoutPillars({ findings }: Report, { linter }: Scope): readonly Finding[] {
  const isAbout = isAboutPlan(linter.rules);
  return findings.filter((finding) => !isAbout(finding));
}
