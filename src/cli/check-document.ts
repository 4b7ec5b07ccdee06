import { filesOf } from '../linter/agreed/agreed-plan.ts';
import { isWord } from '../linter/readable.ts';
import type { Failure, Settings } from '../linter/types.ts';
import { planProfile } from '../report/plan-profile.ts';
import { type AgreedRead, readAgreedFile } from './agreed-file.ts';
import type { Scope } from './configuration.ts';
import type { Target } from './discover.ts';
import { checkWord } from './docx.ts';
import { fingerprinted } from './fingerprint.ts';
import type { FileSystem, Io } from './io.ts';
import { type ReadResult, readDocument } from './read.ts';
import type { DocumentResult } from './result.ts';

/** Reads a document and checks it. */
export async function checkTarget(target: Target, io: Pick<Io, 'files' | 'stderr'>, scope: Scope): Promise<DocumentResult> {
  if (isWord(target.path)) return checkWord(target, io, (read) => checkDocument(target, read, scope, io.files));
  return checkDocument(target, readDocument(target.path, target.file, io.files), scope, io.files);
}

/** The result for a document as it was read, beside what was agreed of it; a text that has no file of its own has no `files`, and nothing was agreed of it. */
export function checkDocument({ path, file, named }: Target, read: ReadResult, scope: Scope, files: FileSystem | null): DocumentResult {
  const options = scope.optionsFor(path, named);
  if ('failure' in read) return unread(file, read.failure, scope, options.settings);
  const sources = [{ name: file, text: read.text }];
  const { agreed, failures }: AgreedRead = files === null ? { failures: [] } : readAgreedFile(path, file, files);
  // What was agreed of several files says nothing about one of them alone.
  const isWhole = agreed !== undefined && filesOf(agreed).size <= 1;
  const { files: _, ...report } = scope.linter.check(sources, isWhole ? { ...options, agreed } : options);
  const content = read.text.trim() === '' ? 'empty' : 'text';
  return {
    file,
    content,
    profile: planProfile(read.text, scope.linter.frontMatter),
    ...report,
    ...fingerprinted(report, sources, scope.linter.rules),
    failures: [...report.failures, ...failures],
  };
}

/** A document of which nothing is known: all pillars stand there as missing, with no confidence at all. */
function unread(file: string, failure: Failure, { linter }: Scope, settings: Settings): DocumentResult {
  const { language, planBecause, coverage } = linter.check([{ name: file, text: '' }], {
    named: false,
    settings: { ...settings, check: 'never' },
  });
  return {
    file,
    language,
    isPlan: false,
    planBecause,
    content: 'unread',
    profile: { title: null, owner: null, date: null },
    coverage: coverage.map((pillar) => ({ ...pillar, confidence: 0 })),
    writerJudgements: [],
    findings: [],
    suppressed: [],
    rulesOff: [],
    failures: [failure],
  };
}
