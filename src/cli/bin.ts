import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { tell } from './deliver.ts';
import { fileFailure } from './failure.ts';
import { machineFiles } from './files.ts';
import type { Io, Output } from './io.ts';
import { main } from './main.ts';
import { serve, startWorker, threadsFor } from './threads.ts';

/** The process as the command line sees it. */
async function run(): Promise<void> {
  const fault = watched(process.stdout);
  // What cannot be told has no other place to go; the exit code says that there was something.
  watched(process.stderr);
  const io: Io = {
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    stdin: { isTerminal: process.stdin.isTTY === true, read: readStdin },
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    files: machineFiles,
    modelFile: join(__dirname, 'judge.ktm'),
    workers: { threadsFor: threadsFor(process.env), start: (setup) => startWorker(__filename, setup) },
  };
  const code = await main(io);
  await written(process.stdout);
  const lost = fault();
  if (lost !== undefined) tell(fileFailure('unwritable', 'write', 'standard output', lost), io);
  process.exitCode = lost === undefined ? code : 2;
}

/** What went wrong with an output. A reader that has seen enough ("| head") and closes the pipe is no fault, and leaves the verdict as it is. */
function watched(stream: NodeJS.WriteStream): () => Error | undefined {
  let fault: Error | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') fault ??= error;
  });
  return () => fault;
}

/** Resolves when all that was written has gone, or never will. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => stream.write('', () => done()));
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
