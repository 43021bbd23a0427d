import { rankOf } from './rank-of.ts';
import { bucketOrder } from './signatures.ts';
import { checkLimits, type LimitedNetwork, type NetworkLimits } from './strongest.ts';

/** Edges in columns, by the indexes of the nodes they join: millions stay flat in memory. All are of one kind. */
export interface Links {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Whole numbers, at least 1. */
  readonly weight: Int32Array;
  /** Where nodes are of two kinds and links only go from the one to the other: the first index of the other. */
  readonly otherKind?: number;
}

/** A node as far as it decides what stays. */
interface Ends {
  id: string;
  slug: string;
}

interface StrongestNodes extends Pick<LimitedNetwork, 'totals'> {
  /** Indexes of the nodes that stay. */
  nodes: number[];
}

export interface StrongestLinks extends StrongestNodes, Pick<LimitedNetwork, 'truncated'> {
  /** Positions of the links that stay. */
  links: Int32Array;
}

/** What links of enough weight come to. */
export interface Strengths {
  /** By node, the sum of the weights of its links. */
  readonly ofNodes: Float64Array;
  readonly links: number;
}

/**
 * What `strongest` keeps of a network, told before its nodes and edges are made, so that only those that stay need be. Of two
 * kinds of nodes it keeps the strongest of each by turns: the strongest of all may be of one kind, and nothing would join them.
 * Time and memory linear in the links. A `minWeight` above 1 leaves out nodes without links (docs/decisions.md, Networks).
 * Ties go to the smaller id, which begins with the slug of the source and goes on with that of the target.
 */
export function strongestLinks(nodes: readonly Ends[], links: Links, limits: NetworkLimits): StrongestLinks {
  const { minWeight } = checkLimits(limits);
  const { source, target, weight } = links;
  const ofNodes = new Float64Array(nodes.length);
  let heavy = 0;
  for (let i = 0; i < weight.length; i++) {
    const weighs = weight[i] as number;
    if (weighs < minWeight) continue;
    heavy++;
    for (const end of [source[i] as number, target[i] as number])
      ofNodes[end] = (ofNodes[end] as number) + weighs;
  }
  const strengths = { ofNodes, links: heavy };
  return linksAmong(nodes, strongestNodes(nodes, strengths, limits, links.otherKind), links, limits);
}

/** The nodes that stay, of links that may be counted without being stored. */
export function strongestNodes(
  nodes: readonly Ends[],
  { ofNodes, links }: Strengths,
  limits: NetworkLimits,
  otherKind?: number,
): StrongestNodes {
  const { minWeight, maxNodes } = checkLimits(limits);
  const ids = rankOf(nodes.map(({ id }) => id));
  const all = [...nodes.keys()].filter((node) => minWeight <= 1 || (ofNodes[node] as number) > 0);
  const ordered = all.toSorted(
    (a, b) => (ofNodes[b] as number) - (ofNodes[a] as number) || (ids[a] as number) - (ids[b] as number),
  );
  return {
    nodes: byTurns(ordered, otherKind).slice(0, maxNodes),
    totals: { nodes: all.length, edges: links },
  };
}

/** The links that stay, of those that these nodes have with each other; `links` may hold more. */
export function linksAmong(
  nodes: readonly Ends[],
  { nodes: kept, totals }: StrongestNodes,
  links: Links,
  limits: NetworkLimits,
): StrongestLinks {
  const { minWeight, maxEdges } = checkLimits(limits);
  const { source, target, weight } = links;
  const isKept = new Uint8Array(nodes.length);
  for (const node of kept) isKept[node] = 1;
  const within = positionsWhere(
    weight.length,
    (i) =>
      (weight[i] as number) >= minWeight &&
      isKept[source[i] as number] === 1 &&
      isKept[target[i] as number] === 1,
  );
  return {
    nodes: kept,
    links: within.length > maxEdges ? heaviest(nodes, links, within).slice(0, maxEdges) : within,
    totals,
    truncated: kept.length < totals.nodes || Math.min(within.length, maxEdges) < totals.edges,
  };
}

/** The first of one kind, the first of the other, the second of the one, and so on; what is left of the longer list at the end. */
function byTurns(nodes: number[], otherKind = Infinity): number[] {
  const one = nodes.filter((node) => node < otherKind);
  const other = nodes.filter((node) => node >= otherKind);
  const turns = Math.max(one.length, other.length);
  return Array.from({ length: turns }, (_, turn) => [
    one.slice(turn, turn + 1),
    other.slice(turn, turn + 1),
  ]).flat(2);
}

/** The positions with the heaviest link first, ties by slugs: counting sorts, least significant key first. */
function heaviest(
  nodes: readonly Pick<Ends, 'slug'>[],
  { source, target, weight }: Links,
  positions: Int32Array,
): Int32Array {
  const slugs = rankOf(nodes.map(({ slug }) => slug));
  const most = positions.reduce((max, i) => Math.max(max, weight[i] as number), 0);
  const byTarget = bucketOrder(
    positions.map((i) => slugs[target[i] as number] as number),
    nodes.length,
  );
  const bySource = bucketOrder(
    positions.map((i) => slugs[source[i] as number] as number),
    nodes.length,
    byTarget,
  );
  const byWeight = bucketOrder(
    positions.map((i) => most - (weight[i] as number)),
    most + 1,
    bySource,
  );
  return byWeight.map((place) => positions[place] as number);
}

function positionsWhere(length: number, holds: (position: number) => boolean): Int32Array {
  const found = new Int32Array(length);
  let size = 0;
  for (let i = 0; i < length; i++) if (holds(i)) found[size++] = i;
  return found.slice(0, size);
}
