/** Phrases as a net of nodes: compiled from the notation that `phrase-matcher.ts` explains. */

/** A place in phrases that begin alike. */
export interface Node<Label> {
  readonly id: number;
  /** By slot text, so that phrases with the same beginning share their nodes. */
  readonly slots: Map<string, Node<Label>>;
  /** Words that may pass before the next slot. */
  readonly gap: number;
  readonly labels: Label[];
  /** Labels of phrases that must end a sentence here. */
  readonly finals: Label[];
  /** The nodes behind its gaps, and itself when slots follow directly. */
  readonly waits: Node<Label>[];
}

/** Nodes by the node they follow on and the word pattern that leads to them. */
export interface Edge<Label> {
  readonly from: number;
  readonly pattern: number;
  readonly to: Node<Label>;
}

/** All phrases. The two roots: those that may begin anywhere, and those at the start of a sentence or cell. */
export interface Net<Label> {
  readonly nodes: Node<Label>[];
  readonly edges: Edge<Label>[];
  readonly patterns: Map<string, number>;
  readonly anywhere: Node<Label>;
  readonly atStart: Node<Label>;
}

/** Compiles labelled phrases. Throws when a phrase ends in a gap. */
export function createNet<Label>(entries: Iterable<readonly [Label, string]>): Net<Label> {
  const net = emptyNet<Label>();
  for (const [label, phrase] of entries) {
    const slots = phrase.trim().split(/\s+/);
    addPhrase(net, slots[0] === '^' ? net.atStart : net.anywhere, slots[0] === '^' ? slots.slice(1) : slots, label);
  }
  return net;
}

function emptyNet<Label>(): Net<Label> {
  const nodes: Node<Label>[] = [];
  return { nodes, edges: [], patterns: new Map(), anywhere: addNode(nodes, 0), atStart: addNode(nodes, 0) };
}

function addNode<Label>(nodes: Node<Label>[], gap: number): Node<Label> {
  const node: Node<Label> = { id: nodes.length, slots: new Map(), gap, labels: [], finals: [], waits: [] };
  nodes.push(node);
  return node;
}

function addPhrase<Label>(net: Net<Label>, node: Node<Label>, slots: readonly string[], label: Label): void {
  const [slot, ...rest] = slots;
  if (slot === undefined) {
    node.labels.push(label);
  } else if (slot === '$') {
    node.finals.push(label);
  } else if (slot.endsWith('|$')) {
    node.finals.push(label);
    addPhrase(net, node, [slot.slice(0, -2), ...rest], label);
  } else if (slot.length > 1 && slot.endsWith('?')) {
    addPhrase(net, node, rest, label);
    addPhrase(net, childOf(net, node, slot.slice(0, -1)), rest, label);
  } else if (slot.startsWith('~')) {
    if (rest.length === 0) throw new Error('A phrase cannot end in a gap');
    addPhrase(net, gapOf(net, node, slot), rest, label);
  } else {
    addPhrase(net, childOf(net, node, slot), rest, label);
  }
}

/** The node that waits behind a gap; it hangs in `slots` under the gap's own text. */
function gapOf<Label>(net: Net<Label>, node: Node<Label>, slot: string): Node<Label> {
  let next = node.slots.get(slot);
  if (next === undefined) {
    next = addNode(net.nodes, slot.length > 1 ? Number(slot.slice(1)) : 6);
    node.slots.set(slot, next);
    node.waits.push(next);
  }
  return next;
}

function childOf<Label>(net: Net<Label>, node: Node<Label>, slot: string): Node<Label> {
  const known = node.slots.get(slot);
  if (known !== undefined) return known;
  const child = addNode(net.nodes, 0);
  node.slots.set(slot, child);
  if (node.gap === 0 && !node.waits.includes(node)) node.waits.push(node);
  for (const word of slot.split('|')) {
    let pattern = net.patterns.get(word);
    if (pattern === undefined) {
      pattern = net.patterns.size;
      net.patterns.set(word, pattern);
    }
    net.edges.push({ from: node.id, pattern, to: child });
  }
  return child;
}
