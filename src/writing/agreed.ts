import { createPlan } from '../linter/plan.ts';
import type { Place } from '../linter/source.ts';
import type { Plan, Report } from '../linter/types.ts';

/** The texts of a plan with what was judged of them. `report.files` are the names of `sources`, in the same order. */
export interface JudgedPlan {
  readonly sources: readonly { readonly name: string; readonly text: string }[];
  readonly report: Pick<Report, 'coverage'>;
}

/** What was agreed, as it is kept beside the plan. */
export interface AgreedPlan {
  readonly version: 1;
  /** The day on which it was agreed, as the writer gives it: "2026-01-14". */
  readonly agreedOn: string;
  readonly sections: readonly AgreedSection[];
  /** The passages by which pillars were addressed. */
  readonly passages: readonly AgreedPassage[];
  /** Fingerprints of all passages, so that what stood there already is never taken for new when it is judged otherwise. */
  readonly standing: readonly string[];
}

export interface AgreedSection {
  readonly file: string;
  /** Headings from the chapter down to the section. */
  readonly path: readonly string[];
  /** Of the words of its own text, headings of other sections left out. */
  readonly fingerprint: string;
}

export interface AgreedPassage {
  readonly pillars: readonly number[];
  readonly fingerprint: string;
  readonly text: string;
}

/** A passage that is not as it was agreed. */
export interface PassageChange {
  readonly kind: 'changed' | 'disappeared' | 'appeared';
  /** What was agreed; null when it appeared. */
  readonly before: string | null;
  /** What stands there now, and where; null when it disappeared. */
  readonly now: (Place & { readonly file: string; readonly text: string }) | null;
}

/** What changed since the plan was agreed. */
export interface AgreedChanges {
  readonly agreedOn: string;
  /** The pillars of which a passage changed, in order. */
  readonly pillars: readonly { readonly pillar: number; readonly changes: readonly PassageChange[] }[];
  readonly sections: readonly SectionChange[];
}

export interface SectionChange {
  readonly kind: 'changed' | 'disappeared' | 'appeared';
  readonly file: string;
  readonly path: readonly string[];
}

/** A fingerprint of the words of a text: capitals, punctuation, white space and markup make no difference. */
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

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** What to keep of a plan that has been agreed. */
export function markAgreed(judged: JudgedPlan, agreedOn: string): AgreedPlan {
  const plan = createPlan(judged.sources);
  return {
    version: 1,
    agreedOn,
    sections: sectionsOf(plan),
    passages: passagesOf(judged).map(({ place: _, ...passage }) => passage),
    standing: [...standingIn(plan)],
  };
}

/** The text of the file in which an agreed plan is kept. */
export function agreedText(agreed: AgreedPlan): string {
  return `${JSON.stringify(agreed, null, 2)}\n`;
}

/** What a file with an agreed plan says; null when it is none. */
export function readAgreed(text: string): AgreedPlan | null {
  try {
    const value = JSON.parse(text) as Partial<AgreedPlan> | null;
    const whole =
      value?.version === 1 &&
      typeof value.agreedOn === 'string' &&
      Array.isArray(value.sections) &&
      value.sections.every((section) => Array.isArray(section?.path) && typeof section.fingerprint === 'string') &&
      Array.isArray(value.standing) &&
      Array.isArray(value.passages) &&
      value.passages.every(
        (passage) => Array.isArray(passage?.pillars) && typeof passage.fingerprint === 'string' && typeof passage.text === 'string',
      );
    return whole ? (value as AgreedPlan) : null;
  } catch {
    return null;
  }
}

/** The name of the file that keeps what was agreed of a plan, beside its first document. */
export function agreedFileName(document: string): string {
  return `${document}.agreed.json`;
}

/** Compares a plan with what was agreed. A passage that only moved, or whose capitals or punctuation changed, is the same. */
export function changesSince(agreed: AgreedPlan, judged: JudgedPlan): AgreedChanges {
  const plan = createPlan(judged.sources);
  const standing = standingIn(plan);
  const now = passagesOf(judged);
  const known = new Set(agreed.standing);
  const numbers = [...new Set([...agreed.passages, ...now].flatMap(({ pillars }) => pillars))].sort((a, b) => a - b);
  const pillars = numbers.map((pillar) => ({
    pillar,
    changes: pairUp(
      agreed.passages.filter((passage) => passage.pillars.includes(pillar) && !standing.has(passage.fingerprint)),
      now.filter((passage) => passage.pillars.includes(pillar) && !known.has(passage.fingerprint)),
    ),
  }));
  return {
    agreedOn: agreed.agreedOn,
    pillars: pillars.filter(({ changes }) => changes.length > 0),
    sections: sectionChanges(agreed.sections, sectionsOf(plan)),
  };
}

function standingIn({ passages }: Plan): ReadonlySet<string> {
  return new Set(passages.map(({ text }) => fingerprintOf(text)));
}

interface PlacedPassage extends AgreedPassage {
  readonly place: Place & { readonly file: string };
}

/** The passages that address something, each once, in the order of the text. */
function passagesOf({ report }: JudgedPlan): readonly PlacedPassage[] {
  const found = new Map<string, PlacedPassage>();
  for (const { pillar, aspects } of report.coverage) {
    for (const { strength, text, file, line, column, endLine, endColumn } of aspects.flatMap(({ evidence }) => evidence)) {
      if (strength !== 'strong') continue;
      const fingerprint = fingerprintOf(text);
      const pillars = new Set([...(found.get(fingerprint)?.pillars ?? []), pillar]);
      found.set(fingerprint, { pillars: [...pillars], fingerprint, text, place: { file, line, column, endLine, endColumn } });
    }
  }
  return [...found.values()].sort(({ place: a }, { place: b }) => a.line - b.line || a.column - b.column);
}

function sectionsOf(plan: Plan): readonly AgreedSection[] {
  return plan.sections.flatMap((section) => {
    const file = plan.sources[section.source]?.name ?? '';
    const own = plan.sources[section.source]?.text.slice(section.heading.end, section.own.end) ?? '';
    if (section.depth === 0 && wordsOf(own).length === 0) return [];
    const path: string[] = [];
    for (let at: typeof section | undefined = section; at !== undefined; at = plan.sections[at.parent])
      if (at.depth > 0) path.unshift(at.title);
    return [{ file, path, fingerprint: fingerprintOf(own) }];
  });
}

function sectionChanges(before: readonly AgreedSection[], now: readonly AgreedSection[]): readonly SectionChange[] {
  const was = new Map(before.map((section) => [keyOf(section), section.fingerprint]));
  const is = new Set(now.map(keyOf));
  const changed = now.flatMap((section): readonly SectionChange[] => {
    const { file, path, fingerprint } = section;
    const old = was.get(keyOf(section));
    return old === fingerprint ? [] : [{ kind: old === undefined ? 'appeared' : 'changed', file, path }];
  });
  const gone = before.filter((section) => !is.has(keyOf(section)));
  return [...changed, ...gone.map(({ file, path }): SectionChange => ({ kind: 'disappeared', file, path }))];
}

function keyOf({ file, path }: AgreedSection): string {
  return JSON.stringify([file, path.map((title) => wordsOf(title).join(' '))]);
}

/** Half of the words in common makes it the same passage, rewritten. */
const ALIKE = 0.5;

/** Old passages with the new ones that took their place. */
function pairUp(gone: readonly AgreedPassage[], fresh: readonly PlacedPassage[]): readonly PassageChange[] {
  const left = new Set(fresh);
  const changes: PassageChange[] = gone.map(({ text }) => {
    const best = [...left].map((passage) => ({ passage, alike: likeness(text, passage.text) })).sort((a, b) => b.alike - a.alike)[0];
    if (best === undefined || best.alike < ALIKE) return { kind: 'disappeared', before: text, now: null };
    left.delete(best.passage);
    return { kind: 'changed', before: text, now: nowOf(best.passage) };
  });
  return [...changes, ...[...left].map((passage): PassageChange => ({ kind: 'appeared', before: null, now: nowOf(passage) }))];
}

function nowOf({ place, text }: PlacedPassage): PassageChange['now'] {
  return { ...place, text };
}

/** The share of words that two texts have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const first = new Set(wordsOf(a));
  const second = new Set(wordsOf(b));
  const common = [...first].filter((word) => second.has(word)).length;
  return common / Math.max(1, first.size + second.size - common);
}
