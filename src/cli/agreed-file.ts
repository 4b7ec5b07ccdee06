import { basename } from 'node:path';
import { agreedFileName, filesOf, readAgreed } from '../linter/agreed/agreed-plan.ts';
import type { AgreedPlan, Failure } from '../linter/types.ts';
import { createRealPaths } from './discover.ts';
import type { FileSystem } from './io.ts';
import { absolute, slashed } from './paths.ts';
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

/** More files than a plan has: one that is not there tells more than all that came with it. */
const MANY = 1e6;

/**
 * Whether what was agreed, as it is kept beside the first document of a plan of several files, was agreed of that plan. Plans that begin with the same document keep it in the same place: it is of the one
 * with the files that it was made of or, since a plan gets and loses files, of the one that is nearest to that; of none when that cannot be told.
 */
export function isAgreedOf(agreed: AgreedPlan, { files: documents, sharing }: PlanFiles, files: FileSystem): boolean {
  const [first] = documents;
  if (first === undefined || sharing.length === 0) return true;
  const real = createRealPaths(files);
  const made = new Set(pathsOf(agreed, first.path).map(real));
  const unlike = (paths: readonly string[]): number => {
    const own = new Set(paths.map(real));
    const common = [...own].filter((path) => made.has(path)).length;
    return (made.size - common) * MANY + own.size - common;
  };
  const own = unlike(documents.map(({ path }) => path));
  return own === 0 || sharing.every(({ paths }) => unlike(paths) > own);
}

/** The documents that an agreed plan consisted of, of which the first stands at `first`: their names are seen from the folder that holds all of them. */
function pathsOf(agreed: AgreedPlan, first: string): readonly string[] {
  const names = [...filesOf(agreed)];
  const own = names.find((name) => slashed(first).endsWith(`/${name}`)) ?? basename(first);
  const folder = absolute(first, own.replace(/[^/]+/g, '..'));
  return names.map((name) => absolute(folder, name));
}
