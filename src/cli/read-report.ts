import { choice, count, type Decode, flag, list, number, optional, orNull, record, ShapeError, text } from './decode.ts';
import { CliError } from './failure.ts';
import type { Io } from './io.ts';
import { readJson } from './json-file.ts';
import { absolute } from './paths.ts';
import type { CheckResult, DocumentResult, PlanResult } from './result.ts';

// The shape of the JSON report, as formats/json.ts writes it.

const place = { line: count, column: count, endLine: count, endColumn: count };
const filePlace = { file: text, ...place };
const status = choice('addressed', 'thin', 'missing', 'exempt');
const severity = choice('error', 'warning', 'info', 'hint');
const language = choice('nl', 'en');
const because = choice('setting', 'front-matter', 'pattern', 'content', 'no-chain-content', 'technical');
const failure = record({ code: text, file: optional(text), message: text, advice: text });

/** In a document places have no file of their own; `file` is then that of the document. */
const coverageIn = <P extends typeof place>(at: P) =>
  list(
    record({
      pillar: count,
      name: text,
      dimension: choice('cultural', 'relational', 'procedural', 'substantive'),
      status,
      confidence: number,
      exemption: optional(record({ ...at, reason: text })),
      aspects: list(
        record({
          id: text,
          name: text,
          status,
          evidence: list(
            record({
              ...at,
              strength: choice('strong', 'weak', 'contrary'),
              why: text,
              confidence: number,
              text,
              words: list(record(at)),
              byWriter: optional(flag),
              aside: optional(flag),
            }),
          ),
        }),
      ),
    }),
  );

const findingIn = <P extends typeof place>(at: P) => ({
  ruleId: text,
  severity,
  message: text,
  advice: text,
  url: text,
  pillar: orNull(count),
  ...at,
  fingerprint: text,
  known: optional(flag),
  related: list(record({ ...filePlace, message: text })),
});

const changeKind = choice('changed', 'disappeared', 'appeared');
const agreedIn = <P extends typeof place>(at: P) =>
  optional(
    record({
      agreedOn: text,
      day: text,
      pillars: list(
        record({
          pillar: count,
          was: status,
          is: status,
          passages: list(record({ kind: changeKind, before: orNull(text), now: orNull(record({ ...at, text })) })),
        }),
      ),
      sections: list(record({ kind: changeKind, file: text, path: list(text) })),
    }),
  );

const document = record({
  file: text,
  language,
  isPlan: flag,
  planBecause: because,
  content: choice('text', 'empty', 'unread'),
  profile: record({ title: orNull(text), owner: orNull(text), date: orNull(text) }),
  coverage: coverageIn(place),
  writerJudgements: optional(list(record({ pillar: count, counts: flag, reason: text, text, ...place }))),
  findings: list(record(findingIn(place))),
  suppressed: list(record({ ...findingIn(place), reason: text })),
  rulesOff: list(record({ ruleId: text, url: text, reason: orNull(text) })),
  failures: list(record({ code: text, message: text, advice: text })),
  agreed: agreedIn(place),
  incompletePlan: optional(text),
  readingNotes: optional(list(text)),
});

const plan = record({
  name: text,
  files: list(text),
  language,
  coverage: coverageIn(filePlace),
  findings: list(record(findingIn(filePlace))),
  agreed: agreedIn(filePlace),
});

const report = record({
  version: count,
  tool: record({ name: text, version: text }),
  framework: record({ id: text, version: text }),
  documents: list(document),
  plans: list(plan),
  failures: list(failure),
  baseline: optional(record({ known: count, gone: count })),
  shard: optional(record({ index: count, of: count, documents: list(count), plans: list(count) })),
});

const VERSION = 1;
/** A report on a thousand plans takes 70 MB; more than 500 MB is no string of JavaScript. */
export const MOST_BYTES = 400 * 1024 * 1024;

/** Reads a report that `--format json` wrote. Throws a `CliError` when the file is none, with the place where it differs. */
export function readReport(path: string, io: Pick<Io, 'cwd' | 'files'>): CheckResult {
  const value = readJson(absolute(io.cwd, path), path, io.files, MOST_BYTES);
  try {
    const { version, ...rest } = report(value, '');
    if (version !== VERSION) throw new ShapeError(`its version is ${version}, where ${VERSION} is known`);
    return { ...rest, documents: rest.documents.map(documentOf), plans: rest.plans.map(planOf) } as CheckResult;
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const advice = 'Name files that "ketensturing check --format json" of this version made.';
    throw new CliError({ code: 'not-a-report', file: path, message: `${path} is no report that can be merged: ${error.message}.`, advice });
  }
}

type Read<D> = D extends Decode<infer T> ? T : never;

function documentOf({
  file,
  coverage,
  writerJudgements = [],
  findings,
  suppressed,
  agreed,
  ...rest
}: Read<typeof document>): DocumentResult {
  const at = <T extends object>(item: T) => ({ file, ...item });
  return {
    file,
    ...rest,
    coverage: coverage.map((pillar) => ({
      ...pillar,
      ...(pillar.exemption === undefined ? {} : { exemption: at(pillar.exemption) }),
      aspects: pillar.aspects.map((aspect) => ({
        ...aspect,
        evidence: aspect.evidence.map((item) => ({ ...at(item), words: item.words.map(at) })),
      })),
    })),
    writerJudgements: writerJudgements.map(at),
    findings: findings.map((finding) => ({ ...at(finding), fixes: [] })),
    suppressed: suppressed.map((finding) => ({ ...at(finding), fixes: [] })),
    ...(agreed === undefined
      ? {}
      : {
          agreed: {
            ...agreed,
            pillars: agreed.pillars.map(({ passages, ...pillar }) => ({
              ...pillar,
              passages: passages.map((change) => ({ ...change, now: change.now && at(change.now) })),
            })),
          },
        }),
  } as unknown as DocumentResult;
}

function planOf({ findings, ...rest }: Read<typeof plan>): PlanResult {
  return { ...rest, findings: findings.map((finding) => ({ ...finding, fixes: [] })) } as unknown as PlanResult;
}
