import type { MeasuredNetwork, MeasuredNode } from '../analytics/measure-network.ts';
import { networkNodeTypes } from '../analytics/network.ts';

/** Eight colours that people with any kind of colour vision tell apart: M. Okabe and K. Ito, Color Universal Design (2008). */
const palette = [
  '#0072B2',
  '#E69F00',
  '#009E73',
  '#D55E00',
  '#CC79A7',
  '#56B4E9',
  '#F0E442',
  '#000000',
] as const;
const smallest = 4;
const largest = 24;

/** Colour by community where it was measured (groups past the eighth share black), by type of node otherwise. */
export function nodeColor(node: MeasuredNode): string {
  const group = node.community ?? networkNodeTypes.indexOf(node.type);
  return palette[Math.min(group, palette.length - 1)] as string;
}

/**
 * Diameter of each node, from 4 to 24 units: its area grows with the weighted degree (the degree where only that was
 * measured), so that a node of twice the strength looks twice as large. All alike where neither was.
 */
export function nodeSizes(network: MeasuredNetwork): Map<string, number> {
  const strength = (node: MeasuredNode): number => node.weightedDegree ?? node.degree ?? 0;
  const most = Math.max(1, ...network.nodes.map(strength));
  return new Map(
    network.nodes.map((node) => {
      const size = smallest + (largest - smallest) * Math.sqrt(strength(node) / most);
      return [node.id, Math.round(size * 100) / 100];
    }),
  );
}
