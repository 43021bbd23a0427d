import type { NetworkNode, NetworkNodeType } from '../network.ts';
import { nodeId } from '../network.ts';

/** A party as projections take it. */
export interface PartyRow {
  slug: string;
  name: string;
  type: Extract<NetworkNodeType, 'State' | 'Organization'>;
}

/** A declaration as projections take it. */
export interface DeclarationRow {
  slug: string;
  title: string;
  shortTitle: string;
  kind: string;
  catalogued: boolean;
  /** First day its date can mean, YYYY-MM-DD; null where unknown. */
  earliest: string | null;
}

export function declarationNode(row: DeclarationRow): NetworkNode {
  return {
    id: nodeId('Declaration', row.slug),
    slug: row.slug,
    label: row.title,
    shortLabel: row.shortTitle,
    type: 'Declaration',
    ...(row.earliest === null ? {} : { from: row.earliest }),
    attributes: { declarationKind: row.kind, catalogued: row.catalogued },
  };
}

/** `from`: the day of its first dated signature. */
export function partyNode(row: PartyRow, signatures: number, from: string | undefined): NetworkNode {
  return {
    id: nodeId(row.type, row.slug),
    slug: row.slug,
    label: row.name,
    type: row.type,
    ...(from === undefined ? {} : { from }),
    attributes: { signatures },
  };
}

/** The earlier of two days; absent ones do not count. */
export function earlier(a: string | undefined, b: string | null | undefined): string | undefined {
  if (b === null || b === undefined) return a;
  return a === undefined || b < a ? b : a;
}
