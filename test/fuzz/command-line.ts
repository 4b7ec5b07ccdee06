/** The whole command line, in process, on a disk in memory. */
import type { Engine } from '../../src/cli/compose.ts';
import { main } from '../../src/cli/main.ts';
import type { Outcome } from '../cli/harness.ts';
import { type Fault, type MemoryFiles, memoryFiles } from '../harness/memory-files.ts';

export const FOLDER = '/w';
const MODEL = '/model.ktm';

export interface MemoryRun extends Outcome {
  readonly files: MemoryFiles;
}

/** Runs the command line in `/w` over these files, with paths relative to it. */
export async function runInMemory(
  argv: readonly string[],
  content: Readonly<Record<string, string | Uint8Array>>,
  engine: Engine,
  fault?: Fault,
): Promise<MemoryRun> {
  const files = memoryFiles(
    { ...Object.fromEntries(Object.entries(content).map(([path, text]) => [`${FOLDER}/${path}`, text])), [MODEL]: '' },
    fault,
  );
  const out: string[] = [];
  const err: string[] = [];
  const output = (parts: string[]) => ({ isTerminal: false, columns: undefined, write: (text: string) => void parts.push(text) });
  const code = await main(
    {
      argv,
      cwd: FOLDER,
      env: {},
      stdin: { isTerminal: true, read: async () => new Uint8Array() },
      stdout: output(out),
      stderr: output(err),
      files,
      modelFile: MODEL,
    },
    engine,
  );
  return { code, stdout: out.join(''), stderr: err.join(''), files };
}
