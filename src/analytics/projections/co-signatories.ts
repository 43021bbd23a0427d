import { coSignatoryPairs, pairAt } from '../co-signatories.ts';
import { compareText, edgeId, type Network, type NetworkEdge, nodeId } from '../network.ts';
import { declarationsOf, type SignatureMatrix } from '../signatures.ts';
import { type DeclarationRow, type PartyRow, partyNode } from './rows.ts';

/**
 * Parties joined by what they signed together: weight = number of shared declarations, `from` = the day of the first
 * dated one. Attributes of an edge: `named`, `derived`, `jaccard` (see CoSignatoryPair).
 * `parties` and `declarations` describe the matrix's, index by index. Pairs below `minWeight` are not built.
 */
export function coSignatoriesNetwork(
  matrix: SignatureMatrix,
  parties: readonly PartyRow[],
  declarations: readonly DeclarationRow[],
  minWeight = 1,
): Network {
  const calendar = calendarOf(declarations);
  const signed = parties.map((_, party) => calendar.rank(declarationsOf(matrix, party)));
  const ids = parties.map((party) => nodeId(party.type, party.slug));
  const pairs = coSignatoryPairs(matrix, { minShared: minWeight });
  const edges: NetworkEdge[] = [];
  for (let i = 0; i < pairs.length; i++) {
    const first = pairs.first[i] as number;
    const second = pairs.second[i] as number;
    const [one, other] = (ids[first] as string) < (ids[second] as string) ? [first, second] : [second, first];
    const from = calendar.day(firstCommon(signed[first] as Int32Array, signed[second] as Int32Array));
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
  const nodes = parties.map((party, i) => {
    const row = signed[i] as Int32Array;
    return partyNode(party, row.length, calendar.day(row[0]));
  });
  return { projection: 'CO_SIGNATORIES', directed: false, nodes, edges };
}

/** Numbers declarations by day, the undated last, so that the smallest number in a list is its earliest day. */
function calendarOf(declarations: readonly DeclarationRow[]) {
  const days = declarations.map((d) => d.earliest).sort(undatedLast);
  const order = declarations.map((_, i) => i);
  order.sort((i, j) => undatedLast(declarations[i]?.earliest, declarations[j]?.earliest));
  const ranks = new Int32Array(order.length);
  for (const [rank, declaration] of order.entries()) ranks[declaration] = rank;
  return {
    rank: (row: Int32Array) => row.map((declaration) => ranks[declaration] as number).sort(),
    day: (rank: number | undefined): string | undefined => days[rank ?? -1] ?? undefined,
  };
}

function undatedLast(a: string | null | undefined, b: string | null | undefined): number {
  return compareText(a ?? '\uffff', b ?? '\uffff');
}

/** First number that stands in both rising lists. */
function firstCommon(a: Int32Array, b: Int32Array): number | undefined {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) return a[i];
    if (difference < 0) i++;
    else j++;
  }
  return undefined;
}
