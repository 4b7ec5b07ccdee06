/**
 * Concept lexicon: words and phrases by meaning class ("who is the top", "what counts as meeting"), matched in one walk over the words of a text.
 *
 * Entry notation: a leading or trailing `*` stands for the rest of a word, a free-standing `*` for a gap of up to six words;
 * an entry word in capitals of two letters or more (OM, IND) is case-sensitive.
 */
import type { Word } from '../language/words.ts';
import { readWords } from '../language/words.ts';

/** Class name → entries. */
export type LexiconData = Readonly<Record<string, readonly string[]>>;

/** A class found in a text: word indices, `to` exclusive. */
export interface ConceptHit {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
}

/** A compiled lexicon. */
export interface Lexicon {
  /** Class names; `ConceptHit.concept` is an index in it. */
  readonly concepts: readonly string[];
  /** All hits in the words of one text, ordered by start. A shorter hit of a class inside a longer one of the same class is left out. */
  readonly match: (words: readonly Word[]) => ConceptHit[];
}

const GAP = -1;
const maxGap = 6;

interface Node {
  /** Word-pattern id → node. */
  readonly next: Map<number, Node>;
  /** Continues after up to `maxGap` words. */
  gap: Node | null;
  concepts: number[];
}

const createNode = (): Node => ({ next: new Map(), gap: null, concepts: [] });

/** Word patterns by kind; each pattern has an id. */
interface Patterns {
  readonly exact: Map<string, number>;
  readonly cased: Map<string, number>;
  readonly prefix: Map<string, number>;
  readonly suffix: Map<string, number>;
  readonly infix: Map<string, number>;
}

/** The pattern words of one entry; the star survives tokenising as a letter. */
function entryWords(entry: string): string[] {
  return entry
    .split(/\s+/u)
    .filter((part) => part !== '')
    .flatMap((part) => (part === '*' ? ['*'] : readWords(part.replaceAll('*', 'ǂ')).map((word) => word.text.replaceAll('ǂ', '*'))));
}

/** Compiles classes of entries into one trie over word patterns. */
export function createLexicon(data: LexiconData): Lexicon {
  const concepts = Object.keys(data);
  const patterns: Patterns = { exact: new Map(), cased: new Map(), prefix: new Map(), suffix: new Map(), infix: new Map() };
  let patternCount = 0;
  const idOf = (word: string): number => {
    if (word === '*') return GAP;
    const starts = word.startsWith('*');
    const ends = word.endsWith('*') && word.length > 1;
    const core = word.slice(starts ? 1 : 0, ends ? -1 : undefined);
    const cased = !starts && !ends && core.length > 1 && /^\p{Lu}[\p{Lu}\d&]+$/u.test(core);
    const map = cased ? patterns.cased : starts && ends ? patterns.infix : starts ? patterns.suffix : ends ? patterns.prefix : patterns.exact;
    const key = cased ? core : core.toLowerCase();
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, patternCount);
    return patternCount++;
  };
  const root = createNode();
  concepts.forEach((name, concept) => {
    for (const entry of data[name] ?? []) {
      let node = root;
      for (const word of entryWords(entry)) {
        const id = idOf(word);
        let following = id === GAP ? node.gap : node.next.get(id);
        if (!following) {
          following = createNode();
          if (id === GAP) node.gap = following;
          else node.next.set(id, following);
        }
        node = following;
      }
      if (node !== root && !node.concepts.includes(concept)) node.concepts.push(concept);
    }
  });
  const wordIds = createWordMatcher(patterns);
  return { concepts, match: (words) => matchAll(root, words.map(wordIds)) };
}

/** Pattern ids of a word, remembered by form; the memory is bounded. */
function createWordMatcher(patterns: Patterns): (word: Word) => readonly number[] {
  const longest = (map: Map<string, number>): number => Math.max(0, ...[...map.keys()].map((key) => key.length));
  const limits = { prefix: longest(patterns.prefix), suffix: longest(patterns.suffix) };
  const infixes = [...patterns.infix];
  const memory = new Map<string, readonly number[]>();
  return (word) => {
    const known = memory.get(word.text);
    if (known) return known;
    const { form } = word;
    const ids: number[] = [];
    const add = (id: number | undefined): void => {
      if (id !== undefined) ids.push(id);
    };
    add(patterns.exact.get(form));
    add(patterns.cased.get(word.text));
    for (let size = Math.min(form.length, limits.prefix); size > 0; size--) add(patterns.prefix.get(form.slice(0, size)));
    for (let size = Math.min(form.length, limits.suffix); size > 0; size--) add(patterns.suffix.get(form.slice(form.length - size)));
    for (const [part, id] of infixes) if (form.includes(part)) ids.push(id);
    if (memory.size > 50_000) memory.clear();
    memory.set(word.text, ids);
    return ids;
  };
}

function matchAll(root: Node, ids: readonly (readonly number[])[]): ConceptHit[] {
  const best = new Map<number, ConceptHit[]>();
  const found = (concept: number, from: number, to: number): void => {
    const list = best.get(concept) ?? [];
    const last = list[list.length - 1];
    if (last && last.to >= to) return;
    if (last && last.from === from) list[list.length - 1] = { concept, from, to };
    else list.push({ concept, from, to });
    best.set(concept, list);
  };
  const walk = (node: Node, at: number, from: number): void => {
    for (const concept of node.concepts) found(concept, from, at);
    if (at < ids.length) {
      for (const id of ids[at] ?? []) {
        const following = node.next.get(id);
        if (following) walk(following, at + 1, from);
      }
    }
    if (node.gap) for (let skip = 0; skip <= maxGap && at + skip < ids.length; skip++) walkGap(node.gap, at + skip, from);
  };
  const walkGap = (node: Node, at: number, from: number): void => {
    for (const concept of node.concepts) found(concept, from, at);
    for (const id of ids[at] ?? []) {
      const following = node.next.get(id);
      if (following) walk(following, at + 1, from);
    }
  };
  for (let from = 0; from < ids.length; from++) walk(root, from, from);
  return [...best.values()].flat().sort((a, b) => a.from - b.from || a.concept - b.concept);
}
