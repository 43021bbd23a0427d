import { builder, cursorField, describedEnum } from '../builder.ts';
import { edgeEvidence, evidenceColumns } from '../evidence/evidence.ts';
import { EvidenceType } from '../evidence/type.ts';
import type { EdgeRow } from '../lookahead/fields.ts';
import { type MembershipEdgeRow, membershipEdge, type OrganizationRow, type PartyRow } from './queries.ts';
import type { membershipRoles } from './record.ts';
import { Organization, Party } from './refs.ts';

export const MembershipRole = describedEnum('MembershipRole', 'How a party belongs to a body.', {
  MEMBER: 'A full member; the body’s acts can count as its own.',
  OBSERVER: 'Watches, without the rights and duties of a member.',
  PARTICIPANT: 'Takes part without being counted a member.',
} satisfies Record<(typeof membershipRoles)[number], string>);

const Membership = builder.interfaceRef<MembershipEdgeRow>('Membership').implement({
  description: 'That a party belongs to a body, and since when.',
  fields: (t) => ({
    role: t.expose('role', {
      type: MembershipRole,
      description: 'How it belongs.',
    }),
    from: t.exposeString('from', {
      nullable: true,
      description: 'Partial date (EDTF) of joining; null where it is not known exactly.',
    }),
    fromBefore: t.exposeString('fromBefore', {
      nullable: true,
      description: 'Partial date (EDTF) by which it certainly belonged, where joining is not known exactly.',
    }),
    to: t.exposeString('to', {
      nullable: true,
      description: 'Partial date (EDTF) of leaving; null while it lasts.',
    }),
    evidence: t.field({
      type: EvidenceType,
      description: 'What the membership rests on.',
      ...membershipEdge.reading(evidenceColumns, edgeEvidence),
    }),
  }),
});

export const MembershipEdge = builder
  .objectRef<EdgeRow<OrganizationRow, MembershipEdgeRow>>('MembershipEdge')
  .implement({
    interfaces: [Membership],
    description: 'A body that a party belongs to.',
    fields: (t) => ({
      cursor: t.exposeString('cursor', cursorField),
      node: t.expose('node', { type: Organization, description: 'The body.' }),
    }),
  });

export const MemberEdge = builder.objectRef<EdgeRow<PartyRow, MembershipEdgeRow>>('MemberEdge').implement({
  interfaces: [Membership],
  description: 'A party that belongs to a body.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', cursorField),
    node: t.expose('node', { type: Party, description: 'The party.' }),
  }),
});
