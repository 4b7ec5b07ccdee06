import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { machineFiles } from './files.ts';
import type { Output } from './io.ts';
import { main } from './main.ts';
import { serve, startWorker, threadsFor } from './threads.ts';

/** The process as the command line sees it. */
async function run(): Promise<void> {
  // A reader that has seen enough ("| head") closes the pipe: no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  process.exitCode = await main({
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    stdin: { isTerminal: process.stdin.isTTY === true, read: readStdin },
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    files: machineFiles,
    modelFile: join(__dirname, 'judge.ktm'),
    workers: { threadsFor: threadsFor(process.env), start: (setup) => startWorker(__filename, setup) },
  });
}

function output(stream: NodeJS.WriteStream): Output {
  return { isTerminal: stream.isTTY === true, columns: stream.columns, write: (text) => void stream.write(text) };
}

async function readStdin(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

if (isMainThread) void run();
else serve();
