import { dayBefore } from '../evidence/partial-date.ts';
import { type Ledger, type MembershipPeriod, membershipKey, type SignatureGroup } from './ledger.ts';

/** When the party of a derived signature was a member of the body that signed for it. */
export function periodsOf(
  ledger: Ledger,
  { parties, via }: SignatureGroup,
  member: number,
): readonly MembershipPeriod[] {
  const party = ledger.parties[parties[member] ?? -1]?.slug ?? '';
  return ledger.memberships.get(membershipKey(party, via ?? '')) ?? [];
}

/** The first and the last day on which a signature holds; the last is null while it does, and before the first where it never held. */
interface Term {
  since: string | null;
  until: string | null;
}

/**
 * Tells in turn of derived signatures, which count from some day or an unknown one, when they hold: while the party is a member,
 * and over a gap between two memberships too. Undefined where the party still is, and was from that day.
 */
export function derivedTerms(ledger: Ledger) {
  /** By body and party: there are many signatures of each. */
  const known = new Map<string | null, (readonly MembershipPeriod[])[]>();
  return (group: SignatureGroup, member: number, since: string | null): Term | undefined => {
    const ofBody = known.get(group.via) ?? [];
    known.set(group.via, ofBody);
    const party = group.parties[member] ?? -1;
    const periods = ofBody[party] ?? periodsOf(ledger, group, member);
    ofBody[party] = periods;
    const [only] = periods;
    if (periods.length === 1 && only?.latest === null && since !== null && only.earliest <= since)
      return undefined;
    return derivedTerm(periods, since);
  };
}

function derivedTerm(periods: readonly MembershipPeriod[], since: string | null): Term {
  const held = periods.filter(({ latest }) => latest === null || latest >= (since ?? ''));
  const [joined] = held.map(({ earliest }) => earliest).sort();
  if (joined === undefined) return { since, until: since && dayBefore(since) };
  const ends = held.map(({ latest }) => latest);
  const until = ends.includes(null) ? null : ((ends as string[]).sort().at(-1) ?? null);
  return { since: since && (joined > since ? joined : since), until };
}
