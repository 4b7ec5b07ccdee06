import type { Nodes, Root } from 'mdast';
import type { Finding } from '../../linter/types.ts';

/** The parts of a text that become a paragraph in Word, or the first cell of a row. */
const ANCHORS: ReadonlySet<Nodes['type']> = new Set(['heading', 'paragraph', 'tableRow', 'code']);

/** A comment in Word on a part of the text. */
export interface AnchoredComment {
  readonly id: number;
  readonly finding: Finding;
}

/** For each part of the text the comments on it. A finding that stands in no part, such as the front matter, goes to the part before it, else to the first. Their numbers begin with `first`. */
export function anchorComments(root: Root, findings: readonly Finding[], first: number): ReadonlyMap<Nodes, readonly AnchoredComment[]> {
  const parts = [...anchorsOf(root)];
  const byPart = new Map<Nodes, AnchoredComment[]>();
  for (const [index, finding] of findings.entries()) {
    const own = parts.find((part) => startOf(part) <= finding.line && finding.line <= endOf(part));
    const part = own ?? parts.findLast((other) => endOf(other) < finding.line) ?? parts[0];
    if (part !== undefined) byPart.set(part, [...(byPart.get(part) ?? []), { id: first + index, finding }]);
  }
  return byPart;
}

function* anchorsOf(node: Nodes): Iterable<Nodes> {
  if (ANCHORS.has(node.type)) yield node;
  else if ('children' in node) for (const child of node.children) yield* anchorsOf(child);
}

function startOf(node: Nodes): number {
  return node.position?.start.line ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.line ?? 0;
}
