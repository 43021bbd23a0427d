/** What the nodes and edges of a network stand for. */
export const networkProjections = ['CO_SIGNATORIES', 'SIGNATURES', 'CROSS_REFERENCES', 'THEMES'] as const;
export type NetworkProjection = (typeof networkProjections)[number];

/** A projection as addresses and names of files spell it: co-signatories. */
export const projectionPath = (projection: NetworkProjection) =>
  projection.toLowerCase().replaceAll('_', '-');

/** Labels of the nodes in the graph; also the first part of a node's id. */
export const networkNodeTypes = ['State', 'Organization', 'Declaration', 'Theme'] as const;
export type NetworkNodeType = (typeof networkNodeTypes)[number];

export type AttributeValue = string | number | boolean;

export interface NetworkNode {
  /** `<type>:<slug>`; unique in the network, and a legal XML name token, so that every export format can keep it. */
  id: string;
  slug: string;
  label: string;
  /** For pictures; absent where the label is short already. */
  shortLabel?: string;
  type: NetworkNodeType;
  /** First day it can be dated to, YYYY-MM-DD; absent where unknown. */
  from?: string;
  /** Facts of the projection (number of signatures, kind of declaration …); the same keys on all nodes of one type. */
  attributes: Readonly<Record<string, AttributeValue>>;
}

export interface NetworkEdge {
  /** Unique in the network; a legal XML name token. */
  id: string;
  /** Id of a node; for undirected networks the smaller of the two. */
  source: string;
  target: string;
  /** CO_SIGNED, SIGNED, a kind of cross-reference, or ADDRESSED_TOGETHER. */
  kind: string;
  /** At least 1; what it counts is the projection's `weight`. */
  weight: number;
  /** Day from which the edge holds, YYYY-MM-DD; absent where unknown. */
  from?: string;
  /** Last day on which it holds, YYYY-MM-DD; absent while it does. */
  to?: string;
  attributes: Readonly<Record<string, AttributeValue>>;
}

/** A graph ready to be measured and drawn. Several edges may join two nodes when their kinds differ. */
export interface Network {
  projection: NetworkProjection;
  directed: boolean;
  nodes: readonly NetworkNode[];
  edges: readonly NetworkEdge[];
}

/** What an edge's weight counts, and whether it points, for each projection. */
export const projectionDefinitions: Record<NetworkProjection, { directed: boolean; weight: string }> = {
  CO_SIGNATORIES: {
    directed: false,
    weight: 'The number of declarations that both parties signed.',
  },
  SIGNATURES: {
    directed: true,
    weight: 'Always 1: the party signed the declaration.',
  },
  CROSS_REFERENCES: {
    directed: true,
    weight: 'The number of places that state the reference of this kind.',
  },
  THEMES: {
    directed: false,
    weight: 'The number of declarations and commitments that address both themes.',
  },
};

export function nodeId(type: NetworkNodeType, slug: string): string {
  return `${type}:${slug}`;
}

/** Slugs hold single hyphens only, so the double one cannot be read wrongly. */
export function edgeId(kind: string, source: string, target: string): string {
  return `${kind}:${source}--${target}`;
}
