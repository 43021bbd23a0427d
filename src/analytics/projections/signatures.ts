import { edgeId, type NetworkEdge, nodeId } from '../network.ts';
import type { SignatureColumns } from '../signature-columns.ts';
import { declarationsOf, type SignatureMatrix } from '../signatures.ts';
import { inOrder, type LimitedNetwork, type NetworkLimits } from '../strongest.ts';
import { type Links, strongestLinks } from '../strongest-links.ts';
import { type DeclarationRow, declarationNode, type PartyRow, partyNode } from './rows.ts';

/**
 * The strongest part of: parties pointing at the declarations they signed, weight 1. The signatures of one party under one
 * declaration are one edge: `basis` is NAMED when any of them is, `roles` lists them in order of name, `from` is the first
 * day on which one counts, `to` the last, where all are withdrawn. `parties` and `declarations` describe the matrix's, index by index; `signatures` are those that
 * the matrix was built from.
 */
export function signaturesNetwork(
  limits: NetworkLimits,
  matrix: SignatureMatrix,
  signatures: SignatureColumns,
  parties: readonly PartyRow[],
  declarations: readonly DeclarationRow[],
): LimitedNetwork {
  const named = [
    ...parties.map(({ type, slug }) => ({ id: nodeId(type, slug), slug })),
    ...declarations.map(({ slug }) => ({ id: nodeId('Declaration', slug), slug })),
  ];
  const links = linksOf(matrix);
  const kept = strongestLinks(named, links, limits);
  const behind = signaturesBehind(kept.links, links, parties.length, signatures);
  const edges = [...behind.values()].map((rows) => signatureEdge(rows, signatures, parties, declarations));
  const since = firstDays(signatures, parties.length);
  const nodes = kept.nodes.map((node) => {
    const party = parties[node];
    return party
      ? partyNode(party, declarationsOf(matrix, node).length, signatures.days[since[node] as number])
      : declarationNode(declarations[node - parties.length] as DeclarationRow);
  });
  const { totals, truncated } = kept;
  return { projection: 'SIGNATURES', directed: true, ...inOrder({ nodes, edges }), totals, truncated };
}

/** Declarations are nodes after all parties. */
function linksOf({ size, parties, byParty: { starts, items } }: SignatureMatrix): Links {
  const source = new Int32Array(size);
  for (let party = 0; party < parties.length; party++)
    source.fill(party, starts[party] as number, starts[party + 1] as number);
  return {
    source,
    target: items.map((item) => item + parties.length),
    weight: new Int32Array(size).fill(1),
    otherKind: parties.length,
  };
}

/** For each link that stays, the positions of its signatures. */
function signaturesBehind(
  kept: Int32Array,
  { source, target }: Links,
  parties: number,
  { party, declaration }: SignatureColumns,
): Map<number, number[]> {
  const keyOf = (one: number, other: number) => other * parties + one;
  const behind = new Map<number, number[]>();
  for (const i of kept) behind.set(keyOf(source[i] as number, (target[i] as number) - parties), []);
  for (let i = 0; i < party.length; i++)
    behind.get(keyOf(party[i] as number, declaration[i] as number))?.push(i);
  return behind;
}

/** By party, the index into `days` of the first on which a signature of it counts. */
function firstDays({ party, since, days }: SignatureColumns, parties: number): Int32Array {
  const first = new Int32Array(parties).fill(days.length);
  for (let i = 0; i < party.length; i++)
    first[party[i] as number] = Math.min(first[party[i] as number] as number, since[i] as number);
  return first;
}

function signatureEdge(
  rows: readonly number[],
  { party, declaration, kind, kinds, since, days }: SignatureColumns,
  parties: readonly PartyRow[],
  declarations: readonly DeclarationRow[],
): NetworkEdge {
  const [row] = rows as [number];
  const { type, slug } = parties[party[row] as number] as PartyRow;
  const signed = declarations[declaration[row] as number] as DeclarationRow;
  const given = rows.map((i) => kinds[kind[i] as number] as (typeof kinds)[number]);
  const period = periodOf(
    given.map(({ until }, place) => ({ from: days[since[rows[place] as number] as number], to: until })),
  );
  return {
    id: edgeId('SIGNED', slug, signed.slug),
    source: nodeId(type, slug),
    target: nodeId('Declaration', signed.slug),
    kind: 'SIGNED',
    weight: 1,
    ...period,
    attributes: {
      basis: given.some(({ basis }) => basis === 'NAMED') ? 'NAMED' : 'MEMBERSHIP',
      roles: [...new Set(given.map(({ role }) => role))].sort().join(' '),
    },
  };
}

/** From the first day on which one of several terms holds to the last; terms of which no such day is known do not count. */
function periodOf(terms: readonly { from: string | undefined; to: string | null }[]) {
  const held = terms.filter(({ from, to }) => to === null || (from !== undefined && from <= to));
  const [from] = held.flatMap((term) => term.from ?? []).sort();
  const ends = held.map(({ to }) => to);
  const to = ends.includes(null) ? undefined : (ends as string[]).sort().at(-1);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
