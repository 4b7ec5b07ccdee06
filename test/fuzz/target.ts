/** What a part of the tool must hold for any input, however hostile. */
import type { Arbitrary } from 'fast-check';

/**
 * One target of the fuzzer. An input is plain JSON (bytes as base64), so that one that fails can be kept as a file and tried again. An input that takes more than some
 * seconds counts as a failure too: the fuzzer watches from another thread.
 */
export interface Target<Input = never> {
  readonly name: string;
  /** Its part of the executions, in thousands of a million. Cheap targets get more. */
  readonly share: number;
  readonly inputs: Arbitrary<Input>;
  /** Fails when the input breaks what must hold. */
  readonly holds: (input: Input) => void | Promise<void>;
}

/** A target of which nobody needs to know what its inputs look like. */
export type AnyTarget = Target<unknown>;

export function target<Input>(parts: Target<Input>): AnyTarget {
  return parts as unknown as AnyTarget;
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

export function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
