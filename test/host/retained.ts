/** What stays in the extension host in Node after garbage collection. */
import v8 from 'node:v8';
import vm from 'node:vm';
import * as vscode from 'vscode';
import { extension } from './suite/support.ts';

/** One look, after everything that is of no use was collected. */
export interface Retained {
  /** In bytes: objects, and what they hold outside the heap. */
  readonly bytes: number;
  /** Listeners of whatever event in the whole extension host, those of VS Code and its own extensions included. */
  readonly listeners: number;
  /** What the extension says it has to dispose of. */
  readonly disposables: number;
}

v8.setFlagsFromString('--expose-gc');
const collect: () => void = vm.runInNewContext('gc');

/** Waits until no check waits or runs, collects, and looks. */
export async function retained(): Promise<Retained> {
  const { whenIdle, liveDisposables } = await extension();
  await whenIdle();
  // What finalizers free, and what the turn that made it still held, goes with the second collection.
  for (let round = 0; round < 2; round++) {
    collect();
    await new Promise((done) => setTimeout(done));
  }
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return { bytes: heapUsed + external, listeners: v8.queryObjects(listenerClass, { format: 'count' }), disposables: liveDisposables() };
}

/** The class of which VS Code makes an object for each listener of an event; its name differs by build, so it is found by its work. */
const listenerClass = classOfListeners();

function classOfListeners(): abstract new () => unknown {
  const emitter = new vscode.EventEmitter<void>();
  const listener = (): void => {};
  const subscription = emitter.event(listener);
  const holder = Object.values(emitter).find((part) => typeof part === 'object' && part !== null && Object.values(part).includes(listener));
  subscription.dispose();
  if (holder === undefined) throw new Error('An event of this VS Code keeps its listeners in a way that is not known here.');
  return holder.constructor;
}
