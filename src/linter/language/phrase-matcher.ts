/**
 * Finds many phrases in one walk over the tokens of a text. Cost is linear in the text: gaps are bounded, and nothing is read twice.
 *
 * A phrase is a row of slots parted by spaces. A slot holds alternatives (`wordt|worden`), each a word, a beginning (`uitgewerk*`),
 * an end (`*groep`), a punctuation mark or, last, `$`; a capital in it makes it match that very spelling only. `nader?` is a slot that may be left out,
 * `~` a gap of up to six words and `~3` of up to three, never across the end of a sentence. `^` stands for the start of a sentence or cell, `$` for its end.
 */
import { createNet, type Edge, type Net, type Node } from './phrase-net.ts';
import { createPatternFinder, signatureOf } from './word-patterns.ts';
import { perSpelling, type Spelling, type Tokens } from './words.ts';

/** Tokens `first` up to, not including, `last` form a phrase with this label. */
export interface Match<Label> {
  readonly label: Label;
  readonly first: number;
  readonly last: number;
}

export interface Matcher<Label> {
  readonly find: (tokens: Tokens) => readonly Match<Label>[];
}

/** What a spelling leads to: from the two roots, and the patterns by which it leads on from elsewhere. */
interface Leads<Label> {
  readonly anywhere: Reached<Label> | null;
  readonly atStart: Reached<Label> | null;
  readonly onward: readonly number[];
  /** Of `onward`. */
  readonly signature: number;
}

/** Nodes reached at once: those where phrases end, and the numbers of those that wait for more, with the signature of what leads on from any of them; everything where a gap may. */
interface Reached<Label> {
  readonly ends: readonly Node<Label>[];
  readonly waits: readonly number[];
  readonly next: number;
}

const SENTENCE_END = new Set(['.', ';', '!', '?', '|', '•']);
const START_AFTER = new Set([...SENTENCE_END, ':', '(', '[', '<', '*']);
const END_BEFORE = new Set([...SENTENCE_END, ')', ']', '>', ',']);

const isSentenceEnd = perSpelling(({ low }) => SENTENCE_END.has(low));
const opensAfter = perSpelling(({ low }) => START_AFTER.has(low));

/** True when the token ends a sentence, a clause after a semicolon, or a cell. */
export function endsSentence(spelling: Spelling | undefined): boolean {
  return spelling === undefined || isSentenceEnd(spelling);
}

/** Compiles labelled phrases. */
export function createMatcher<Label>(entries: Iterable<readonly [Label, string]>): Matcher<Label> {
  return { find: createFinder(createNet(entries)) };
}

/** Looks up edges by node and pattern, in a table of open addressing. */
function createEdges<Label>(edges: readonly Edge<Label>[], patterns: number, nextOf: (node: number) => number): Follow<Label> {
  let size = 16;
  while (size < edges.length * 3) size *= 2;
  const keys = new Int32Array(size).fill(-1);
  const nodes: Node<Label>[][] = new Array(size);
  const slotOf = (key: number): number => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & (size - 1);
    while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (const { from, pattern, to } of edges) {
    const slot = slotOf(from * patterns + pattern);
    keys[slot] = from * patterns + pattern;
    const known = nodes[slot];
    if (known === undefined) nodes[slot] = [to];
    else known.push(to);
  }
  const targets = Array.from(nodes, (list: Node<Label>[] | undefined) => (list === undefined ? undefined : reached(list, nextOf)));
  return (node, pattern) => targets[slotOf(node * patterns + pattern)];
}

/** Fields of a waiting node in the list of the walk: node, first token, token that led there, words read by then. */
const STRIDE = 4;

/** Two lists that are filled in turn: the nodes that wait, and those that will, with how far the second is filled. They grow and are kept for the next walk. */
interface Lists {
  now: Int32Array;
  next: Int32Array;
  filled: number;
}

function put(lists: Lists, node: number, first: number, since: number, words: number): void {
  const { filled } = lists;
  if (filled + STRIDE > lists.next.length) {
    const grown = new Int32Array(lists.next.length * 2);
    grown.set(lists.next);
    lists.next = grown;
  }
  const { next } = lists;
  next[filled] = node;
  next[filled + 1] = first;
  next[filled + 2] = since;
  next[filled + 3] = words;
  lists.filled = filled + STRIDE;
}

function swap(lists: Lists): void {
  const { now } = lists;
  lists.now = lists.next;
  lists.next = now;
}

function createFinder<Label>(net: Net<Label>): Matcher<Label>['find'] {
  const { nodes } = net;
  const gaps = Int32Array.from(nodes, ({ gap }) => gap);
  const signatures = new Int32Array(nodes.length);
  for (const { from, pattern } of net.edges) signatures[from]! |= signatureOf(pattern);
  const follow = createEdges(net.edges, net.patterns.size, (node) => (gaps[node] === 0 ? (signatures[node] as number) : -1));
  const leadsOf = createLeads(net, follow);
  const lists: Lists = { now: new Int32Array(1024), next: new Int32Array(1024), filled: 0 };
  let matches: Match<Label>[] = [];
  // Not made anew for each text: V8 forgets what it compiled of a function that is gone. `after`: the token behind the one that is read, and `ahead` the signature of what that leads to.
  const enter = (
    { ends, waits, next }: Reached<Label>,
    first: number,
    at: number,
    read: number,
    after: Spelling | null,
    ahead: number,
  ): void => {
    for (let i = 0; i < ends.length; i++) {
      const { labels, finals } = ends[i] as Node<Label>;
      for (const label of labels) matches.push({ label, first, last: at + 1 });
      const closed = finals.length > 0 && (after === null || END_BEFORE.has(after.low));
      if (closed) for (const label of finals) matches.push({ label, first, last: at + 1 });
    }
    if (next !== -1 && (next & ahead) === 0) return;
    for (let i = 0; i < waits.length; i++) {
      const id = waits[i] as number;
      if (gaps[id] !== 0 || ((signatures[id] as number) & ahead) !== 0) put(lists, id, first, at, read);
    }
  };
  return ({ count, spellings }) => {
    matches = [];
    let size = 0;
    let words = 0;
    let lastEnd = -1;
    let before: Spelling | undefined;
    let ahead = count > 0 ? leadsOf(spellings[0] as Spelling) : null;
    for (let at = 0; at < count; at++) {
      const spelling = spellings[at] as Spelling;
      const leads = ahead;
      ahead = at + 1 < count ? leadsOf(spellings[at + 1] as Spelling) : null;
      const signature = ahead === null ? 0 : ahead.signature;
      const read = spelling.isWord ? words + 1 : words;
      if (leads !== null) {
        lists.filled = 0;
        const after = at + 1 < count ? (spellings[at + 1] as Spelling) : null;
        for (let i = 0; i < size; i += STRIDE) {
          const { now } = lists;
          const id = now[i] as number;
          const since = now[i + 2] as number;
          const gone = words - (now[i + 3] as number);
          const gap = gaps[id] as number;
          if (lastEnd > since || gone > gap || (gone === gap && since !== at - 1 && before?.isWord !== true)) continue;
          const first = now[i + 1] as number;
          if (gap > 0) put(lists, id, first, since, now[i + 3] as number);
          if (((signatures[id] as number) & leads.signature) === 0) continue;
          const { onward } = leads;
          for (let k = 0; k < onward.length; k++) {
            const found = follow(id, onward[k] as number);
            if (found !== undefined) enter(found, first, at, read, after, signature);
          }
        }
        if (leads.anywhere !== null) enter(leads.anywhere, at, at, read, after, signature);
        if (leads.atStart !== null && (before === undefined || opensAfter(before))) enter(leads.atStart, at, at, read, after, signature);
        swap(lists);
        size = lists.filled;
      }
      words = read;
      before = spelling;
      if (!spelling.isWord && isSentenceEnd(spelling)) lastEnd = at;
    }
    return matches;
  };
}

type Follow<Label> = (node: number, pattern: number) => Reached<Label> | undefined;

function reached<Label>(nodes: readonly Node<Label>[], nextOf: (node: number) => number): Reached<Label> {
  const waits = nodes.flatMap((node) => node.waits.map(({ id }) => id));
  return {
    ends: nodes.filter(({ labels, finals }) => labels.length + finals.length > 0),
    waits,
    next: waits.reduce((all, node) => all | nextOf(node), 0),
  };
}

/** Where spellings lead; null for one that no phrase has. */
function createLeads<Label>(
  { edges, patterns, anywhere, atStart }: Net<Label>,
  follow: Follow<Label>,
): (spelling: Spelling) => Leads<Label> | null {
  const finder = createPatternFinder([...patterns.keys()]);
  const leadsOnward = new Set(edges.filter(({ from }) => from !== anywhere.id && from !== atStart.id).map(({ pattern }) => pattern));
  return perSpelling(({ low, raw, isWord }) => {
    const found = finder(low, raw, isWord);
    if (found.length === 0) return null;
    const from = (root: Node<Label>): Reached<Label>[] => found.flatMap((pattern) => follow(root.id, pattern) ?? []);
    const onward = found.filter((pattern) => leadsOnward.has(pattern));
    return {
      anywhere: merged(from(anywhere)),
      atStart: merged(from(atStart)),
      onward,
      signature: onward.reduce((all, pattern) => all | signatureOf(pattern), 0),
    };
  });
}

function merged<Label>(parts: readonly Reached<Label>[]): Reached<Label> | null {
  if (parts.length === 0) return null;
  return {
    ends: parts.flatMap(({ ends }) => ends),
    waits: parts.flatMap(({ waits }) => waits),
    next: parts.reduce((all, { next }) => all | next, 0),
  };
}
