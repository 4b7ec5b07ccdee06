/**
 * Features of a unit of text: what the model counts. A feature is a 32-bit hash in one of eight groups; each group is scaled by
 * 1/√(number of its features in the unit), so that long and short units weigh alike.
 * The trainer and the judge call the same functions, so they cannot drift apart.
 *
 * The features of a unit of several passages are those inside each, those across the joints between them, the concepts that each adds, and its form.
 */
import type { Language } from '../../framework/types.ts';
import { stemOf } from '../language/stems.ts';
import type { MarkerKind, PassageForm, PassageMark } from '../types.ts';
import type { ConceptHit } from './lexicon.ts';
import type { Gist, Joint, ReadMarker } from './reading.ts';

/** Groups in the order of their numbers. */
export const featureGroups = ['stem', 'gram', 'pair', 'concept', 'concept-pair', 'concept-order', 'concept-word', 'form'] as const;

/** The number of the last group. */
export const formGroup = 7;

/** The groups whose features add up over the passages of a unit, but for what the joints bring; first and one past the last of each stretch. */
export const addingGroups: readonly (readonly [number, number])[] = [
  [0, 3],
  [5, 7],
];

/** Relative weight of each group, found by measurement. */
export const groupWeights: readonly number[] = [1, 1, 0.7, 1, 0.7, 0.7, 0.7, 1];

/** What stands in a row: the stem hash of each word, and the concepts found in them. */
export interface Sequence {
  readonly stems: readonly number[];
  readonly hits: readonly ConceptHit[];
}

/** A unit to count features of. */
export interface Unit {
  readonly stems: readonly number[];
  readonly gist: Gist;
  readonly form: PassageForm;
  readonly marks: readonly PassageMark[];
}

/** Called for each feature with its group and the words it comes from (`to` exclusive). */
export type FeatureVisitor = (hash: number, group: number, from: number, to: number) => void;

const seedOf = (tag: number): number => (0x811c9dc5 ^ tag) | 0;
const stir = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const finish = (hash: number): number => hash ^ (hash >>> 15);

/** FNV-1a over UTF-16 code units, seeded by `tag`. */
export function hashText(text: string, tag: number): number {
  let hash = seedOf(tag);
  for (let i = 0; i < text.length; i++) hash = stir(hash, text.charCodeAt(i));
  return finish(hash);
}

/** One hash from two, in order. */
export function hashPair(a: number, b: number, tag: number): number {
  let hash = Math.imul(a ^ Math.imul(tag, 0x9e3779b1), 0x85ebca6b) ^ (b + 0x7f4a7c15);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Longest beginning of a word that grams are taken from, in UTF-16 code units. */
const longestForm = 40;

const leastGram = 3;
const mostGram = 5;

/** The hash of a lower-case word's stem. */
export const stemHash = (form: string, language: Language): number => hashText(stemOf(form, language), 1);

const border = { open: 60, close: 62 };

/** Visits the character 3- to 5-grams, with word borders, of a lower-case word. */
export function visitGrams(form: string, visit: (hash: number) => void): void {
  const length = Math.min(form.length, longestForm) + 2;
  for (let at = 0; at + leastGram <= length; at++) {
    let hash = seedOf(2);
    for (let i = at; i < at + mostGram && i < length; i++) {
      hash = stir(hash, i === 0 ? border.open : i === length - 1 ? border.close : form.charCodeAt(i - 1));
      if (i - at >= leastGram - 1) visit(finish(hash));
    }
  }
}

/** How near two concepts must be for their order to count, in words. */
const orderReach = 8;

/** How many following concepts each concept is read with. */
const orderSpan = 3;

/** Number of concepts that are counted; a unit with more is a list, not a statement. */
export const maxConcepts = 40;

/** The hash by which a concept is known, from its class name; the order of classes in the lexicon does not matter. */
export const hashOfConcept = (name: string): number => hashText(name, 4);

/** The hash by which a pair of concepts is known, given their hashes; their order does not matter. */
export const hashOfConceptPair = (one: number, other: number): number => (one < other ? hashPair(one, other, 5) : hashPair(other, one, 5));

/** Visits the features that need more than one word or the unit's standing; `stemHash` and `visitGrams` give those of single words. `concepts` holds the hash of each concept of the lexicon. */
export function visitFeatures(unit: Unit, concepts: ArrayLike<number>, visit: FeatureVisitor): void {
  const { hits } = unit.gist;
  visitInner({ stems: unit.stems, hits }, concepts, visit);
  visitConcepts([], hits, concepts, visit);
  visitForm(unit, visit);
}

/** Visits the pairs and orders of words and concepts. */
export function visitInner({ stems, hits }: Sequence, concepts: ArrayLike<number>, visit: FeatureVisitor): void {
  for (let i = 0; i + 1 < stems.length; i++) visitPair(stems, i, visit);
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i] as ConceptHit;
    for (let j = i + 1; j < hits.length && j <= i + orderSpan; j++) visitOrder(concepts, hit, hits[j] as ConceptHit, visit);
    visitBefore(stems, concepts, hit, visit);
    visitAfter(stems, concepts, hit, visit);
  }
}

/** Visits the pairs and orders that a joint makes: what `visitInner` finds in the joined passages and in neither side alone. */
export function visitAcross(
  { stems, hits }: Sequence,
  { word, hit: joint, start }: Joint,
  concepts: ArrayLike<number>,
  visit: FeatureVisitor,
): void {
  for (let i = Math.max(0, word - 1); i < start && i + 1 < stems.length; i++) visitPair(stems, i, visit);
  for (let i = Math.max(0, joint - orderSpan); i < joint; i++) {
    for (let j = joint; j < hits.length && j <= i + orderSpan; j++)
      visitOrder(concepts, hits[i] as ConceptHit, hits[j] as ConceptHit, visit);
  }
  for (let i = 0; i < joint; i++) if ((hits[i] as ConceptHit).to === word) visitAfter(stems, concepts, hits[i] as ConceptHit, visit);
  for (let i = joint; hits[i]?.from === start; i++) visitBefore(stems, concepts, hits[i] as ConceptHit, visit);
}

function visitPair(stems: readonly number[], i: number, visit: FeatureVisitor): void {
  visit(hashPair(stems[i] as number, stems[i + 1] as number, 3), 2, i, i + 2);
}

function visitOrder(concepts: ArrayLike<number>, hit: ConceptHit, next: ConceptHit, visit: FeatureVisitor): void {
  if (next.concept === hit.concept || next.from - hit.to >= orderReach) return;
  visit(hashPair(concepts[hit.concept] as number, concepts[next.concept] as number, 6), 5, hit.from, next.to);
}

function visitBefore(
  stems: readonly number[],
  concepts: ArrayLike<number>,
  { concept, from, to }: ConceptHit,
  visit: FeatureVisitor,
): void {
  if (from > 0) visit(hashPair(concepts[concept] as number, stems[from - 1] as number, 7), 6, from - 1, to);
}

function visitAfter(stems: readonly number[], concepts: ArrayLike<number>, { concept, from, to }: ConceptHit, visit: FeatureVisitor): void {
  if (to < stems.length) visit(hashPair(concepts[concept] as number, stems[to] as number, 8), 6, from, to + 1);
}

/**
 * Visits the concepts of a text that are not in `found` yet, each alone and with those before it, and adds them. So a unit that grows has only the
 * features of what is new to be visited.
 */
export function visitConcepts(found: ConceptHit[], hits: readonly ConceptHit[], concepts: ArrayLike<number>, visit: FeatureVisitor): void {
  for (let i = 0; i < hits.length && found.length < maxConcepts; i++) {
    const hit = hits[i] as ConceptHit;
    const count = found.length;
    let at = 0;
    while (at < count && (found[at] as ConceptHit).concept !== hit.concept) at++;
    if (at < count) continue;
    const own = concepts[hit.concept] as number;
    visit(own, 3, hit.from, hit.to);
    for (at = 0; at < count; at++) {
      const before = found[at] as ConceptHit;
      const other = concepts[before.concept] as number;
      visit(hashOfConceptPair(own, other), 4, before.from, Math.max(before.to, hit.to));
    }
    found.push(hit);
  }
}

const formHash = (name: string): number => hashText(name, 9);

/** Whether a text stands as sentence, list item or table row must not decide; only that it is a heading does. */
const isHeading = formHash('form:heading');

const markHashes: Readonly<Record<PassageMark, number>> = {
  comment: formHash('mark:comment'),
  instruction: formHash('mark:instruction'),
  struck: formHash('mark:struck'),
  unfilled: formHash('mark:unfilled'),
  quote: formHash('mark:quote'),
  'open-task': formHash('mark:open-task'),
  'done-task': formHash('mark:done-task'),
};

const markerHashes: Readonly<Record<MarkerKind, number>> = {
  placeholder: formHash('marker:placeholder'),
  deferral: formHash('marker:deferral'),
  wish: formHash('marker:wish'),
  question: formHash('marker:question'),
  vague: formHash('marker:vague'),
  negation: formHash('marker:negation'),
  condition: formHash('marker:condition'),
  past: formHash('marker:past'),
  elsewhere: formHash('marker:elsewhere'),
  theory: formHash('marker:theory'),
};

const endsInQuestion = formHash('ends:question');
const hasNumber = formHash('has:number');

/** Visits how the unit stands in the text and how it is said. */
export function visitForm({ gist, form, marks }: Omit<Unit, 'stems'>, visit: FeatureVisitor): void {
  if (form === 'heading' || form === 'lead-in') visit(isHeading, 7, 0, 0);
  for (const mark of marks) visit(markHashes[mark], 7, 0, 0);
  const { markers } = gist;
  for (let i = 0; i < markers.length; i++) {
    const { kind, first, last } = markers[i] as ReadMarker;
    let known = false;
    for (let j = 0; j < i && !known; j++) known = markers[j]?.kind === kind;
    if (!known) visit(markerHashes[kind], 7, first, last);
  }
  if (gist.asks) visit(endsInQuestion, 7, 0, 0);
  if (gist.hasNumber) visit(hasNumber, 7, 0, 0);
}
