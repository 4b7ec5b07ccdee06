/** What the main thread and a worker say to each other. */
import type { ConfiguredFlags } from './configuration.ts';
import type { Target } from './discover.ts';
import type { DocumentResult } from './result.ts';

/** What a worker needs to check documents as the main thread does. */
export interface WorkerSetup {
  readonly cwd: string;
  readonly modelFile: string;
  readonly flags: ConfiguredFlags;
}

/** To the worker. */
export interface Order {
  readonly index: number;
  readonly target: Target;
}

/** From the worker: one for each order, in the same order. */
export interface Answer {
  readonly index: number;
  readonly result: DocumentResult;
}

/** A worker as the main thread sees it. */
export interface WorkerLink {
  readonly give: (index: number, target: Target) => void;
  readonly listen: (listener: {
    readonly result: (index: number, result: DocumentResult) => void;
    /** It ended without being asked to; nothing more comes from it. */
    readonly ended: (reason: string) => void;
  }) => void;
  /** Ends the worker; resolves when it is gone. */
  readonly end: () => Promise<void>;
}
