/**
 * Concept lexicon: words and phrases by meaning class ("who is the top", "what counts as meeting"), matched in one walk over the words of a text.
 *
 * Entry notation: a leading or trailing `*` stands for the rest of a word, a free-standing `*` for a gap of up to six words;
 * an entry word in capitals of two letters or more (OM, IND) is case-sensitive.
 */
import { createPatternFinder, signatureOf } from '../language/word-patterns.ts';
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

/** What is known of a word wherever it stands. */
interface Leads {
  /** The patterns that it fits, with their signature. */
  readonly patterns: readonly number[];
  readonly signature: number;
  /** The classes that it is in by itself, in order. */
  readonly concepts: readonly number[];
  /** The nodes that it leads to from the root and that lead on, with what can follow on any of them; everything where a gap may. */
  readonly onward: readonly number[];
  readonly next: number;
}

/** A lexicon from a compiled trie; what it looks up of a word it remembers. */
export function openLexicon(concepts: readonly string[], trie: Trie): Lexicon {
  const finder = createPatternFinder(trie.patterns.map((pattern) => (pattern === '*' ? '' : pattern)));
  const signatureAt = createSignatures(trie);
  const leadsOf = perSpelling<Leads | null>(({ form, raw }) => {
    const patterns = finder(form, raw, true);
    return patterns.length === 0 ? null : leadsBy(patterns, trie, signatureAt);
  });
  return { concepts, named: concepts.indexOf(namedConcept), match: createMatch(trie, signatureAt, concepts.length, leadsOf) };
}

function leadsBy(patterns: readonly number[], trie: Trie, signatureAt: (node: number) => number): Leads {
  const { edgeStart, conceptStart } = trie;
  const nodes = patterns.map((pattern) => childOf(trie, 0, pattern)).filter((node) => node > 0);
  const concepts = new Set(nodes.flatMap((node) => [...trie.concepts.subarray(conceptStart[node], conceptStart[node + 1])]));
  const onward = nodes.filter((node) => edgeStart[node] !== edgeStart[node + 1]);
  const hasGap = (node: number): boolean => trie.edgePattern[edgeStart[node] as number] === gapPattern;
  return {
    patterns,
    signature: patterns.reduce((all, pattern) => all | signatureOf(pattern), 0),
    concepts: [...concepts].sort((a, b) => a - b),
    onward,
    next: onward.reduce((all, node) => all | (hasGap(node) ? -1 : signatureAt(node)), 0),
  };
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

/** The signature of the patterns that lead on from a node, worked out when it is first asked for; only that of a node that leads nowhere is 0. */
function createSignatures({ edgeStart, edgePattern }: Trie): (node: number) => number {
  const signatures = new Int32Array(edgeStart.length - 1);
  const workOut = (node: number): number => {
    let signature = 0;
    for (let edge = edgeStart[node] as number; edge < (edgeStart[node + 1] as number); edge++)
      signature |= signatureOf(edgePattern[edge] as number);
    signatures[node] = signature;
    return signature;
  };
  return (node) => (signatures[node] as number) || workOut(node);
}

/** More than the words of any hit. */
const spanBits = 12;
const spanBound = 1 << spanBits;

function createMatch(
  trie: Trie,
  signatureAt: (node: number) => number,
  conceptCount: number,
  leadsOf: (spelling: Spelling) => Leads | null,
): Lexicon['match'] {
  const { edgeStart, edgePattern, conceptStart, concepts } = trie;
  const reached = new Int32Array(conceptCount);
  /** Where the words of the text lead. */
  const leads: (Leads | null)[] = [];
  let count = 0;
  /** The hits that begin at one word, as numbers: in order, they stand by concept, longer ones first. */
  const here: number[] = [];
  const enter = (node: number, at: number, from: number): void => {
    for (let c = conceptStart[node] as number; c < (conceptStart[node + 1] as number); c++)
      insert(here, (concepts[c] as number) * spanBound + spanBound - (at - from));
    follow(node, at, from);
  };
  const follow = (node: number, at: number, from: number): void => {
    const edge = edgeStart[node] as number;
    if (edge === edgeStart[node + 1]) return;
    step(node, at, from);
    if (edgePattern[edge] !== gapPattern) return;
    for (let skip = 0; skip <= maxGap; skip++) step(edge + 1, at + skip, from);
  };
  const step = (node: number, at: number, from: number): void => {
    const own = at < count ? (leads[at] as Leads | null) : null;
    if (own === null || (own.signature & signatureAt(node)) === 0) return;
    const { patterns } = own;
    for (let i = 0; i < patterns.length; i++) {
      const next = childOf(trie, node, patterns[i] as number);
      if (next > 0) enter(next, at + 1, from);
    }
  };
  return (text) => {
    const hits: ConceptHit[] = [];
    count = text.length;
    reached.fill(0);
    for (let at = 0; at < count; at++) leads[at] = leadsOf(text[at] as Spelling);
    for (let from = 0; from < count; from++) {
      const own = leads[from] as Leads | null;
      if (own === null) continue;
      for (let i = 0; i < own.concepts.length; i++) here.push((own.concepts[i] as number) * spanBound + spanBound - 1);
      if (((leads[from + 1]?.signature ?? 0) & own.next) !== 0 || own.next === -1)
        for (let i = 0; i < own.onward.length; i++) follow(own.onward[i] as number, from + 1, from);
      for (let i = 0; i < here.length; i++) {
        const concept = (here[i] as number) >> spanBits;
        const to = from + spanBound - ((here[i] as number) & (spanBound - 1));
        if ((reached[concept] as number) >= to) continue;
        reached[concept] = to;
        hits.push({ concept, from, to });
      }
      here.length = 0;
    }
    return hits;
  };
}

/** Puts a number in its place in a list in order; there are few. */
function insert(numbers: number[], number: number): void {
  let at = numbers.length;
  numbers.push(number);
  for (; at > 0 && (numbers[at - 1] as number) > number; at--) numbers[at] = numbers[at - 1] as number;
  numbers[at] = number;
}
