import { edgeId, type Network, type NetworkEdge, nodeId } from '../network.ts';
import { type DeclarationRow, declarationNode, earlier, type PartyRow, partyNode } from './rows.ts';

/** One signature; a party may sign the same declaration in several roles and on both bases. */
export interface SignatureRow {
  /** Index into the parties. */
  party: number;
  /** Index into the declarations. */
  declaration: number;
  basis: 'NAMED' | 'MEMBERSHIP';
  role: string;
  /** Day from which it counts, YYYY-MM-DD; absent where unknown. */
  since?: string | undefined;
}

/**
 * Parties pointing at the declarations they signed, weight 1. The signatures of one party under one declaration are one
 * edge: `basis` is NAMED when any of them is, `roles` lists them in order of name, `from` is the first day on which one counts.
 */
export function signaturesNetwork(
  signatures: Iterable<SignatureRow>,
  parties: readonly PartyRow[],
  declarations: readonly DeclarationRow[],
): Network {
  const merged = new Map<number, SignatureRow[]>();
  for (const row of signatures) {
    const key = row.party * declarations.length + row.declaration;
    const rows = merged.get(key);
    if (rows) rows.push(row);
    else merged.set(key, [row]);
  }
  const counts = parties.map((): { signatures: number; from: string | undefined } => ({
    signatures: 0,
    from: undefined,
  }));
  const edges: NetworkEdge[] = [];
  for (const rows of merged.values()) {
    const [row] = rows as [SignatureRow];
    const party = parties[row.party] as PartyRow;
    const edge = signatureEdge(rows, party, declarations[row.declaration] as DeclarationRow);
    const count = counts[row.party] as (typeof counts)[number];
    count.signatures++;
    count.from = earlier(count.from, edge.from);
    edges.push(edge);
  }
  const nodes = [
    ...parties.map((party, i) => partyNode(party, counts[i]?.signatures ?? 0, counts[i]?.from)),
    ...declarations.map(declarationNode),
  ];
  return { projection: 'SIGNATURES', directed: true, nodes, edges };
}

function signatureEdge(
  rows: readonly SignatureRow[],
  party: PartyRow,
  declaration: DeclarationRow,
): NetworkEdge {
  const from = rows.map(({ since }) => since).reduce<string | undefined>(earlier, undefined);
  return {
    id: edgeId('SIGNED', party.slug, declaration.slug),
    source: nodeId(party.type, party.slug),
    target: nodeId('Declaration', declaration.slug),
    kind: 'SIGNED',
    weight: 1,
    ...(from === undefined ? {} : { from }),
    attributes: {
      basis: rows.some((row) => row.basis === 'NAMED') ? 'NAMED' : 'MEMBERSHIP',
      roles: [...new Set(rows.map((row) => row.role))].sort().join(' '),
    },
  };
}
