import { dayOf } from '../evidence/date-argument.ts';
import type { EvidenceColumns } from '../evidence/evidence.ts';
import { defineExpression, defineFragment } from '../lookahead/fragment.ts';
import { type Order, wordsKey } from '../lookahead/relation.ts';
import { defineRowType } from '../lookahead/row-type.ts';
import type { PartyCondition } from './filter.ts';
import type { membershipRoles, OrganizationKind } from './record.ts';

/** A state or an organization. */
export interface PartyRow {
  slug: string;
  type: 'State' | 'Organization';
  name: string;
  aliases: string[] | null;
  evidence: string | null;
  signatureCount: number;
  withdrawnCount: number;
}

export interface StateRow extends PartyRow {
  iso2: string;
  iso3: string;
}

export interface OrganizationRow extends PartyRow {
  kind: OrganizationKind;
  url: string | null;
  founded: string | null;
  foundedEvidence: string | null;
}

export interface MembershipEdgeRow extends EvidenceColumns {
  /** The server's own; orders the memberships of one party in one body. */
  id: string;
  role: (typeof membershipRoles)[number];
  from: string | null;
  fromBefore: string | null;
  to: string | null;
}

const expressions = {
  type: defineExpression('parties/party-type', 'party'),
  signatureCount: defineExpression('parties/signature-count', 'party'),
  withdrawnCount: defineExpression('parties/withdrawn-count', 'party'),
};
const options = { label: 'Party', always: ['type'], expressions } as const;

export const partyRow = defineRowType<PartyRow>('Party', options);
export const stateRow = defineRowType<StateRow>('State', { ...options, label: 'State' });
export const organizationRow = defineRowType<OrganizationRow>('Organization', {
  ...options,
  label: 'Organization',
});
export const membershipEdge = defineRowType<MembershipEdgeRow>('MEMBER_OF', {
  label: null,
  expressions: { id: defineExpression('parties/membership-id', 'membership') },
});

/** asOf is the day that memberOf reads, standing says which signatures the others mean: neither is a condition by itself. */
const partyPredicates = {
  signed: 'parties/where/signed',
  notSigned: 'parties/where/not-signed',
  memberOf: 'parties/where/member-of',
  minSignatures: 'parties/where/min-signatures',
} satisfies Record<Exclude<PartyCondition, 'asOf' | 'standing'>, string>;

export const stateBySlug = defineFragment('parties/state-by-slug', {
  node: ['state', stateRow],
  predicates: { iso2: 'parties/where/iso2', iso3: 'parties/where/iso3' },
});
export const organizationBySlug = defineFragment('parties/organization-by-slug', {
  node: ['organization', organizationRow],
});
export const allStates = defineFragment('parties/states', {
  node: ['party', stateRow],
  predicates: partyPredicates,
});
export const allOrganizations = defineFragment('parties/organizations', {
  node: ['party', organizationRow],
  predicates: { ...partyPredicates, kinds: 'parties/where/organization-kinds' },
});

/** Arguments of lists of memberships. */
export interface MembershipArgs {
  asOf?: string | null | undefined;
  roles?: (typeof membershipRoles)[number][] | null | undefined;
}

const membershipPredicates = {
  asOf: 'parties/where/membership-as-of',
  roles: 'parties/where/membership-roles',
} satisfies Record<keyof MembershipArgs, string>;

/** Values for the predicates of memberships. */
export const membershipParameters = ({ asOf, roles }: MembershipArgs) =>
  ({
    asOf: dayOf(asOf, 'earliest', 'asOf'),
    roles: roles ?? undefined,
  }) satisfies Record<keyof MembershipArgs, unknown>;

export const memberships = defineFragment('parties/memberships', {
  parent: ['party', partyRow],
  node: ['organization', organizationRow],
  edge: ['membership', membershipEdge],
  predicates: membershipPredicates,
});
export const members = defineFragment('parties/members', {
  parent: ['organization', organizationRow],
  node: ['party', partyRow],
  edge: ['membership', membershipEdge],
  predicates: membershipPredicates,
});
export const organizationPartOf = defineFragment('parties/part-of', {
  parent: ['organization', organizationRow],
  node: ['whole', organizationRow],
});

export const byPartyName: Order = { name: 'NAME', keys: [wordsKey('name'), { column: 'slug' }] };
/** Memberships by the name at their other end; who left and came back is there once for each time. */
export const byMembership: Order = {
  name: 'MEMBERSHIP',
  keys: [...byPartyName.keys, { on: 'edge', column: 'id' }],
};
