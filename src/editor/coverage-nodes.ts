import type { Dimension } from '../framework/types.ts';
import type { AspectCoverage, EvidenceReport, PillarCoverage, Status } from '../linter/types.ts';
import type { DocumentState } from './store.ts';

/** A line of the tree: dimension → pillar → aspect → evidence. `id` stays the same between checks, so that what is open stays open. */
export type CoverageNode =
  | { readonly kind: 'dimension'; readonly id: string; readonly dimension: Dimension; readonly pillars: readonly PillarCoverage[] }
  | { readonly kind: 'pillar'; readonly id: string; readonly coverage: PillarCoverage }
  | { readonly kind: 'aspect'; readonly id: string; readonly coverage: AspectCoverage; readonly pillar: PillarCoverage }
  | {
      readonly kind: 'exemption';
      readonly id: string;
      readonly exemption: NonNullable<PillarCoverage['exemption']>;
      readonly pillar: PillarCoverage;
    }
  | {
      readonly kind: 'evidence';
      readonly id: string;
      readonly evidence: EvidenceReport;
      readonly aspect: AspectCoverage;
      readonly pillar: PillarCoverage;
    };

/** What stands under `node`, or at the top. */
export function childrenOf(node: CoverageNode | undefined, state: DocumentState): readonly CoverageNode[] {
  if (node === undefined) return state.framework.dimensions.map((dimension) => dimensionNode(dimension, state));
  switch (node.kind) {
    case 'dimension':
      return node.pillars.map(pillarNode);
    case 'pillar':
      return [...exemptionNodes(node.coverage), ...node.coverage.aspects.map((aspect) => aspectNode(aspect, node.coverage))];
    case 'aspect':
      return node.coverage.evidence.map((evidence, at) => ({
        kind: 'evidence',
        id: `${node.id}/${at}`,
        evidence,
        aspect: node.coverage,
        pillar: node.pillar,
      }));
    default:
      return [];
  }
}

/** What `node` stands under. */
export function parentOf(node: CoverageNode, state: DocumentState): CoverageNode | undefined {
  switch (node.kind) {
    case 'dimension':
      return undefined;
    case 'pillar': {
      const dimension = state.framework.dimensions.find(({ id }) => id === node.coverage.dimension);
      return dimension && dimensionNode(dimension, state);
    }
    case 'evidence':
      return aspectNode(node.aspect, node.pillar);
    default:
      return pillarNode(node.pillar);
  }
}

export function pillarNode(coverage: PillarCoverage): CoverageNode & { readonly kind: 'pillar' } {
  return { kind: 'pillar', id: `P${coverage.pillar}`, coverage };
}

function dimensionNode(dimension: Dimension, { report }: DocumentState): CoverageNode {
  return {
    kind: 'dimension',
    id: dimension.id,
    dimension,
    pillars: report.coverage.filter((pillar) => pillar.dimension === dimension.id),
  };
}

function aspectNode(coverage: AspectCoverage, pillar: PillarCoverage): CoverageNode {
  return { kind: 'aspect', id: coverage.id, coverage, pillar };
}

function exemptionNodes(pillar: PillarCoverage): readonly CoverageNode[] {
  return pillar.exemption === undefined
    ? []
    : [{ kind: 'exemption', id: `P${pillar.pillar}/exemption`, exemption: pillar.exemption, pillar }];
}

export function count(pillars: readonly PillarCoverage[], status: Status): number {
  return pillars.filter((pillar) => pillar.status === status).length;
}
