import { createHash } from 'node:crypto';
import { isAboutPlan } from '../linter/about-plan.ts';
import { createSource, type Place, type SourceText } from '../linter/source.ts';
import type { Finding, Report, RuleMeta } from '../linter/types.ts';
import type { CheckedFinding, CheckedSuppressed } from './result.ts';

/** How far around a finding its sentence is looked for, in characters. */
const WINDOW = 400;
const BLOCK = String.raw`\r?\n[ \t]*(?=\r?\n|[-*+>#|]|\d+[.)][ \t])`;
const ENDS_BEFORE = new RegExp(`${BLOCK}|[.!?]["')\\]”’]*\\s+(?=["'(\\[“‘]*\\p{Lu})`, 'gu');
const ENDS_AFTER = new RegExp(`${BLOCK}|[.!?](?=["')\\]”’]*(?:\\s|$))`, 'u');

export interface Fingerprinted {
  readonly findings: readonly CheckedFinding[];
  readonly suppressed: readonly CheckedSuppressed[];
}

/**
 * The findings of a report, each with a fingerprint that stays the same when lines move, text is wrapped anew or other text changes: rule, pillar, and the words of the
 * sentence, item or row it is about. A finding about the plan as a whole has only rule and pillar. Equal ones in a document are numbered.
 */
export function fingerprinted(
  { findings, suppressed }: Pick<Report, 'findings' | 'suppressed'>,
  texts: readonly { readonly name: string; readonly text: string }[],
  rules: readonly RuleMeta[],
): Fingerprinted {
  const sources = new Map(texts.map((source) => [source.name, createSource(source)]));
  const isAbout = isAboutPlan(rules);
  const seen = new Map<string, number>();
  const prints = new Map<Finding, string>();
  for (const finding of [...findings, ...suppressed].sort(byPlace)) {
    const source = isAbout(finding) ? undefined : sources.get(finding.file);
    const key = JSON.stringify([finding.ruleId, finding.pillar, source === undefined ? '' : wordsAt(source, finding)]);
    const among = `${finding.file}\n${key}`;
    const nth = seen.get(among) ?? 0;
    seen.set(among, nth + 1);
    prints.set(finding, digest(nth === 0 ? key : `${key}#${nth}`));
  }
  const print = <T extends Finding>(finding: T) => ({ ...finding, fingerprint: prints.get(finding) ?? '' });
  return { findings: findings.map(print), suppressed: suppressed.map(print) };
}

/** Compares places in one document. */
export const byPlace = (a: Place, b: Place): number => a.line - b.line || a.column - b.column;

/** The same for findings that say the same at the same place of a document, in whichever reports they stand. */
export function sameKey({ file, ruleId, line, column, message }: Finding): string {
  return JSON.stringify([file, ruleId, line, column, message]);
}

/**
 * Gives the findings of one report after the other fingerprints that differ in each document: what two plans lack by different words, in the same document, has the same in both reports. The
 * first keeps its own, the others are numbered anew; what several reports say stays one finding.
 */
export function createNumbering(): <T extends CheckedFinding | CheckedSuppressed>(finding: T) => T {
  const prints = new Map<string, string>();
  const taken = new Set<string>();
  return (finding) => {
    const key = sameKey(finding);
    const known = prints.get(key);
    if (known !== undefined) return { ...finding, fingerprint: known };
    const { file, fingerprint: own } = finding;
    let fingerprint = own;
    for (let nth = 1; taken.has(`${file}\n${fingerprint}`); nth++) fingerprint = digest(`${own}#${nth}`);
    taken.add(`${file}\n${fingerprint}`);
    prints.set(key, fingerprint);
    return { ...finding, fingerprint };
  };
}

/** 32 hexadecimal digits. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** The words of the sentence, item or row around a place, without markup, punctuation and capitals. */
function wordsAt({ text, lineStarts }: SourceText, place: Place): string {
  const start = (lineStarts[place.line - 1] ?? 0) + place.column - 1;
  const end = Math.min(Math.max(start, (lineStarts[place.endLine - 1] ?? 0) + place.endColumn - 1), start + WINDOW);
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const after = text.slice(end, end + WINDOW);
  const last = [...before.matchAll(ENDS_BEFORE)].at(-1);
  const first = ENDS_AFTER.exec(after);
  const sentence =
    before.slice(last === undefined ? 0 : last.index + last[0].length) + text.slice(start, end) + after.slice(0, first?.index);
  return sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
