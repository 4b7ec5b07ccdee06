/** Compiles the kernel of the judge (`src/linter/evidence/kernel.wat`) to what the engine holds of it. */
import { join } from 'node:path';
import { compileWat } from './wat.ts';

const SOURCE = 'src/linter/evidence/kernel.wat';

/** The generated file, as a path from the root. */
export const KERNEL_CODE = 'src/linter/evidence/kernel-code.ts';

/** What stands in the generated file. Throws when the source is not sound. */
export async function kernelCode(root: string): Promise<string> {
  const code = Buffer.from(await compileWat(join(root, SOURCE), SOURCE)).toString('base64');
  const lines = code.match(/.{1,120}/g) ?? [];
  return [
    '/** The compiled kernel, in base64. Made of kernel.wat by `npm run generate`. */',
    'export const kernelCode =',
    ...lines.map((line, i) => `  '${line}'${i === lines.length - 1 ? ';' : ' +'}`),
    '',
  ].join('\n');
}
