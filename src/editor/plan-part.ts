import * as vscode from 'vscode';
import type { Language } from '../framework/types.ts';
import { isWord, MOST_BYTES } from '../linter/readable.ts';
import { shownName } from './paths.ts';
import type { PlanFiles } from './plan-files.ts';
import { PARTS } from './texts-parts.ts';

/** Why a file of a plan is not read. */
export type Unreadable = 'absent' | 'word' | 'large' | 'encoding' | 'unreadable' | 'outside' | 'unmatched';

/** A file, or a pattern for files, that is not read. */
export interface Unread {
  readonly uri: vscode.Uri;
  readonly why: Unreadable;
}

/** The plan of several files that a document is a part of. */
export interface PlanPart extends PlanFiles {
  /** The files that cannot be read. While there are any, the plan is not judged as one, and nothing is said about its pillars. */
  readonly unread: readonly Unread[];
}

/** The text of a file that is not open, or why there is none. */
export async function readPart(uri: vscode.Uri): Promise<{ readonly text: string } | { readonly why: Unreadable }> {
  if (isWord(uri.path)) return { why: 'word' };
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    return { why: error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? 'absent' : 'unreadable' };
  }
  if (bytes.length > MOST_BYTES) return { why: 'large' };
  if (bytes.includes(0)) return { why: 'encoding' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { why: 'encoding' };
  }
}

/** What to tell the writer of a plan that cannot be judged as one; undefined when it can. */
export function incompleteness(plan: PlanPart | undefined, language: Language): string | undefined {
  if (plan === undefined || plan.unread.length === 0) return undefined;
  return PARTS[language].incomplete(
    plan.name,
    plan.unread.map((file) => whyUnread(file, language)),
  );
}

/** "bijlage.md bestaat niet" */
export function whyUnread({ uri, why }: Unread, language: Language): string {
  return `${shownName(uri)} ${PARTS[language].why[why]}`;
}
