/** Texts that the fuzzer starts from: the examples, the fixtures and the inputs that once broke something. */
import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
const KEPT = new URL('test/fixtures/fuzz/', ROOT);

export const readBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, ROOT)));

function textsIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(new URL(`${folder}${name}`, ROOT), 'utf8'));
}

/** Whole documents. */
export const DOCUMENTS: readonly string[] = [...textsIn('examples/'), ...textsIn('test/fixtures/markdown/')];

/** An input that once failed, with the file it is kept in. */
export interface KeptInput {
  readonly file: string;
  readonly input: unknown;
}

/** The inputs of a target that once failed. */
export function keptInputs(target: string): readonly KeptInput[] {
  const folder = new URL(`${target}/`, KEPT);
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names.sort().map((name) => ({ file: `${target}/${name}`, input: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) }));
}
