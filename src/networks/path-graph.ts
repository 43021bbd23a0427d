import { type PathEdge, type PathGraph, pathGraph } from '../analytics/path.ts';
import { defineQuery } from '../graph/query.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { Links } from './queries.ts';

type Pairs = [from: string, to: string];
const issuers = defineQuery<Record<string, never>, Pairs>('networks/issuers');
const members = defineQuery<Record<string, never>, Pairs>('networks/members');

/** Everything that a path can follow: signatures, memberships, issuing and cross-references. */
export async function loadPathGraph(
  snapshot: Snapshot,
  names: NameIndex,
  ledger: Ledger,
  links: Links,
): Promise<PathGraph> {
  const [issued, belonging] = await Promise.all([snapshot.read(issuers, {}), snapshot.read(members, {})]);
  const nodes = names.things.flatMap(({ kind, type, slug }) =>
    kind === 'THEME' ? [] : [{ id: `${type}:${slug}`, slug, kind }],
  );
  // A slug can be both a declaration's and a party's.
  const place = new Map(nodes.map(({ kind, slug }, index) => [`${kind} ${slug}`, index]));
  const partyAt = (slug: string) => place.get(`PARTY ${slug}`);
  const declarationAt = (slug: string) => place.get(`DECLARATION ${slug}`);
  const edges: PathEdge[] = [];
  const add = (kind: string, source: number | undefined, target: number | undefined) => {
    if (source !== undefined && target !== undefined) edges.push({ kind, source, target });
  };
  // Looked up once each: signatures are a hundred times as many.
  const parties = ledger.parties.map(({ slug }) => partyAt(slug));
  const declarations = ledger.declarations.map(({ slug }) => declarationAt(slug));
  for (const group of ledger.groups)
    for (const party of group.parties) add('SIGNED', parties[party], declarations[group.declaration]);
  for (const [declaration, body] of issued) add('ISSUED_BY', declarationAt(declaration), partyAt(body));
  for (const [party, body] of belonging) add('MEMBER_OF', partyAt(party), partyAt(body));
  for (const { kind, from, to } of links.crossReferences)
    add(kind, declarationAt(from), declarationAt(to) ?? partyAt(to));
  return pathGraph(nodes, edges);
}
