import { readdirSync, readFileSync } from 'node:fs';
import type { FileKind } from '../../src/framework/file-shapes.ts';
import extension from './extension.json' with { type: 'json' };

const ROOT = new URL('../../src/framework/', import.meta.url);

/** The parsed JSON of a file in the framework room; a fresh copy at every call. */
export function readData(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, ROOT), 'utf8'));
}

/** The pillar files, in the order of their names. */
export const PILLAR_FILES: readonly string[] = readdirSync(new URL('pillars/', ROOT))
  .sort()
  .map((name) => `pillars/${name}`);

/** A valid extension that uses every key. */
export const EXTENSION = extension;

/** One valid file of each kind, as parsed JSON. */
export function sample(kind: FileKind): unknown {
  switch (kind) {
    case 'pillar':
      return readData('pillars/4-dialoog.json');
    case 'extension':
      return structuredClone(EXTENSION);
    default:
      return readData(`${kind}.json`);
  }
}

/** Sets (or, for undefined, deletes) what stands at a JSON pointer in `value`, which is changed and returned. */
export function put(value: unknown, pointer: string, part: unknown): unknown {
  const keys = pointer.split('/').slice(1);
  const last = keys.pop();
  if (last === undefined) return part;
  const parent = keys.reduce<unknown>((node, key) => Reflect.get(Object(node), key), value);
  if (part === undefined) Reflect.deleteProperty(Object(parent), last);
  else Object.defineProperty(parent, last, { value: part, enumerable: true, configurable: true, writable: true });
  return value;
}
