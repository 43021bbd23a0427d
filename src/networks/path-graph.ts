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
  const edges: PathEdge[] = [];
  const add = (kind: string, source: string, target: string) => {
    const [from, to] = [place.get(source), place.get(target)];
    if (from !== undefined && to !== undefined)
      edges.push({ id: `${kind} ${source} ${target}`, kind, source: from, target: to });
  };
  for (const { declaration, parties } of ledger.groups)
    for (const party of parties)
      add(
        'SIGNED',
        `PARTY ${ledger.parties[party]?.slug}`,
        `DECLARATION ${ledger.declarations[declaration]?.slug}`,
      );
  for (const [declaration, body] of issued) add('ISSUED_BY', `DECLARATION ${declaration}`, `PARTY ${body}`);
  for (const [party, body] of belonging) add('MEMBER_OF', `PARTY ${party}`, `PARTY ${body}`);
  for (const { kind, from, to } of links.crossReferences)
    add(kind, `DECLARATION ${from}`, place.has(`DECLARATION ${to}`) ? `DECLARATION ${to}` : `PARTY ${to}`);
  return pathGraph(nodes, edges);
}
