/**
 * Finds many phrases in one walk over the words of a text. Cost is linear in the text: gaps are bounded, and nothing is read twice.
 *
 * A phrase is a row of slots parted by spaces. A slot holds alternatives (`wordt|worden`), each a word, a beginning (`uitgewerk*`),
 * an end (`*groep`), a punctuation mark or, last, `$`; a capital in it makes it match that very spelling only. `nader?` is a slot that may be left out,
 * `~` a gap of up to six words and `~3` of up to three, never across the end of a sentence. `^` stands for the start of a sentence or cell, `$` for its end.
 */

/** A word or a punctuation mark; `from` and `to` are indices into the text. */
export interface Token {
  readonly raw: string;
  readonly low: string;
  readonly from: number;
  readonly to: number;
  readonly word: boolean;
}

/** Tokens `first` up to, not including, `last` form a phrase with this label. */
export interface Match<Label> {
  readonly label: Label;
  readonly first: number;
  readonly last: number;
}

export interface Matcher<Label> {
  readonly find: (tokens: readonly Token[]) => readonly Match<Label>[];
}

interface Node<Label> {
  /** By slot text, so that phrases with the same beginning share their nodes. */
  readonly slots: Map<string, Node<Label>>;
  readonly words: Map<string, Node<Label>[]>;
  readonly prefixes: Map<string, Node<Label>[]>;
  readonly suffixes: Map<string, Node<Label>[]>;
  readonly prefixLengths: number[];
  readonly suffixLengths: number[];
  /** Words that may pass before the next slot. */
  readonly gap: number;
  readonly labels: Label[];
  /** Labels of phrases that must end a sentence here. */
  readonly finals: Label[];
}

interface State<Label> {
  readonly node: Node<Label>;
  readonly first: number;
  readonly left: number;
}

/** Where phrases begin: anywhere, or only at the start of a sentence. */
interface Roots<Label> {
  readonly anywhere: (token: Token) => readonly Node<Label>[];
  readonly atStart: (token: Token) => readonly Node<Label>[];
}

const NOWHERE: readonly never[] = [];
const MOST_REMEMBERED = 4000;

const TOKEN = /[\p{L}\p{N}]+(?:[.'’\-–/][\p{L}\p{N}]+)*|\.{2,}|_{2,}|\?{2,}|[^\s\p{L}\p{N}]/gu;
const SENTENCE_END = new Set(['.', ';', '!', '?', '|', '•']);
const START_AFTER = new Set([...SENTENCE_END, ':', '(', '[', '<', '*']);
const END_BEFORE = new Set([...SENTENCE_END, ')', ']', '>', ',']);

/** The words and punctuation marks of a text. "n.t.b." gives "n.t.b" and ".". */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const first = raw.codePointAt(0) as number;
    const word = first > 127 ? /^[\p{L}\p{N}]/u.test(raw) : /^[a-z0-9]/i.test(raw);
    tokens.push({ raw, low: raw.toLowerCase(), from: match.index, to: match.index + raw.length, word });
  }
  return tokens;
}

/** True when the token ends a sentence, a clause after a semicolon, or a cell. */
export function endsSentence(token: Token | undefined): boolean {
  return token === undefined || SENTENCE_END.has(token.low);
}

/** Compiles labelled phrases. */
export function createMatcher<Label>(entries: Iterable<readonly [Label, string]>): Matcher<Label> {
  const root = createNode<Label>(0);
  const anchored = createNode<Label>(0);
  for (const [label, phrase] of entries) {
    const slots = phrase.trim().split(/\s+/);
    const start = slots[0] === '^' ? anchored : root;
    addPhrase(start, start === anchored ? slots.slice(1) : slots, label);
  }
  const roots = { anywhere: remember(root), atStart: remember(anchored) };
  return { find: (tokens) => findAll(roots, tokens) };
}

function createNode<Label>(gap: number): Node<Label> {
  return {
    slots: new Map(),
    words: new Map(),
    prefixes: new Map(),
    suffixes: new Map(),
    prefixLengths: [],
    suffixLengths: [],
    gap,
    labels: [],
    finals: [],
  };
}

function addPhrase<Label>(node: Node<Label>, slots: readonly string[], label: Label): void {
  const [slot, ...rest] = slots;
  if (slot === undefined) {
    node.labels.push(label);
  } else if (slot === '$') {
    node.finals.push(label);
  } else if (slot.endsWith('|$')) {
    node.finals.push(label);
    addPhrase(node, [slot.slice(0, -2), ...rest], label);
  } else if (slot.length > 1 && slot.endsWith('?')) {
    addPhrase(node, rest, label);
    addPhrase(childOf(node, slot.slice(0, -1)), rest, label);
  } else if (slot.startsWith('~')) {
    if (rest.length === 0) throw new Error('A phrase cannot end in a gap');
    addPhrase(gapOf(node, slot), rest, label);
  } else {
    addPhrase(childOf(node, slot), rest, label);
  }
}

/** The node that waits behind a gap; it hangs in `slots` under the gap's own text. */
function gapOf<Label>(node: Node<Label>, slot: string): Node<Label> {
  let next = node.slots.get(slot);
  if (next === undefined) {
    next = createNode<Label>(slot.length > 1 ? Number(slot.slice(1)) : 6);
    node.slots.set(slot, next);
  }
  return next;
}

function childOf<Label>(node: Node<Label>, slot: string): Node<Label> {
  const known = node.slots.get(slot);
  if (known !== undefined) return known;
  const child = createNode<Label>(0);
  node.slots.set(slot, child);
  for (const word of slot.split('|')) {
    if (word.length > 1 && word.endsWith('*')) link(node.prefixes, node.prefixLengths, word.slice(0, -1), child);
    else if (word.length > 1 && word.startsWith('*')) link(node.suffixes, node.suffixLengths, word.slice(1), child);
    else link(node.words, [], word, child);
  }
  return child;
}

function link<Label>(edges: Map<string, Node<Label>[]>, lengths: number[], word: string, child: Node<Label>): void {
  const targets = edges.get(word);
  if (targets === undefined) edges.set(word, [child]);
  else targets.push(child);
  if (!lengths.includes(word.length)) lengths.push(word.length);
}

function findAll<Label>(roots: Roots<Label>, tokens: readonly Token[]): readonly Match<Label>[] {
  const matches: Match<Label>[] = [];
  let states: State<Label>[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const before = tokens[at - 1];
    const next: State<Label>[] = [];
    const enter = (node: Node<Label>, first: number): void => {
      for (const label of node.labels) matches.push({ label, first, last: at + 1 });
      if (node.finals.length > 0 && endsHere(tokens[at + 1])) {
        for (const label of node.finals) matches.push({ label, first, last: at + 1 });
      }
      push(next, node, first);
    };
    const isEnd = SENTENCE_END.has(token.low);
    for (const state of states) {
      for (const node of targets(state.node, token)) enter(node, state.first);
      if (state.left > 0 && !isEnd) next.push({ ...state, left: state.left - (token.word ? 1 : 0) });
    }
    for (const node of roots.anywhere(token)) enter(node, at);
    if (before === undefined || START_AFTER.has(before.low)) for (const node of roots.atStart(token)) enter(node, at);
    states = next;
  }
  return matches;
}

function endsHere(token: Token | undefined): boolean {
  return token === undefined || END_BEFORE.has(token.low);
}

/** Waits in a node, and in the nodes behind its gaps. */
function push<Label>(states: State<Label>[], node: Node<Label>, first: number): void {
  if (node.slots.size === 0) return;
  states.push({ node, first, left: 0 });
  for (const child of node.slots.values()) {
    if (child.gap > 0) states.push({ node: child, first, left: child.gap });
  }
}

/** The nodes that a token leads to. */
function targets<Label>(node: Node<Label>, token: Token): readonly Node<Label>[] {
  const found = node.words.get(token.low);
  const exact = token.raw === token.low ? undefined : node.words.get(token.raw);
  if (exact === undefined && (!token.word || node.prefixLengths.length + node.suffixLengths.length === 0)) return found ?? NOWHERE;
  const all = [...(found ?? NOWHERE), ...(exact ?? NOWHERE)];
  if (!token.word) return all;
  for (const length of node.prefixLengths) all.push(...(node.prefixes.get(token.low.slice(0, length)) ?? NOWHERE));
  for (const length of node.suffixLengths) all.push(...(node.suffixes.get(token.low.slice(-length)) ?? NOWHERE));
  return all;
}

/** The nodes that a token leads to from a root, remembered by spelling: texts repeat their words, and a root has many edges. */
function remember<Label>(root: Node<Label>): (token: Token) => readonly Node<Label>[] {
  const known = new Map<string, readonly Node<Label>[]>();
  return (token) => {
    const before = known.get(token.raw);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const found = targets(root, token);
    known.set(token.raw, found);
    return found;
  };
}
