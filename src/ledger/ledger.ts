import type { DeclarationKind } from '../declarations/record.ts';
import type { NamedThing } from '../names/name-index.ts';
import type { SignatureBasis, SignatureRole } from '../signatures/record.ts';
import type { SignatoriesOf } from './signatories.ts';

export interface LedgerParty {
  slug: string;
  name: string;
  type: 'State' | 'Organization';
}

export interface LedgerDeclaration {
  slug: string;
  title: string;
  shortTitle: string;
  kind: DeclarationKind;
  catalogued: boolean;
  earliest: string | null;
  latest: string | null;
  /** Slugs of those it addresses itself. */
  themes: readonly string[];
}

/** Signatures that share all but the party and the day. */
export interface SignatureGroup {
  /** Index of the declaration. */
  declaration: number;
  basis: SignatureBasis;
  role: SignatureRole;
  via: string | null;
  /** Whether they were given with a reservation. */
  reserved: boolean;
  /** Day, month or year from which they no longer count, or by which they are known not to; null of those that stand. */
  withdrawn: string | null;
  /** Indexes of the parties, and the days in the same order; the day of signature or that by which it is known, empty where neither is. */
  parties: Int32Array;
  days: readonly string[];
}

/** From when to when a party was a member of a body; the last day is null where it is open or unknown. */
export interface MembershipPeriod {
  earliest: string;
  latest: string | null;
}

/** All signatures of one revision, in memory: what co-signatories and networks are counted from. */
export interface Ledger {
  /** In order of slug. */
  readonly parties: readonly LedgerParty[];
  /** In order of date, the undated last, then slug. */
  readonly declarations: readonly LedgerDeclaration[];
  readonly groups: readonly SignatureGroup[];
  /** By "party body"; without those of which no first day is known, by which nothing can be told to hold. */
  readonly memberships: ReadonlyMap<string, readonly MembershipPeriod[]>;
  /** Index of a party by slug. */
  readonly partyIndex: ReadonlyMap<string, number>;
  readonly signatoriesOf: SignatoriesOf;
  /** An estimate of what the ledger takes in memory. */
  readonly bytes: number;
}

export const membershipKey = (party: string, body: string) => `${party} ${body}`;

/** The parties among the named things, in order of slug. */
export function partiesOf(things: Iterable<NamedThing>): LedgerParty[] {
  const parties: LedgerParty[] = [];
  for (const { kind, slug, name, type } of things)
    if (kind === 'PARTY') parties.push({ slug, name, type: type === 'State' ? 'State' : 'Organization' });
  return parties;
}
