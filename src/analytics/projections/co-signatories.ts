import { coSignatoryPairs, pairAt } from '../co-signatories.ts';
import { edgeId, type NetworkEdge, nodeId } from '../network.ts';
import { pairStrengths } from '../pair-strengths.ts';
import type { PairTable } from '../pair-table.ts';
import { rankOf } from '../rank-of.ts';
import { declarationsOf, type SignatureMatrix } from '../signatures.ts';
import { inOrder, type LimitedNetwork, type NetworkLimits } from '../strongest.ts';
import { type Links, linksAmong, strongestNodes } from '../strongest-links.ts';
import { type DatedSignatures, together } from '../together.ts';
import { type PartyRow, partyNode } from './rows.ts';

/**
 * The strongest part of: parties joined by what they signed together, where weight = number of shared declarations and
 * `from` = the first day on which the signatures of both count under one of them, so that who accedes later is joined later, and `to` = the last, where one of them has withdrawn from each.
 * Attributes of an edge: `named`, `derived`, `jaccard` (see CoSignatoryPair).
 * `parties` describes the matrix's, index by index; `signatures` are those that the matrix was built from. One declaration
 * of twenty thousand parties has two hundred million pairs: they are counted to find the strongest parties, and stored only
 * between these.
 */
export function coSignatoriesNetwork(
  limits: NetworkLimits,
  matrix: SignatureMatrix,
  signatures: DatedSignatures,
  parties: readonly PartyRow[],
): LimitedNetwork {
  const dated = together(matrix, signatures);
  const named = parties.map(({ type, slug }) => ({ id: nodeId(type, slug), slug }));
  const minShared = limits.minWeight ?? 1;
  const strong = strongestNodes(named, pairStrengths(matrix, minShared), limits);
  const pairs = coSignatoryPairs(matrix, { minShared, among: strong.nodes });
  const ends = linksOf(pairs, rankOf(named.map(({ id }) => id)));
  const kept = linksAmong(named, strong, ends, limits);
  const edges = Array.from(kept.links, (i): NetworkEdge => {
    const [one, other] = [ends.source[i] as number, ends.target[i] as number];
    const [from, to] = [dated.firstDayOf(one, other), dated.lastDayOf(one, other)];
    const { a: _a, b: _b, sharedCount, ...attributes } = pairAt(matrix, pairs, i);
    return {
      id: edgeId('CO_SIGNED', (parties[one] as PartyRow).slug, (parties[other] as PartyRow).slug),
      source: (named[one] as (typeof named)[number]).id,
      target: (named[other] as (typeof named)[number]).id,
      kind: 'CO_SIGNED',
      weight: sharedCount,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      attributes,
    };
  });
  // Together with itself: its first signature.
  const nodes = kept.nodes.map((i) =>
    partyNode(parties[i] as PartyRow, declarationsOf(matrix, i).length, dated.firstDayOf(i, i)),
  );
  const { totals, truncated } = kept;
  return {
    projection: 'CO_SIGNATORIES',
    directed: false,
    ...inOrder({ nodes, edges }),
    totals,
    truncated,
  };
}

/** Pairs from the smaller id to the larger one. */
function linksOf({ first, second, shared }: PairTable, ids: Int32Array): Links {
  const [source, target] = [first.slice(), second.slice()];
  for (let i = 0; i < source.length; i++) {
    const [a, b] = [first[i] as number, second[i] as number];
    if ((ids[a] as number) < (ids[b] as number)) continue;
    source[i] = b;
    target[i] = a;
  }
  return { source, target, weight: shared };
}
