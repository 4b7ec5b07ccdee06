import { readFileSync } from 'node:fs';
import wabt from 'wabt';

/** The WebAssembly code of a text in WAT; `name` stands in messages. Throws when it is not sound. */
export async function compileWat(file: string | URL, name: string): Promise<Uint8Array> {
  const { parseWat } = await wabt();
  const module = parseWat(name, readFileSync(file, 'utf8').replace(/\r\n/g, '\n'), { simd: true });
  try {
    module.resolveNames();
    module.validate();
    return module.toBinary({}).buffer;
  } finally {
    module.destroy();
  }
}
