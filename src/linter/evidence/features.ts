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
import type { Gist, ReadMarker } from './reading.ts';
import type { UnitEnd } from './unit-end.ts';

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

/** What stands in a row: the stem hash of each of `count` words, and the concepts found in them. */
export interface Sequence {
  readonly stems: ArrayLike<number>;
  readonly count: number;
  readonly hits: readonly ConceptHit[];
}

/** The first `count` features of a text, as parallel arrays: hash, group, and the words they come from (`to` exclusive). What lies beyond `count` means nothing. */
export interface FeatureList {
  count: number;
  hashes: Int32Array;
  groups: Uint8Array;
  from: Int32Array;
  to: Int32Array;
}

/** An empty list; whoever counts the features of many texts sets `count` to 0 and uses it again. */
export function newFeatures(room = 1024): FeatureList {
  return { count: 0, hashes: new Int32Array(room), groups: new Uint8Array(room), from: new Int32Array(room), to: new Int32Array(room) };
}

function enter(list: FeatureList, hash: number, group: number, from: number, to: number): void {
  const at = list.count++;
  if (at === list.hashes.length) makeRoom(list);
  list.hashes[at] = hash;
  list.groups[at] = group;
  list.from[at] = from;
  list.to[at] = to;
}

function makeRoom(list: FeatureList): void {
  const larger = newFeatures(list.hashes.length * 2);
  larger.hashes.set(list.hashes);
  larger.groups.set(list.groups);
  larger.from.set(list.from);
  larger.to.set(list.to);
  Object.assign(list, { ...larger, count: list.count });
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

/** The characters of the word at hand, with its borders. */
const characters = new Int32Array(longestForm + 2);
/** More than the grams of any word. */
export const mostGrams = (longestForm + 2) * (mostGram - leastGram + 1);

/** An array that holds the grams of any word. */
export const newGrams = (): Int32Array => new Int32Array(mostGrams);

/** Puts the character 3- to 5-grams, with word borders, of a lower-case word into `grams`, and returns how many there are. */
export function readGrams(form: string, grams: Int32Array): number {
  const letters = Math.min(form.length, longestForm);
  const length = letters + 2;
  characters[0] = border.open;
  for (let i = 0; i < letters; i++) characters[i + 1] = form.charCodeAt(i);
  characters[length - 1] = border.close;
  let count = 0;
  for (let at = 0; at + leastGram <= length; at++) {
    const end = Math.min(at + mostGram, length);
    let hash = seedOf(2);
    for (let i = at; i < end; i++) {
      hash = stir(hash, characters[i] as number);
      if (i - at >= leastGram - 1) grams[count++] = finish(hash);
    }
  }
  return count;
}

const visited = newGrams();

/** Visits what `readGrams` reads. */
export function visitGrams(form: string, visit: (hash: number) => void): void {
  const count = readGrams(form, visited);
  for (let i = 0; i < count; i++) visit(visited[i] as number);
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

const whole = newFeatures();

/** Visits the features that need more than one word or the unit's standing; `stemHash` and `visitGrams` give those of single words. `concepts` holds the hash of each concept of the lexicon. */
export function visitFeatures(unit: Unit, concepts: ArrayLike<number>, visit: FeatureVisitor): void {
  const { hits } = unit.gist;
  whole.count = 0;
  addInner({ stems: unit.stems, count: unit.stems.length, hits }, concepts, whole);
  addConcepts(hits, concepts, whole);
  addForm(unit, whole);
  for (let i = 0; i < whole.count; i++)
    visit(whole.hashes[i] as number, whole.groups[i] as number, whole.from[i] as number, whole.to[i] as number);
}

const pairHash = (stem: number, next: number): number => hashPair(stem, next, 3);
const orderHash = (concept: number, next: number): number => hashPair(concept, next, 6);
const beforeHash = (concept: number, stem: number): number => hashPair(concept, stem, 7);
const afterHash = (concept: number, stem: number): number => hashPair(concept, stem, 8);

/** Adds the pairs and orders of words and concepts. */
export function addInner({ stems, count, hits }: Sequence, concepts: ArrayLike<number>, list: FeatureList): void {
  for (let i = 0; i + 1 < count; i++) enter(list, pairHash(stems[i] as number, stems[i + 1] as number), 2, i, i + 2);
  for (let i = 0; i < hits.length; i++) {
    const { concept, from, to } = hits[i] as ConceptHit;
    const own = concepts[concept] as number;
    for (let j = i + 1; j < hits.length && j <= i + orderSpan; j++) {
      const next = hits[j] as ConceptHit;
      if (next.concept !== concept && next.from - to < orderReach)
        enter(list, orderHash(own, concepts[next.concept] as number), 5, from, next.to);
    }
    if (from > 0) enter(list, beforeHash(own, stems[from - 1] as number), 6, from - 1, to);
    if (to < count) enter(list, afterHash(own, stems[to] as number), 6, from, to + 1);
  }
}

/**
 * Adds the pairs and orders that a joint makes: what `addInner` finds in the joined texts and in neither side alone. `colon`: the stem of a colon that
 * stands between them, or null. The words that these features come from are not told.
 */
export function addAcross(
  end: UnitEnd,
  { stems, count, hits }: Sequence,
  colon: number | null,
  concepts: ArrayLike<number>,
  list: FeatureList,
): void {
  const { words } = end;
  const first = count > 0 ? (stems[0] as number) : null;
  const behind = colon ?? first;
  const before = colon ?? (words > 0 ? end.stem : null);
  if (words > 0 && behind !== null) enter(list, pairHash(end.stem, behind), 2, 0, 0);
  if (colon !== null && first !== null) enter(list, pairHash(colon, first), 2, 0, 0);
  const start = words + (colon === null ? 0 : 1);
  for (let i = Math.max(0, end.count - orderSpan); i < end.count; i++) {
    const concept = end.concepts[i] as number;
    for (let j = 0; j < hits.length && j + end.count <= i + orderSpan; j++) {
      const next = hits[j] as ConceptHit;
      if (next.concept !== concept && start + next.from - (end.to[i] as number) < orderReach)
        enter(list, orderHash(concepts[concept] as number, concepts[next.concept] as number), 5, 0, 0);
    }
  }
  if (behind !== null)
    for (let i = 0; i < end.count; i++)
      if (end.to[i] === words) enter(list, afterHash(concepts[end.concepts[i] as number] as number, behind), 6, 0, 0);
  if (before !== null)
    for (let i = 0; hits[i]?.from === 0; i++) enter(list, beforeHash(concepts[(hits[i] as ConceptHit).concept] as number, before), 6, 0, 0);
}

/** Adds the concepts of a text, each once: alone, and with those before it. */
function addConcepts(hits: readonly ConceptHit[], concepts: ArrayLike<number>, list: FeatureList): void {
  const found: ConceptHit[] = [];
  for (let i = 0; i < hits.length && found.length < maxConcepts; i++) {
    const hit = hits[i] as ConceptHit;
    if (found.some(({ concept }) => concept === hit.concept)) continue;
    const own = concepts[hit.concept] as number;
    enter(list, own, 3, hit.from, hit.to);
    for (const before of found)
      enter(list, hashOfConceptPair(own, concepts[before.concept] as number), 4, before.from, Math.max(before.to, hit.to));
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

/** Adds how the unit stands in the text and how it is said. */
export function addForm({ gist, form, marks }: Omit<Unit, 'stems'>, list: FeatureList): void {
  if (form === 'heading' || form === 'lead-in') enter(list, isHeading, formGroup, 0, 0);
  for (const mark of marks) enter(list, markHashes[mark], formGroup, 0, 0);
  const { markers } = gist;
  for (let i = 0; i < markers.length; i++) {
    const { kind, first, last } = markers[i] as ReadMarker;
    let known = false;
    for (let j = 0; j < i && !known; j++) known = markers[j]?.kind === kind;
    if (!known) enter(list, markerHashes[kind], formGroup, first, last);
  }
  if (gist.asks) enter(list, endsInQuestion, formGroup, 0, 0);
  if (gist.hasNumber) enter(list, hasNumber, formGroup, 0, 0);
}
