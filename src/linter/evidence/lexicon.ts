/**
 * Concept lexicon: words and phrases by meaning class ("who is the top", "what counts as meeting"), matched in one walk over the words of a text.
 *
 * Entry notation: a leading or trailing `*` stands for the rest of a word, a free-standing `*` for a gap of up to six words;
 * an entry word in capitals of two letters or more (OM, IND) is case-sensitive.
 */
import { createPatternFinder } from '../language/word-patterns.ts';
import { perSpelling, readTokens, type Spelling } from '../language/words.ts';
import { namedConcept } from './names.ts';

/** Class name → entries. */
export type LexiconData = Readonly<Record<string, readonly string[]>>;

/** A class found in a text: word indices, `to` exclusive. */
export interface ConceptHit {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The entries as a trie over word patterns, as plain numbers. Nodes are numbered breadth first, 0 being the root, so that edge `e` leads to node `e + 1`.
 * Node `n` has the edges `edgeStart[n]` to `edgeStart[n + 1]`, in order of their patterns, and stands for the end of an entry of each of
 * `concepts[conceptStart[n]]` to `concepts[conceptStart[n + 1]]`. Pattern 0 is the gap.
 */
export interface Trie {
  /** In the notation of `word-patterns.ts`; the first is `*`. */
  readonly patterns: readonly string[];
  readonly edgeStart: Int32Array;
  readonly edgePattern: Int32Array;
  readonly conceptStart: Int32Array;
  readonly concepts: Int32Array;
}

/** A lexicon that is ready to use. */
export interface Lexicon {
  /** Class names; `ConceptHit.concept` is an index in it. */
  readonly concepts: readonly string[];
  /** The class of names, which have no entries; −1 when there is none. */
  readonly named: number;
  /** All hits in the words of one text, ordered by start. A shorter hit of a class inside a longer one of the same class is left out. */
  readonly match: (words: readonly Spelling[]) => ConceptHit[];
}

const gapPattern = 0;
const maxGap = 6;

/** The pattern words of one entry; the star survives tokenising as a letter. */
function entryPatterns(entry: string): string[] {
  const parts = entry.split(/\s+/u).filter((part) => part !== '');
  const patterns = parts.flatMap((part) =>
    part === '*'
      ? ['*']
      : readTokens(part.replaceAll('*', 'ǂ'))
          .spellings.filter(({ counts }) => counts)
          .map(patternOf),
  );
  while (patterns[0] === '*') patterns.shift();
  while (patterns.at(-1) === '*') patterns.pop();
  return patterns;
}

/** A word in capitals stays as it is, others are in lower case. */
function patternOf({ raw, form }: Spelling): string {
  return /^\p{Lu}[\p{Lu}\d&]+$/u.test(raw) ? raw : form.replaceAll('ǂ', '*');
}

interface Branch {
  readonly next: Map<number, Branch>;
  readonly concepts: Set<number>;
}

/** Compiles classes of entries into one trie. The number of a class is its place in `data`. */
export function compileTrie(data: LexiconData): Trie {
  const numbers = new Map([['*', gapPattern]]);
  const numberOf = (pattern: string): number => {
    const number = numbers.get(pattern) ?? numbers.size;
    numbers.set(pattern, number);
    return number;
  };
  const all = Object.values(data).map((entries) => entries.map(entryPatterns));
  for (const pattern of [...new Set(all.flat(2))].sort()) numberOf(pattern);
  const newBranch = (): Branch => ({ next: new Map(), concepts: new Set() });
  const root = newBranch();
  all.forEach((entries, concept) => {
    for (const patterns of entries) {
      let branch = root;
      for (const pattern of patterns) {
        const number = numberOf(pattern);
        const next = branch.next.get(number) ?? newBranch();
        branch.next.set(number, next);
        branch = next;
      }
      if (branch !== root) branch.concepts.add(concept);
    }
  });
  return flatten(root, [...numbers.keys()]);
}

function flatten(root: Branch, patterns: readonly string[]): Trie {
  const queue = [root];
  const edgeStart = [0];
  const edgePattern: number[] = [];
  const conceptStart = [0];
  const concepts: number[] = [];
  for (const branch of queue) {
    for (const [pattern, next] of [...branch.next].sort(([a], [b]) => a - b)) {
      edgePattern.push(pattern);
      queue.push(next);
    }
    concepts.push(...[...branch.concepts].sort((a, b) => a - b));
    edgeStart.push(edgePattern.length);
    conceptStart.push(concepts.length);
  }
  return {
    patterns,
    edgeStart: Int32Array.from(edgeStart),
    edgePattern: Int32Array.from(edgePattern),
    conceptStart: Int32Array.from(conceptStart),
    concepts: Int32Array.from(concepts),
  };
}

/** A lexicon from its entries. */
export function createLexicon(data: LexiconData): Lexicon {
  return openLexicon(Object.keys(data), compileTrie(data));
}

/** The patterns that a word fits, and the nodes that they lead to from the root. */
interface Leads {
  readonly patterns: readonly number[];
  readonly nodes: readonly number[];
}

/** A lexicon from a compiled trie; what it looks up of a word it remembers. */
export function openLexicon(concepts: readonly string[], trie: Trie): Lexicon {
  const finder = createPatternFinder(trie.patterns.map((pattern) => (pattern === '*' ? '' : pattern)));
  const leadsOf = perSpelling<Leads | null>(({ form, raw }) => {
    const patterns = finder(form, raw, true);
    return patterns.length === 0
      ? null
      : { patterns, nodes: patterns.map((pattern) => childOf(trie, 0, pattern)).filter((node) => node > 0) };
  });
  return { concepts, named: concepts.indexOf(namedConcept), match: createMatch(trie, concepts.length, leadsOf) };
}

/** The node that a pattern leads to, or −1. */
function childOf({ edgeStart, edgePattern }: Trie, node: number, pattern: number): number {
  let low = edgeStart[node] as number;
  let high = edgeStart[node + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = edgePattern[middle] as number;
    if (there === pattern) return middle + 1;
    if (there < pattern) low = middle + 1;
    else high = middle;
  }
  return -1;
}

function createMatch(trie: Trie, concepts: number, leadsOf: (spelling: Spelling) => Leads | null): Lexicon['match'] {
  const { edgeStart, conceptStart } = trie;
  const reached = new Int32Array(concepts);
  let words: readonly Spelling[] = [];
  const here: ConceptHit[] = [];
  const enter = (node: number, at: number, from: number): void => {
    for (let c = conceptStart[node] as number; c < (conceptStart[node + 1] as number); c++)
      here.push({ concept: trie.concepts[c] as number, from, to: at });
    if (edgeStart[node] === edgeStart[node + 1]) return;
    step(node, at, from);
    if (trie.edgePattern[edgeStart[node] as number] !== gapPattern) return;
    const behind = (edgeStart[node] as number) + 1;
    for (let skip = 0; skip <= maxGap; skip++) step(behind, at + skip, from);
  };
  const step = (node: number, at: number, from: number): void => {
    const leads = at < words.length ? leadsOf(words[at] as Spelling) : null;
    if (leads === null) return;
    for (const pattern of leads.patterns) {
      const next = childOf(trie, node, pattern);
      if (next > 0) enter(next, at + 1, from);
    }
  };
  return (text) => {
    const hits: ConceptHit[] = [];
    words = text;
    reached.fill(0);
    for (let from = 0; from < text.length; from++) {
      const leads = leadsOf(text[from] as Spelling);
      if (leads === null || leads.nodes.length === 0) continue;
      for (const node of leads.nodes) enter(node, from + 1, from);
      if (here.length === 0) continue;
      if (here.length > 1) sortHits(here);
      for (const hit of here) {
        if ((reached[hit.concept] as number) >= hit.to) continue;
        reached[hit.concept] = hit.to;
        hits.push(hit);
      }
      here.length = 0;
    }
    return hits;
  };
}

/** So few hits are put in order by hand: `sort` costs more in copies than in comparisons. */
const fewHits = 16;

/** Puts the hits of one place in order of their concepts, longer ones first. */
function sortHits(hits: ConceptHit[]): void {
  if (hits.length > fewHits) {
    hits.sort((a, b) => a.concept - b.concept || b.to - a.to);
    return;
  }
  for (let i = 1; i < hits.length; i++) {
    const hit = hits[i] as ConceptHit;
    let at = i;
    for (; at > 0 && isBehind(hits[at - 1] as ConceptHit, hit); at--) hits[at] = hits[at - 1] as ConceptHit;
    hits[at] = hit;
  }
}

const isBehind = (a: ConceptHit, b: ConceptHit): boolean => a.concept > b.concept || (a.concept === b.concept && a.to < b.to);
