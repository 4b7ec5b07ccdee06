import type { Plan, Report, Status } from '../types.ts';
import type { AgreedPassage, AgreedPlan, AgreedSection } from './types.ts';

/** The words of a text, without capitals, punctuation and markup. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A fingerprint of the words of a text: capitals, punctuation, white space and markup make no difference. 16 hexadecimal digits. */
export function fingerprintOf(text: string): string {
  const words = wordsOf(text).join(' ');
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}

/** What to keep of a plan that has been agreed. `coverage` is that of the plan; `agreedOn` as "2026-01-14". */
export function markAgreed(plan: Plan, { coverage }: Pick<Report, 'coverage'>, agreedOn: string): AgreedPlan {
  const sections = sectionsOf(plan);
  const kept = [...sections.values()];
  const place = new Map([...sections.keys()].map((index, at) => [index, at]));
  const pillarsOf = new Map<string, Set<number>>();
  for (const { pillar, aspects } of coverage) {
    for (const { strength, text } of aspects.flatMap(({ evidence }) => evidence)) {
      if (strength !== 'strong') continue;
      const fingerprint = fingerprintOf(text);
      pillarsOf.set(fingerprint, (pillarsOf.get(fingerprint) ?? new Set()).add(pillar));
    }
  }
  const standing = new Set<string>();
  const passages: AgreedPassage[] = [];
  for (const { text, section } of plan.passages) {
    const fingerprint = fingerprintOf(text);
    const pillars = pillarsOf.get(fingerprint);
    if (pillars !== undefined && !standing.has(fingerprint))
      passages.push({ pillars: [...pillars], section: place.get(section) ?? -1, fingerprint, text });
    standing.add(fingerprint);
  }
  const pillars = coverage.map(({ pillar, status }) => ({ pillar, status }));
  return { version: 1, agreedOn, pillars, sections: kept, passages, standing: [...standing] };
}

/** The sections with words of their own or a heading, by index in `plan.sections`. */
export function sectionsOf({ sections, sources }: Plan): ReadonlyMap<number, AgreedSection> {
  const files = sharedNames(sources.map(({ name }) => name));
  const found = new Map<number, AgreedSection>();
  sections.forEach((section, index) => {
    const own = sources[section.source]?.text.slice(section.heading.end, section.own.end) ?? '';
    if (section.depth === 0 && wordsOf(own).length === 0) return;
    const path: string[] = [];
    for (let at: typeof section | undefined = section; at !== undefined; at = sections[at.parent]) if (at.depth > 0) path.unshift(at.title);
    found.set(index, { file: files[section.source] ?? '', path, fingerprint: fingerprintOf(own) });
  });
  return found;
}

/** The names without the folders that all have in common: shells name the same files from different folders. */
export function sharedNames(names: readonly string[]): readonly string[] {
  const parts = names.map((name) => name.split(/[\\/]/));
  const [first = []] = parts;
  let shared = 0;
  while (parts.every((part) => shared < part.length - 1 && part[shared] === first[shared])) shared++;
  return parts.map((part) => part.slice(shared).join('/'));
}

/** What is the same section, whatever capitals and punctuation its headings have. */
export function sectionKey({ file, path }: Pick<AgreedSection, 'file' | 'path'>): string {
  return JSON.stringify([file, path.map((title) => wordsOf(title).join(' '))]);
}

/** The documents that an agreed plan consisted of. */
export function filesOf({ sections }: AgreedPlan): ReadonlySet<string> {
  return new Set(sections.map(({ file }) => file));
}

/** The text of the file in which an agreed plan is kept. */
export function agreedText(agreed: AgreedPlan): string {
  return `${JSON.stringify(agreed, null, 2)}\n`;
}

const KEPT = '.agreed.json';

/** The name of the file that keeps what was agreed of a plan, beside its first document. */
export function agreedFileName(document: string): string {
  return `${document}${KEPT}`;
}

/** Whether a path has the name of a file that keeps what was agreed. */
export function isAgreedFile(path: string): boolean {
  return path.toLowerCase().endsWith(KEPT);
}

/** Whether a text is a day as it is kept: "2026-01-14", a day that exists. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** What a file with an agreed plan says; null when it is none. */
export function readAgreed(text: string): AgreedPlan | null {
  try {
    const value: unknown = JSON.parse(text);
    return isAgreed(value) ? value : null;
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;
const STATUSES: readonly unknown[] = ['addressed', 'thin', 'missing', 'exempt'] satisfies readonly Status[];
const isText = (value: unknown): value is string => typeof value === 'string';
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isListOf = (value: unknown, holds: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(holds);

function isAgreed(value: unknown): value is AgreedPlan {
  return (
    isRecord(value) &&
    value.version === 1 &&
    isText(value.agreedOn) &&
    isDay(value.agreedOn) &&
    isListOf(value.pillars, (item) => isRecord(item) && Number.isInteger(item.pillar) && STATUSES.includes(item.status)) &&
    isListOf(value.sections, (item) => isRecord(item) && isText(item.file) && isListOf(item.path, isText) && isText(item.fingerprint)) &&
    isListOf(value.passages, isPassage) &&
    isListOf(value.standing, isText)
  );
}

function isPassage(value: unknown): boolean {
  return (
    isRecord(value) &&
    isListOf(value.pillars, Number.isInteger) &&
    Number.isInteger(value.section) &&
    isText(value.fingerprint) &&
    isText(value.text)
  );
}
