import type { DeclarationRecord } from '../../declarations/record.ts';
import type { OrganizationRecord } from '../../parties/record.ts';
import { nearestHint } from '../nearest.ts';
import type { Placed } from '../read/records.ts';
import { nodeKey, properties, relationshipRow } from '../rows.ts';
import type { BuildContext } from './build-context.ts';
import { buildDerived } from './build-derived-signatures.ts';
import { evidenceJson, evidenceProperties } from './evidence.ts';
import type { Scope } from './scope.ts';
import { own, signedDays } from './signed-days.ts';
import { termsIn } from './signed-terms.ts';
import { below, keyPlaceOf, placeOf, type Spot, spotOf } from './spot.ts';
import { withdrawalOf } from './withdrawal.ts';

/** Signatures of parties that are named, and those that follow from membership of the issuing body. */
export function buildSignatures(
  placed: Placed<DeclarationRecord>,
  organizations: readonly Placed<OrganizationRecord>[],
  scope: Scope | null | undefined,
  context: BuildContext,
): void {
  const terms = termsIn(placed.record);
  for (const index of placed.record.signatures.keys()) buildNamed(placed, index, terms, scope, context);
  for (const index of placed.record.derivedSignatures.keys())
    buildDerived(placed, index, organizations, scope, context);
}

function buildNamed(
  placed: Placed<DeclarationRecord>,
  index: number,
  terms: ReturnType<typeof termsIn>,
  scope: Scope | null | undefined,
  context: BuildContext,
): void {
  const group = placed.record.signatures[index];
  if (!group) return;
  const spot = spotOf(placed, 'signatures', index);
  const { role, parties, on, onBefore, dates, datesBefore, reservations } = group;
  const evidence = context.evidence.evidence(group.evidence, below(spot, 'evidence'), scope, 'party');
  for (const key of ['dates', 'datesBefore', 'reservations', 'withdrawals'] as const)
    for (const slug of Object.keys(group[key]))
      if (!parties.includes(slug))
        context.problems.add(
          keyPlaceOf(below(spot, key, slug)),
          `found "${slug}"${nearestHint(slug, parties)}, which is not among the parties of this group, expected one of them${key === 'withdrawals' ? endsWithMembership(placed.record) : ''}`,
        );
  if (on !== null && onBefore !== null)
    context.problems.add(
      placeOf(below(spot, 'onBefore')),
      `found ${onBefore} as the day by which the group had signed beside \`on\`, its day of signature, expected one of the two`,
    );
  for (const slug of Object.keys(datesBefore))
    if (own(dates, slug) !== undefined)
      context.problems.add(
        keyPlaceOf(below(spot, 'datesBefore', slug)),
        `found "${slug}", which has a day of signature in \`dates\`, expected a party whose day is not known`,
      );
  const to = nodeKey('Declaration', placed.record.slug);
  for (const [position, slug] of parties.entries()) {
    const place = placeOf(below(spot, 'parties', position));
    const party = context.names.expect(['Party'], slug, place);
    const reserved = reservationOf(
      own(reservations, slug),
      below(spot, 'reservations', slug),
      scope,
      context,
    );
    const withdrawal = withdrawalOf(placed, index, slug, scope, context);
    if (!party || !evidence) continue;
    context.relationship(
      relationshipRow(
        'SIGNED',
        party.key,
        to,
        properties({
          role,
          basis: 'NAMED',
          term: terms.of(index, slug),
          ...signedDays(group, slug),
          ...reserved,
          ...withdrawal,
          ...evidenceProperties(evidence),
        }),
      ),
      place,
    );
  }
}

const endsWithMembership = ({ derivedSignatures }: DeclarationRecord): string =>
  derivedSignatures.length === 0
    ? ''
    : '; a derived signature is not withdrawn: it ends with the membership, `to` in organizations.yaml';

type Reservations = DeclarationRecord['signatures'][number]['reservations'][string];

/** What a party dissociated itself from: one text, and the evidence of each of its parts. */
function reservationOf(
  reservations: Reservations | undefined,
  spot: Spot,
  scope: Scope | null | undefined,
  context: BuildContext,
) {
  if (!reservations) return {};
  const evidence = reservations.map((reservation, index) =>
    context.evidence.evidence(reservation.evidence, below(spot, index, 'evidence'), scope),
  );
  return {
    reservation: reservations.map(({ text }) => text).join('\n\n'),
    reservationEvidence: evidence.filter((found) => found !== undefined).map(evidenceJson),
  };
}
