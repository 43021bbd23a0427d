import { partialDate } from '../../evidence/partial-date.ts';
import { iso3Codes, isoName, isoReference } from '../../names/state-names.ts';
import type { MembershipRecord, OrganizationRecord, StateRecord } from '../../parties/record.ts';
import { nearestHint } from '../nearest.ts';
import type { Placed } from '../read/records.ts';
import { nodeKey, properties, relationshipRow } from '../rows.ts';
import type { BuildContext } from './build-context.ts';
import { evidenceJson, evidenceProperties } from './evidence.ts';
import { membershipDays } from './membership-days.ts';
import { spotOf } from './spot.ts';

/** State nodes, with names and codes from ISO 3166-1. */
export function buildStates(states: readonly Placed<StateRecord>[], context: BuildContext): void {
  for (const { record, at } of states) {
    const { slug, iso3, aliases } = record;
    const iso = isoName(iso3);
    if (!iso) {
      context.problems.add(
        at(['iso3']),
        `found "${iso3}"${nearestHint(iso3, iso3Codes())}, expected an assigned ISO 3166-1 alpha-3 code`,
      );
      continue;
    }
    const name = record.name ?? iso.name;
    const all = name === iso.name ? aliases : [...new Set([iso.name, ...aliases])];
    const evidence = evidenceJson({ references: [isoReference()], confidence: 'STATED' });
    context.node({
      key: nodeKey('Party', slug),
      labels: ['Party', 'State'],
      properties: properties({ slug, name, aliases: all, iso2: iso.iso2, iso3, evidence }),
    });
  }
}

/** Organization nodes, what they are part of, and who belongs to them. */
export function buildOrganizations(
  organizations: readonly Placed<OrganizationRecord>[],
  context: BuildContext,
): void {
  for (const placed of organizations) {
    const { slug, name, aliases, kind, url, founded, partOf, members } = placed.record;
    const key = nodeKey('Party', slug);
    const evidence = context.evidence.evidence(
      name.evidence,
      spotOf(placed, 'name', 'evidence'),
      undefined,
      'party',
    );
    const foundedEvidence =
      founded &&
      context.evidence.evidence(founded.evidence, spotOf(placed, 'founded', 'evidence'), undefined, 'date');
    context.node({
      key,
      labels: ['Organization', 'Party'],
      properties: properties({
        slug,
        name: name.value,
        aliases,
        kind,
        url,
        founded: founded?.value,
        foundedEvidence: foundedEvidence && evidenceJson(foundedEvidence),
        evidence: evidence && evidenceJson(evidence),
      }),
    });
    if (partOf !== undefined) {
      const place = placed.at(['partOf']);
      const whole = expectOrganization(context, partOf, place);
      if (whole) context.relationship(relationshipRow('PART_OF', key, whole), place);
    }
    for (const [index, member] of members.entries()) buildMembership(placed, key, member, index, context);
  }
}

function buildMembership(
  placed: Placed<OrganizationRecord>,
  to: string,
  member: MembershipRecord,
  index: number,
  context: BuildContext,
): void {
  const place = placed.at(['members', index]);
  const party = context.names.expect(['Party'], member.state, placed.at(['members', index, 'state']));
  const evidence = context.evidence.evidence(
    member.evidence,
    spotOf(placed, 'members', index, 'evidence'),
    undefined,
    'party',
  );
  const begins = member.from ?? member.fromBefore;
  if (begins && member.to !== null && partialDate(member.to).latest < partialDate(begins).earliest)
    context.problems.add(
      placed.at(['members', index, 'to']),
      `found a membership that ends (${member.to}) before it begins (${begins}), expected \`to\` on or after it`,
    );
  const { from, fromBefore } = member;
  if (from !== null && fromBefore && partialDate(fromBefore).latest < partialDate(from).earliest)
    context.problems.add(
      placed.at(['members', index, 'fromBefore']),
      `found a member by ${fromBefore} that joined in ${from}, expected \`fromBefore\` on or after \`from\``,
    );
  if (!party || !evidence) return;
  context.relationship(
    relationshipRow(
      'MEMBER_OF',
      party.key,
      to,
      properties({
        role: member.role,
        from: member.from,
        fromBefore: member.fromBefore,
        to: member.to,
        ...membershipDays(member),
        ...evidenceProperties(evidence),
      }),
    ),
    place,
  );
}

/** The key of an organization; a state in its place is a problem. */
export function expectOrganization(
  context: BuildContext,
  slug: string,
  place: ReturnType<Placed<unknown>['at']>,
): string | undefined {
  const party = context.names.expect(['Party'], slug, place);
  if (!party || party.what === 'organization') return party?.key;
  context.problems.add(place, `found the ${party.what} "${slug}", expected the slug of an organization`);
  return undefined;
}
