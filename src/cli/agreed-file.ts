import { agreedFileName, readAgreed } from '../linter/agreed/agreed-plan.ts';
import type { AgreedPlan, Failure } from '../linter/types.ts';
import type { FileSystem } from './io.ts';
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
