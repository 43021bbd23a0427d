import { describedEnum } from '../builder.ts';
import type { Context } from '../context.ts';
import { nodeEvidence } from '../evidence/evidence.ts';
import { EvidenceType } from '../evidence/type.ts';
import { fieldsOf } from '../lookahead/fields.ts';
import { Node } from '../node.ts';
import { MemberEdge, MembershipEdge, MembershipRole } from './membership-type.ts';
import {
  byMembership,
  members,
  membershipParameters,
  memberships,
  type OrganizationRow,
  organizationPartOf,
  organizationRow,
  type PartyRow,
  partyRow,
} from './queries.ts';
import type { OrganizationKind } from './record.ts';
import { Organization, Party, State } from './refs.ts';

export const OrganizationKindEnum = describedEnum(
  'OrganizationKind',
  'What sort of body an organization is.',
  {
    INTERGOVERNMENTAL_ORGANIZATION: 'Founded by states through a treaty.',
    COALITION_OF_STATES: 'States that act together without a treaty.',
    SUMMIT: 'A meeting of leaders and what comes of it.',
    GOVERNMENT_BODY: 'Part of one state’s government.',
    LOCAL_GOVERNMENT: 'A city, a municipality, a province: a part of a state that governs itself.',
    COURT: 'A court or tribunal.',
    NON_GOVERNMENTAL_ORGANIZATION: 'Founded by private persons or bodies.',
    COMMISSION: 'A group of persons with a mandate.',
    MECHANISM: 'A standing arrangement between other bodies.',
    STAKEHOLDER_GROUP: 'People or organizations of one kind.',
    COMPANY: 'A business.',
  } satisfies Record<OrganizationKind, string>,
);

const fields = fieldsOf<PartyRow, Context>(partyRow);
const organizationFields = fieldsOf<OrganizationRow, Context>(organizationRow);

const asOfDescription =
  'Only memberships that held on this day (YYYY, YYYY-MM or YYYY-MM-DD, its first day counts); all by default.';

Party.implement({
  interfaces: [Node],
  description: 'Who can stand behind a declaration: a state or an organization.',
  resolveType: ({ type }) => type,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Usual English name.' }),
    aliases: t.stringList({
      description: 'Other names it is known and found by.',
      ...partyRow.reading(['aliases'], ({ aliases }) => aliases ?? []),
    }),
    evidence: t.field({
      type: EvidenceType,
      nullable: true,
      description: 'What the name rests on.',
      ...partyRow.reading(['evidence'], ({ evidence }) => nodeEvidence(evidence)),
    }),
    signatureCount: t.exposeInt('signatureCount', {
      description: 'How many signatures it has, named and derived, withdrawn ones among them; 0 or more.',
      complexity: 1,
    }),
    withdrawnCount: t.exposeInt('withdrawnCount', {
      description: 'How many of its signatures it has withdrawn; 0 or more.',
      complexity: 1,
    }),
    memberships: t.connection(
      {
        type: Organization,
        description: 'The bodies it belongs or belonged to, by name.',
        args: {
          asOf: t.arg.string({ description: asOfDescription }),
          roles: t.arg({ type: [MembershipRole], description: 'Only these roles; all by default.' }),
        },
        ...fields.page(memberships, {
          order: byMembership,
          parameters: membershipParameters,
        }),
      },
      { name: 'MembershipConnection', description: 'Bodies a party belongs to.' },
      MembershipEdge,
    ),
  }),
});

State.implement({
  interfaces: [Party, Node],
  description: 'A state, as ISO 3166-1 lists them.',
  fields: (t) => ({
    iso2: t.exposeString('iso2', { description: 'ISO 3166-1 alpha-2 code.' }),
    iso3: t.exposeString('iso3', { description: 'ISO 3166-1 alpha-3 code.' }),
  }),
});

Organization.implement({
  interfaces: [Party, Node],
  description: 'A body that issues, adopts or is named in declarations.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: OrganizationKindEnum,
      description: 'What sort of body it is.',
    }),
    url: t.exposeString('url', { nullable: true, description: 'Its own page; null where none is recorded.' }),
    founded: t.exposeString('founded', {
      nullable: true,
      description: 'Partial date (EDTF) of its founding; null where unknown.',
    }),
    foundedEvidence: t.field({
      type: EvidenceType,
      nullable: true,
      description: 'What the date of founding rests on.',
      ...organizationRow.reading(['foundedEvidence'], ({ foundedEvidence }) => nodeEvidence(foundedEvidence)),
    }),
    partOf: t.field({
      type: Organization,
      nullable: true,
      description: 'The body it belongs to.',
      ...organizationFields.one(organizationPartOf),
    }),
    members: t.connection(
      {
        type: Party,
        description: 'The parties that belong or belonged to it, by name; at most 300 a page.',
        args: {
          asOf: t.arg.string({ description: asOfDescription }),
          roles: t.arg({ type: [MembershipRole], description: 'Only these roles; all by default.' }),
        },
        ...organizationFields.page(members, {
          order: byMembership,
          sizes: { default: 20, max: 300 },
          parameters: membershipParameters,
        }),
      },
      { name: 'MemberConnection', description: 'Parties of a body.' },
      MemberEdge,
    ),
  }),
});
