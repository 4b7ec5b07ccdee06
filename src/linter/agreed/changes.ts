import { dayInWords } from '../language/days.ts';
import { createPlacer } from '../place.ts';
import { createReadings, type Readings } from '../readings.ts';
import type { Evidence, Passage, PillarCoverage, Plan } from '../types.ts';
import { fingerprintOf, sectionKey, sectionsOf } from './agreed-plan.ts';
import { pairUp } from './pair.ts';
import type { AgreedChanges, AgreedPlan, AgreedSection, ChangedPassage, PassageChange, PillarChange, SectionChange } from './types.ts';

/** What is known of the plan as it is now. */
export interface CompareInput {
  readonly plan: Plan;
  readonly evidence: readonly Evidence[];
  readonly coverage: readonly PillarCoverage[];
  readonly readings?: Readings;
}

/** A plan beside what was agreed of it. */
export interface Comparison {
  /** In the order of the text; what disappeared stands last. */
  readonly passages: readonly ChangedPassage[];
  readonly changes: AgreedChanges;
}

const printOf = ({ text }: { readonly text: string }): string => fingerprintOf(text);

/** Compares a plan with what was agreed of it. */
export function compareAgreed(
  agreed: AgreedPlan,
  { plan, evidence, coverage, readings = createReadings()(plan) }: CompareInput,
): Comparison {
  const print = readings.kept(printOf as (passage: Passage) => string);
  const prints = plan.passages.map(print);
  const sections = sectionsOf(plan);
  const known = new Set(coverage.map(({ pillar }) => pillar));
  const passages = changedPassages(agreed, prints, strongPillars(evidence), plan, sections).flatMap(
    (passage): readonly ChangedPassage[] => {
      const pillars = passage.pillars.filter((pillar) => known.has(pillar));
      return pillars.length === 0 ? [] : [{ ...passage, pillars }];
    },
  );
  const changes = {
    agreedOn: agreed.agreedOn,
    day: dayInWords(agreed.agreedOn, plan.language),
    pillars: pillarChanges(agreed, passages, coverage, plan),
    sections: sectionChanges(agreed.sections, [...sections.values()]),
  };
  return { passages, changes };
}

/** By passage the pillars that it addresses. */
function strongPillars(evidence: readonly Evidence[]): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const { passage, pillar, strength } of evidence) {
    if (strength !== 'strong') continue;
    found.set(passage, (found.get(passage) ?? new Set()).add(pillar));
  }
  return found;
}

function changedPassages(
  agreed: AgreedPlan,
  prints: readonly string[],
  strong: ReadonlyMap<number, ReadonlySet<number>>,
  plan: Plan,
  sections: ReadonlyMap<number, AgreedSection>,
): readonly ChangedPassage[] {
  const known = new Set(agreed.standing);
  const standing = new Set(prints);
  const gone = agreed.passages.filter(({ fingerprint }) => !standing.has(fingerprint));
  const seen = new Set<string>();
  const fresh = prints.flatMap((print, index) => (known.has(print) || seen.has(print) || !seen.add(print) ? [] : [index]));
  const pairs = pairUp(
    gone.map(({ text }) => text),
    fresh.map((index) => plan.passages[index]?.text ?? ''),
  );
  const sectionNow = new Map([...sections].map(([index, section]) => [sectionKey(section), index]));
  const changed: ChangedPassage[] = [];
  const lost: ChangedPassage[] = [];
  gone.forEach(({ pillars, section, text }, at) => {
    const pair = pairs[at];
    const now = pair === null || pair === undefined ? null : (fresh[pair] ?? null);
    const stood = agreed.sections[section];
    const item = { before: text, now, section: (stood && sectionNow.get(sectionKey(stood))) ?? null };
    if (now === null) lost.push({ ...item, kind: 'disappeared', pillars: inOrder(pillars) });
    else changed.push({ ...item, kind: 'changed', pillars: inOrder([...pillars, ...(strong.get(now) ?? [])]) });
  });
  const taken = new Set(changed.map(({ now }) => now));
  const added = fresh.flatMap((now): readonly ChangedPassage[] => {
    const pillars = strong.get(now);
    return pillars === undefined || taken.has(now)
      ? []
      : [{ kind: 'appeared', pillars: inOrder([...pillars]), before: null, now, section: null }];
  });
  return [...[...changed, ...added].sort((a, b) => (a.now ?? 0) - (b.now ?? 0)), ...lost];
}

function inOrder(pillars: readonly number[]): readonly number[] {
  return [...new Set(pillars)].sort((a, b) => a - b);
}

function pillarChanges(
  agreed: AgreedPlan,
  passages: readonly ChangedPassage[],
  coverage: readonly PillarCoverage[],
  plan: Plan,
): readonly PillarChange[] {
  const before = new Map(agreed.pillars.map(({ pillar, status }) => [pillar, status]));
  const place = createPlacer(plan);
  const shown = new Map(passages.map((passage) => [passage, changeOf(passage, plan, place)]));
  return coverage.flatMap(({ pillar, status }): readonly PillarChange[] => {
    const was = before.get(pillar) ?? status;
    const own = passages.flatMap((passage) => (passage.pillars.includes(pillar) ? (shown.get(passage) ?? []) : []));
    return was === status && own.length === 0 ? [] : [{ pillar, was, is: status, passages: own }];
  });
}

function changeOf({ kind, before, now }: ChangedPassage, { passages }: Plan, place: ReturnType<typeof createPlacer>): PassageChange {
  const passage = now === null ? undefined : passages[now];
  return { kind, before, now: passage === undefined ? null : { ...place(passage.source, passage.span), text: passage.text } };
}

function sectionChanges(before: readonly AgreedSection[], now: readonly AgreedSection[]): readonly SectionChange[] {
  const was = new Map(before.map((section) => [sectionKey(section), section.fingerprint]));
  const is = new Set(now.map(sectionKey));
  const changed = now.flatMap((section): readonly SectionChange[] => {
    const { file, path, fingerprint } = section;
    const old = was.get(sectionKey(section));
    return old === fingerprint ? [] : [{ kind: old === undefined ? 'appeared' : 'changed', file, path }];
  });
  const gone = before.filter((section) => !is.has(sectionKey(section)));
  return [...changed, ...gone.map(({ file, path }): SectionChange => ({ kind: 'disappeared', file, path }))];
}
