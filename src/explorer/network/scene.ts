import { compareNames } from '../format/numbers.ts';
import type { NetworkData, NetworkEdge, NetworkNode } from './network-query.ts';
import type { ColourGroup, SizeMeasure } from './network-state.ts';

export interface SceneNode {
  readonly node: NetworkNode;
  readonly x: number;
  readonly y: number;
  /** Radius in pixels. */
  readonly size: number;
  /** Index of its group; the palette has a colour for it. */
  readonly group: number;
}

export interface SceneEdge {
  readonly edge: NetworkEdge;
  /** Width in pixels. */
  readonly width: number;
}

/** What a network looks like, whatever draws it. */
export interface Scene {
  readonly directed: boolean;
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** Values of the colour group, largest group first; what comes after the palette's end shares one colour. */
  readonly groups: readonly string[];
  /** The largest nodes of each group, by which it can be told. */
  readonly members: readonly (readonly string[])[];
  readonly sizes: { readonly least: number; readonly most: number };
  readonly weights: { readonly least: number; readonly most: number };
}

/** Colours that can be told apart, the last one for all further groups. */
export const groupColours = 8;

const radius = { least: 3, most: 12 };
/** Where there are few edges, each can be seen better. */
const widthOf = (edges: number) => (edges > 300 ? { least: 1.1, most: 5 } : { least: 2, most: 6 });

/** Sizes, widths and groups of a network. The area of a node follows the measure, the width of an edge its weight. */
export function makeScene(
  { nodes, edges, directed }: NetworkData,
  size: SizeMeasure,
  colour: ColourGroup,
): Scene {
  const sizes = range(nodes.map((node) => node[size] ?? 0));
  const weights = range(edges.map(({ weight }) => weight));
  const width = widthOf(edges.length);
  const groups = groupsOf(nodes, colour);
  const bySize = [...nodes].sort((a, b) => (b[size] ?? 0) - (a[size] ?? 0) || compareNames(a.label, b.label));
  return {
    directed,
    groups,
    members: groups.map((group) =>
      bySize.filter((node) => String(node[colour] ?? '') === group).map(({ shortLabel }) => shortLabel),
    ),
    sizes,
    weights,
    nodes: nodes.map((node) => ({
      node,
      x: node.x ?? 0,
      y: node.y ?? 0,
      size: radius.least + (radius.most - radius.least) * Math.sqrt(part(node[size] ?? 0, sizes, 0.25)),
      group: Math.min(groupColours - 1, groups.indexOf(String(node[colour] ?? ''))),
    })),
    // The strongest last, so that they lie on top.
    edges: edges
      .map((edge) => ({
        edge,
        width: width.least + (width.most - width.least) * part(edge.weight, weights, 0),
      }))
      .sort((a, b) => a.edge.weight - b.edge.weight),
  };
}

function range(values: readonly number[]) {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return values.length === 0 ? { least: 0, most: 0 } : { least, most };
}

/** Where a value lies between the least and the most; another number where all are equal. */
const part = (value: number, { least, most }: { least: number; most: number }, equal: number) =>
  most === least ? equal : (value - least) / (most - least);

/** The values of a colour group, most frequent first: their order gives them colours and numbers. */
export function groupsOf(nodes: readonly NetworkNode[], colour: ColourGroup): string[] {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const value = String(node[colour] ?? '');
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || compareNames(a, b)).map(([value]) => value);
}
