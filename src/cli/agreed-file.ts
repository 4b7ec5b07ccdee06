import { agreedFileName, readAgreed } from '../linter/agreed/agreed-plan.ts';
import { isAgreedOf, namedAsNow } from '../linter/agreed/whose.ts';
import type { AgreedPlan, Failure } from '../linter/types.ts';
import { createRealPaths } from './discover.ts';
import type { FileSystem } from './io.ts';
import { slashed } from './paths.ts';
import type { PlanFiles } from './plans.ts';
import { readDocument } from './read.ts';

/** What was agreed of a plan, or why that cannot be told; neither when nothing was kept. */
export interface AgreedRead {
  readonly agreed?: AgreedPlan;
  readonly failures: readonly Failure[];
}

/** Reads what was agreed of the plan whose first document stands at `path`. `file` is its name in messages. */
export function readAgreedFile(path: string, file: string, files: FileSystem): AgreedRead {
  const kept = agreedFileName(path);
  const shown = agreedFileName(file);
  if (!files.hasEntry(kept)) return { failures: [] };
  const read = readDocument(kept, shown, files);
  if ('failure' in read) return { failures: [read.failure] };
  const agreed = readAgreed(read.text);
  if (agreed !== null) return { agreed, failures: [] };
  const message = `${shown} is no record of an agreed plan, so it cannot be told what changed since.`;
  const advice = 'Restore the file from an earlier version, mark the plan again (ketensturing agree), or remove the file.';
  return { failures: [{ code: 'agreed-unreadable', message, advice }] };
}

/** Whether what was agreed, as it is kept beside the first document of a plan of several files, was agreed of that plan and not of another that begins with the same document. */
export function isOfPlan(agreed: AgreedPlan, { files: documents, sharing }: PlanFiles, files: FileSystem): boolean {
  const others = sharing.map(({ paths }) => paths.map((path) => slashed(path)));
  return isAgreedOf(agreed, placesOf(documents), others, createRealPaths(files));
}

/** What was agreed of a plan, with its documents called as in the reports of this run. */
export function asShown(agreed: AgreedPlan, { files: documents }: Pick<PlanFiles, 'files'>, files: FileSystem): AgreedPlan {
  const names = documents.map(({ file }) => file);
  return namedAsNow(agreed, placesOf(documents), names, createRealPaths(files));
}

function placesOf(documents: PlanFiles['files']): readonly string[] {
  return documents.map(({ path }) => slashed(path));
}
