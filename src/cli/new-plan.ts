import type { Framework } from '../framework/types.ts';
import { createTemplate, fileNameOf } from '../writing/templates.ts';
import type { NewFlags } from './args.ts';
import { CliError, codeOf, fileFailure } from './failure.ts';
import type { Io } from './io.ts';
import { absolute } from './paths.ts';

/** Writes a new document with the sections of its kind, and says where. Never writes over a file. Throws a `CliError`. */
export function newPlan(
  { kind, name, partners, language, output }: NewFlags,
  framework: Framework,
  { cwd, files, stdout, stderr }: Io,
): void {
  const request = { kind, name, partners, language };
  const text = createTemplate(request, framework);
  if (output === '-') {
    stdout.write(text);
    return;
  }
  const file = output ?? fileNameOf(request);
  try {
    files.create(absolute(cwd, file), text);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new CliError(fileFailure('unwritable', 'write', file, error));
    const advice = 'Choose another name with --output, or remove the file first.';
    throw new CliError({ code: 'exists', file, message: `${file} is there already, and is left as it is.`, advice });
  }
  stdout.write(`${file}\n`);
  stderr.write(`Answer the questions under each heading, then run: ketensturing check ${file}\n`);
}
