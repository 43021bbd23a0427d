import { dayBefore } from '../evidence/partial-date.ts';
import { type Ledger, type MembershipPeriod, membershipKey, type SignatureGroup } from './ledger.ts';

/** When the party of a derived signature was a member of the body that signed for it, as far as the days are known. */
export function periodsOf(ledger: Ledger, { parties, via }: SignatureGroup, member: number): Dated[] {
  const party = ledger.parties[parties[member] ?? -1]?.slug ?? '';
  const periods = ledger.memberships.get(membershipKey(party, via ?? '')) ?? [];
  return periods.filter((period): period is Dated => period.earliest !== null);
}

type Dated = MembershipPeriod & { earliest: string };

/**
 * The first and the last day on which a derived signature holds that counts from some day, or an unknown one; the last is null while it does. Over
 * a gap between two memberships too; the last is before the first where it never held.
 */
export function derivedTerm(
  periods: readonly Dated[],
  since: string | null,
): { since: string | null; until: string | null } {
  const held = periods.filter(({ latest }) => latest === null || latest >= (since ?? ''));
  const [joined] = held.map(({ earliest }) => earliest).sort();
  if (joined === undefined) return { since, until: since && dayBefore(since) };
  const ends = held.map(({ latest }) => latest);
  const until = ends.includes(null) ? null : ((ends as string[]).sort().at(-1) ?? null);
  return { since: since && (joined > since ? joined : since), until };
}
