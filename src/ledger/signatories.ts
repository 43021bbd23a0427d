import type { Ledger, LedgerParty, SignatureGroup } from './ledger.ts';

/** A signatory of a declaration, as a row of `signatories`. */
export interface SignatoryInMemory {
  readonly role: SignatureGroup['role'];
  readonly basis: SignatureGroup['basis'];
  readonly node: LedgerParty;
  /** Never asked for. */
  readonly cursor: '';
}

type Signatures = Pick<Ledger, 'declarations' | 'groups' | 'parties'>;

/** A ledger arranged by declaration. */
interface Arranged {
  /** By slug of the declaration; one without signatories is missing. */
  readonly groups: ReadonlyMap<string, readonly SignatureGroup[]>;
  /** The place of each party in the order of names; parties of one name share it, and one without a name has none: -1. */
  readonly places: Int32Array;
}

/**
 * The signatories of a declaration by name, as cypher/signatures/signatories.cypher has them in the order `bySignatory`;
 * undefined where the name does not decide who comes first, which is then the server's to say, as is all of what others wrote
 * without names or slugs.
 */
export type SignatoriesOf = (declaration: string) => readonly SignatoryInMemory[] | undefined;

/**
 * Looks up signatories by the slug of their declaration.
 *
 * @param partial slugs of the declarations that have signatories which the ledger leaves out
 */
export function signatoriesByDeclaration(ledger: Signatures, partial: ReadonlySet<string>): SignatoriesOf {
  let arranged: Arranged | undefined;
  return (declaration) => {
    if (partial.has(declaration)) return undefined;
    // Not before somebody asks: most of what a ledger is loaded for needs no names.
    arranged ??= arrange(ledger);
    const { groups, places } = arranged;
    const found: { place: number; row: SignatoryInMemory }[] = [];
    for (const { parties, role, basis } of groups.get(declaration) ?? [])
      for (const party of parties)
        found.push({
          place: places[party] ?? -1,
          row: { role, basis, node: ledger.parties[party] as LedgerParty, cursor: '' },
        });
    found.sort((a, b) => a.place - b.place);
    if (found.some(({ place }, index) => place < 0 || place === found[index + 1]?.place)) return undefined;
    return found.map(({ row }) => row);
  };
}

function arrange({ declarations, groups, parties }: Signatures): Arranged {
  const byDeclaration = new Map<string, SignatureGroup[]>();
  for (const group of groups) {
    const slug = declarations[group.declaration]?.slug ?? '';
    const known = byDeclaration.get(slug);
    if (known) known.push(group);
    else byDeclaration.set(slug, [group]);
  }
  // Neo4j compares strings by code points, as the bytes of UTF-8 do; JavaScript's own order is that of UTF-16.
  const names = parties.map(({ name }, party) => ({ party, name, bytes: Buffer.from(name) }));
  names.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const places = new Int32Array(parties.length);
  names.forEach(({ party, name }, index) => {
    const before = names[index - 1];
    // The name index has the slug for the name of who has none.
    if (name === parties[party]?.slug) places[party] = -1;
    else places[party] = before?.name === name ? (places[before.party] ?? 0) : index;
  });
  return { groups: byDeclaration, places };
}
