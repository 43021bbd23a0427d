import type { DeclarationRecord } from '../declarations/record.ts';
import type { Evidence, Reference } from '../evidence/evidence.ts';
import { partialDate } from '../evidence/partial-date.ts';
import type { MembershipRecord, OrganizationRecord } from '../parties/record.ts';
import type { BuildContext } from './build-context.ts';
import { expectOrganization } from './build-parties.ts';
import { evidenceJson, evidenceProperties } from './evidence.ts';
import { wasMember } from './membership-days.ts';
import type { Placed } from './records.ts';
import { nodeKey, properties, relationshipRow } from './rows.ts';
import type { Scope } from './scope.ts';
import { below, keyPlaceOf, placeOf, type Spot, spotOf } from './spot.ts';

type Organizations = readonly Placed<OrganizationRecord>[];

/** Signatures of parties that are named, and those that follow from membership of the issuing body. */
export function buildSignatures(
  placed: Placed<DeclarationRecord>,
  organizations: Organizations,
  scope: Scope | null | undefined,
  context: BuildContext,
): void {
  for (const index of placed.record.signatures.keys()) buildNamed(placed, index, scope, context);
  const taken = new Set<string>();
  for (const index of placed.record.derivedSignatures.keys())
    buildDerived(placed, index, organizations, scope, taken, context);
}

function buildNamed(
  placed: Placed<DeclarationRecord>,
  index: number,
  scope: Scope | null | undefined,
  context: BuildContext,
): void {
  const group = placed.record.signatures[index];
  if (!group) return;
  const spot = spotOf(placed, 'signatures', index);
  const { role, parties, on, onBefore, dates, datesBefore, reservations } = group;
  const evidence = context.evidence.evidence(group.evidence, below(spot, 'evidence'), scope, 'party');
  for (const key of ['dates', 'datesBefore', 'reservations'] as const)
    for (const slug of Object.keys(group[key]))
      if (!parties.includes(slug))
        context.problems.add(
          keyPlaceOf(below(spot, key, slug)),
          `found "${slug}", which is not among the parties of this group, expected one of them`,
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
    if (!party || !evidence) continue;
    const day = own(dates, slug) ?? on;
    context.relationship(
      relationshipRow(
        'SIGNED',
        party.key,
        to,
        properties({
          role,
          basis: 'NAMED',
          on: day,
          onBefore: day === null ? (own(datesBefore, slug) ?? onBefore) : null,
          ...reserved,
          ...evidenceProperties(evidence),
        }),
      ),
      place,
    );
  }
}

/** What a file says of a slug; `constructor` is one as any other. */
const own = <T>(bySlug: Readonly<Record<string, T>>, slug: string): T | undefined =>
  Object.hasOwn(bySlug, slug) ? bySlug[slug] : undefined;

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

function buildDerived(
  placed: Placed<DeclarationRecord>,
  index: number,
  organizations: Organizations,
  scope: Scope | null | undefined,
  taken: Set<string>,
  context: BuildContext,
): void {
  const derived = placed.record.derivedSignatures[index];
  if (!derived) return;
  const { via, role } = derived;
  const spot = spotOf(placed, 'derivedSignatures', index);
  const viaPlace = placeOf(below(spot, 'via'));
  const evidence = context.evidence.evidence(derived.evidence, below(spot, 'evidence'), scope, 'party');
  if (!expectOrganization(context, via, viaPlace)) return;
  const on = derived.on ?? placed.record.date?.value;
  if (on === undefined) {
    context.problems.add(
      placeOf(spot),
      'found no day: the declaration has no date, expected `on`, the day of signature',
    );
    return;
  }
  const membersOn = derived.membersOn ?? on;
  const body = organizations.find(({ record }) => record.slug === via);
  const members = body ? membersOf(body.record, membersOn, placed.record.slug, context) : [];
  if (body && members.length === 0)
    context.problems.add(
      viaPlace,
      `found no member of "${via}" on ${membersOn} (${body.record.members.length} memberships known), expected at least one, or no derived signatures`,
    );
  if (!evidence) return;
  const to = nodeKey('Declaration', placed.record.slug);
  for (const { member, position } of members) {
    const party = context.names.find('Party', member.state);
    // Unknown slugs and unfound quotes of memberships are reported where the organization is built.
    const membership = body && party && membershipEvidence(member, body, position, context);
    if (!party || !membership) continue;
    const row = relationshipRow(
      'SIGNED',
      party.key,
      to,
      properties({
        role,
        basis: 'MEMBERSHIP',
        via,
        on,
        ...evidenceProperties(
          derivedEvidence(
            evidence,
            membership,
            `member of ${body?.record.name.value ?? via} on ${membersOn}`,
          ),
        ),
      }),
    );
    // A member of two bodies that both act signs once: the body named first stands for it.
    if (taken.has(row.key)) continue;
    taken.add(row.key);
    context.relationship(row, placeOf(spot));
  }
}

/** Those known to have been members on all days that a date can mean, one entry a party. */
function membersOf(body: OrganizationRecord, on: string, declaration: string, { notes }: BuildContext) {
  const { earliest, latest } = partialDate(on);
  const members = new Map<string, { member: MembershipRecord; position: number }>();
  const unclear = new Set<string>();
  for (const [position, member] of body.members.entries()) {
    if (member.role !== 'MEMBER') continue;
    const was = wasMember(member, earliest, latest);
    if (was) members.set(member.state, { member, position });
    else if (was === undefined) unclear.add(member.state);
  }
  const left = [...unclear].filter((slug) => !members.has(slug));
  if (left.length > 0)
    notes.push(
      `${declaration}: ${left.join(', ')}: not counted as signing through ${body.slug}, whose membership on ${on} is not certain`,
    );
  return [...members.values()];
}

function membershipEvidence(
  member: MembershipRecord,
  body: Placed<OrganizationRecord>,
  position: number,
  context: BuildContext,
): Evidence | undefined {
  return context.evidence.evidence(
    member.evidence,
    spotOf(body, 'members', position, 'evidence'),
    undefined,
    'party',
  );
}

/** Both legs of the conclusion: the body acted (main evidence), and the party belonged to it (further references, or words in the note). */
function derivedEvidence(act: Evidence, membership: Evidence, rule: string): Evidence {
  const words = membership.quote === undefined ? '' : `: “${membership.quote}” (${membership.source})`;
  const doubt = membership.confidence === 'UNVERIFIED' ? '; the membership is unverified' : '';
  const said = [`${rule}${words}${doubt}`, act.note, membership.note].filter(
    (note) => typeof note === 'string',
  );
  const references: Reference[] = [...(act.references ?? []), ...(membership.references ?? [])];
  const unique = [...new Map(references.map((reference) => [reference.url, reference])).values()];
  return {
    ...act,
    ...(unique.length > 0 && { references: unique }),
    confidence: 'DERIVED',
    note: said.map((sentence, i) => (i + 1 < said.length ? endSentence(sentence) : sentence)).join(' '),
  };
}

const endSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
