import { dirname } from 'node:path';
import { count, type Decode, list, orNull, record, ShapeError, text } from './decode.ts';
import { CliError, fileFailure } from './failure.ts';
import type { Io } from './io.ts';
import { readJson } from './json-file.ts';
import { absolute, pathFrom } from './paths.ts';
import { type CheckResult, type DocumentResult, isComplete } from './result.ts';

/** A finding that was there when the baseline was made; the message is for people who read the file. */
export interface KnownFinding {
  readonly rule: string;
  readonly pillar: number | null;
  readonly fingerprint: string;
  readonly message: string;
}

/** The findings that a team has decided to live with for now, by document: paths from the folder of the baseline, with forward slashes. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>;

const SHAPE = record({
  version: count,
  documents: list(record({ file: text, findings: list(record({ rule: text, pillar: orNull(count), fingerprint: text, message: text })) })),
});
const VERSION = 1;
export const MOST_BYTES = 100 * 1024 * 1024;

/** Reads a baseline. Throws a `CliError` when it is not there or is none. */
export function readBaseline(file: string, io: Pick<Io, 'cwd' | 'files'>): Baseline {
  const path = absolute(io.cwd, file);
  try {
    io.files.stat(path);
  } catch (error) {
    const { message } = fileFailure('baseline', 'read the baseline', file, error);
    throw new CliError({ code: 'baseline', file, message, advice: 'Check the path, or make the baseline: add --update-baseline.' });
  }
  const { version, documents } = decoded(readJson(path, file, io.files, MOST_BYTES), file, SHAPE);
  if (version !== VERSION) throw notBaseline(file, `its version is ${version}, where ${VERSION} is known`);
  return new Map(documents.map(({ file: document, findings }) => [document, findings]));
}

function decoded<T>(value: unknown, file: string, decode: Decode<T>): T {
  try {
    return decode(value, '');
  } catch (error) {
    if (error instanceof ShapeError) throw notBaseline(file, error.message);
    throw error;
  }
}

function notBaseline(file: string, why: string): CliError {
  const advice = 'Name a file that --update-baseline made, or make it anew with --update-baseline.';
  return new CliError({ code: 'baseline', file, message: `${file} is no baseline: ${why}.`, advice });
}

/** The result with the findings marked that stand in the baseline. */
export function compare(result: CheckResult, baseline: Baseline, file: string, { cwd }: Pick<Io, 'cwd'>): CheckResult {
  let known = 0;
  let gone = 0;
  const marked = result.documents.map((document) => {
    const expected = new Set(baseline.get(keyOf(document, file, cwd))?.map(({ fingerprint }) => fingerprint));
    if (isComplete(document)) gone += expected.size;
    const findings = document.findings.map(({ known: _, ...finding }) => {
      if (!expected.delete(finding.fingerprint)) return finding;
      known++;
      if (isComplete(document)) gone--;
      return { ...finding, known: true as const };
    });
    return { ...document, findings };
  });
  return { ...result, documents: marked, plans: plansLike(marked, result.plans), baseline: { known, gone } };
}

/** Marks the findings that plans repeat as they are marked in the documents. */
function plansLike(documents: readonly DocumentResult[], plans: CheckResult['plans']): CheckResult['plans'] {
  const known = new Set(
    documents.flatMap(({ file, findings }) => findings.flatMap((finding) => (finding.known ? [`${file}\n${finding.fingerprint}`] : []))),
  );
  return plans.map((plan) => ({
    ...plan,
    findings: plan.findings.map(({ known: _, ...finding }) =>
      known.has(`${finding.file}\n${finding.fingerprint}`) ? { ...finding, known: true as const } : finding,
    ),
  }));
}

/**
 * A baseline with the findings of a run. What an older baseline says of documents outside this run, or that could not be read or judged with the
 * whole of their plan, stays, unless the document is gone.
 */
export function renewedBaseline(result: CheckResult, older: Baseline, file: string, io: Pick<Io, 'cwd' | 'files'>): Baseline {
  const folder = dirname(absolute(io.cwd, file));
  const documents = new Map([...older].filter(([name]) => isThere(absolute(folder, name), io)));
  for (const document of result.documents) {
    if (!isComplete(document)) continue;
    const known = document.findings.map(({ ruleId, pillar, fingerprint, message }) => ({ rule: ruleId, pillar, fingerprint, message }));
    if (known.length > 0) documents.set(keyOf(document, file, io.cwd), known);
    else documents.delete(keyOf(document, file, io.cwd));
  }
  return documents;
}

/** The text of the file that holds a baseline. */
export function baselineText(baseline: Baseline): string {
  const sorted = [...baseline].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, findings]) => ({ file: name, findings }));
  return `${JSON.stringify({ version: VERSION, documents: sorted }, null, 2)}\n`;
}

function isThere(path: string, { files }: Pick<Io, 'files'>): boolean {
  try {
    return files.stat(path).kind === 'file';
  } catch {
    return false;
  }
}

function keyOf({ file }: DocumentResult, baseline: string, cwd: string): string {
  return file.startsWith('<') ? file : pathFrom(dirname(absolute(cwd, baseline)), absolute(cwd, file));
}
