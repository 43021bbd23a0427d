import { coSignatoryPairs, pairAt } from '../co-signatories.ts';
import { type DatedSignatures, firstTogether } from '../first-together.ts';
import { edgeId, type Network, type NetworkEdge, nodeId } from '../network.ts';
import { declarationsOf, type SignatureMatrix } from '../signatures.ts';
import { type PartyRow, partyNode } from './rows.ts';

/**
 * Parties joined by what they signed together: weight = number of shared declarations, `from` = the first day on which
 * the signatures of both count under one of them, so that who accedes later is joined later. Attributes of an edge:
 * `named`, `derived`, `jaccard` (see CoSignatoryPair).
 * `parties` describes the matrix's, index by index; `signatures` are those that the matrix was built from. Pairs below
 * `minWeight` are not built.
 */
export function coSignatoriesNetwork(
  matrix: SignatureMatrix,
  signatures: DatedSignatures,
  parties: readonly PartyRow[],
  minWeight = 1,
): Network {
  const first = firstTogether(matrix, signatures);
  const ids = parties.map((party) => nodeId(party.type, party.slug));
  const pairs = coSignatoryPairs(matrix, { minShared: minWeight });
  const edges: NetworkEdge[] = [];
  for (let i = 0; i < pairs.length; i++) {
    const a = pairs.first[i] as number;
    const b = pairs.second[i] as number;
    const [one, other] = (ids[a] as string) < (ids[b] as string) ? [a, b] : [b, a];
    const from = first.dayOf(a, b);
    const { a: _a, b: _b, sharedCount, ...attributes } = pairAt(matrix, pairs, i);
    edges.push({
      id: edgeId('CO_SIGNED', (parties[one] as PartyRow).slug, (parties[other] as PartyRow).slug),
      source: ids[one] as string,
      target: ids[other] as string,
      kind: 'CO_SIGNED',
      weight: sharedCount,
      ...(from === undefined ? {} : { from }),
      attributes,
    });
  }
  // Together with itself: its first signature.
  const nodes = parties.map((party, i) =>
    partyNode(party, declarationsOf(matrix, i).length, first.dayOf(i, i)),
  );
  return { projection: 'CO_SIGNATORIES', directed: false, nodes, edges };
}
