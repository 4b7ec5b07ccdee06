/**
 * Features of a unit of text: what the model counts. A feature is a 32-bit hash in one of eight groups; each group is scaled by
 * 1/√(number of its features in the unit), so that long and short units weigh alike.
 * The trainer and the judge call the same functions, so they cannot drift apart.
 */
import type { Language } from '../../framework/types.ts';
import { stemOf } from '../language/stems.ts';
import type { Word } from '../language/words.ts';
import type { Marker, PassageForm, PassageMark } from '../types.ts';
import type { ConceptHit } from './lexicon.ts';

/** Groups in the order of their numbers. */
export const featureGroups = ['stem', 'gram', 'pair', 'concept', 'concept-pair', 'concept-order', 'concept-word', 'form'] as const;

/** Relative weight of each group, found by measurement. */
export const groupWeights: readonly number[] = [1, 1, 0.7, 1, 0.7, 0.7, 0.7, 1];

/** What is judged at once: one passage or a few that stand together. */
export interface Unit {
  readonly words: readonly Word[];
  readonly hits: readonly ConceptHit[];
  readonly markers: readonly Marker[];
  readonly form: PassageForm;
  readonly marks: readonly PassageMark[];
  readonly language: Language;
}

/** The features that a word has wherever it stands. */
export interface WordFeatures {
  readonly stem: number;
  readonly grams: Int32Array;
}

/** Called for each feature with its group and the words it comes from (`to` exclusive). */
export type FeatureVisitor = (hash: number, group: number, from: number, to: number) => void;

/** FNV-1a over UTF-16 code units, seeded by `tag`. */
export function hashText(text: string, tag: number): number {
  let hash = (0x811c9dc5 ^ tag) | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** One hash from two, in order. */
export function hashPair(a: number, b: number, tag: number): number {
  let hash = Math.imul(a ^ Math.imul(tag, 0x9e3779b1), 0x85ebca6b) ^ (b + 0x7f4a7c15);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Stem and character 3- to 5-grams (with word borders) of a lower-case word. */
export function featuresOfWord(form: string, language: Language): WordFeatures {
  const bordered = `<${form.length > 40 ? form.slice(0, 40) : form}>`;
  const grams: number[] = [];
  for (let size = 3; size <= 5; size++) {
    for (let at = 0; at + size <= bordered.length; at++) grams.push(hashText(bordered.slice(at, at + size), 2));
  }
  return { stem: hashText(stemOf(form, language), 1), grams: Int32Array.from(grams) };
}

/** How near two concepts must be for their order to count, in words. */
const orderReach = 8;

/** How many following concepts each concept is read with. */
const orderSpan = 3;

/** Number of concepts above which pairs are no longer formed: a unit with more is a list, not a statement. */
const maxConcepts = 40;

/** The hash by which a concept is known, from its class name; the order of classes in the lexicon does not matter. */
export const hashOfConcept = (name: string): number => hashText(name, 4);

/** Visits the features that need the unit's context. `stems` holds the stem hash of each word, `concepts` the hash of each concept. */
export function visitUnitFeatures(unit: Unit, stems: ArrayLike<number>, concepts: ArrayLike<number>, visit: FeatureVisitor): void {
  for (let i = 0; i + 1 < stems.length; i++) visit(hashPair(stems[i] as number, stems[i + 1] as number, 3), 2, i, i + 2);
  visitConcepts(unit, stems, concepts, visit);
  visitForm(unit, visit);
}

function visitConcepts(unit: Unit, stems: ArrayLike<number>, concepts: ArrayLike<number>, visit: FeatureVisitor): void {
  const { hits } = unit;
  const hashOf = (hit: ConceptHit): number => concepts[hit.concept] as number;
  const first = new Map<number, ConceptHit>();
  for (const hit of hits) if (!first.has(hit.concept)) first.set(hit.concept, hit);
  const distinct = [...first.values()].sort((a, b) => a.concept - b.concept).slice(0, maxConcepts);
  for (const hit of distinct) visit(hashOf(hit), 3, hit.from, hit.to);
  for (let i = 0; i < distinct.length; i++) {
    const a = distinct[i] as ConceptHit;
    for (let j = i + 1; j < distinct.length; j++) {
      const b = distinct[j] as ConceptHit;
      visit(hashOf(a) < hashOf(b) ? hashPair(hashOf(a), hashOf(b), 5) : hashPair(hashOf(b), hashOf(a), 5), 4, Math.min(a.from, b.from), Math.max(a.to, b.to));
    }
  }
  hits.forEach((hit, i) => {
    for (let j = i + 1; j < hits.length && j <= i + orderSpan; j++) {
      const next = hits[j] as ConceptHit;
      if (next.concept !== hit.concept && next.from - hit.to < orderReach) visit(hashPair(hashOf(hit), hashOf(next), 6), 5, hit.from, next.to);
    }
    if (hit.from > 0) visit(hashPair(hashOf(hit), stems[hit.from - 1] as number, 7), 6, hit.from - 1, hit.to);
    if (hit.to < stems.length) visit(hashPair(hashOf(hit), stems[hit.to] as number, 8), 6, hit.from, hit.to + 1);
  });
}

/** Upper bounds of the length classes, in words. */
const lengthSteps = [6, 10, 16, 25, 40];

function visitForm(unit: Unit, visit: FeatureVisitor): void {
  const mark = (name: string, from = 0, to = 0): void => visit(hashText(name, 9), 7, from, to);
  mark(`form:${unit.form}`);
  for (const name of unit.marks) mark(`mark:${name}`);
  mark(`length:${lengthSteps.filter((step) => unit.words.length >= step).length}`);
  const kinds = new Set<string>();
  for (const marker of unit.markers) {
    if (kinds.has(marker.kind)) continue;
    kinds.add(marker.kind);
    const from = unit.words.findIndex((word) => word.to > marker.from);
    const to = unit.words.findIndex((word) => word.from >= marker.to);
    mark(`marker:${marker.kind}`, Math.max(0, from), to < 0 ? unit.words.length : to);
  }
  const last = unit.words[unit.words.length - 1];
  if (last?.form === '?') mark('ends:question');
  if (unit.words.some((word) => word.form.charCodeAt(0) >= 48 && word.form.charCodeAt(0) <= 57)) mark('has:number');
}
