import { z } from 'zod';
import { edtf } from '../evidence/partial-date.ts';
import { evidenceRecord, stated } from '../evidence/record.ts';
import { slug } from '../evidence/slug.ts';
import { webAddress } from '../evidence/web-address.ts';
import { words } from '../evidence/words.ts';

/** seed/states.yaml: a state; its name and codes come from i18n-iso-countries by `iso3`. */
export const stateRecord = z.strictObject({
  slug: slug.describe('The lower-case English short name: canada, united-states, south-korea.'),
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/, 'an ISO 3166-1 code of three capitals, such as CAN')
    .describe('ISO 3166-1 alpha-3.'),
  name: words
    .optional()
    .describe('English short name, where the usual one differs from ISO’s (South Korea).'),
  aliases: z.array(words).default([]),
});
export type StateRecord = z.infer<typeof stateRecord>;

/** What sort of body an organization is. */
export const organizationKinds = [
  'INTERGOVERNMENTAL_ORGANIZATION',
  'COALITION_OF_STATES',
  'SUMMIT',
  'GOVERNMENT_BODY',
  'LOCAL_GOVERNMENT',
  'COURT',
  'NON_GOVERNMENTAL_ORGANIZATION',
  'COMMISSION',
  'MECHANISM',
  'STAKEHOLDER_GROUP',
  'COMPANY',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** How a state belongs to a body; only MEMBER signs through it. */
export const membershipRoles = ['MEMBER', 'OBSERVER', 'PARTICIPANT'] as const;

export const membershipRecord = z.strictObject({
  state: slug.describe(
    'Slug of a state, or of an organization that takes part as one (european-union in the G7).',
  ),
  role: z.enum(membershipRoles).default('MEMBER'),
  from: edtf.nullable().describe('Partial date of joining; null where unknown.'),
  fromBefore: edtf
    .optional()
    .describe('Member by this day at the latest, where the day of joining is not known exactly.'),
  to: edtf.nullable().default(null).describe('Partial date of leaving; null while it lasts.'),
  evidence: evidenceRecord,
});
export type MembershipRecord = z.infer<typeof membershipRecord>;

/** seed/organizations.yaml: one entry a body. */
export const organizationRecord = z.strictObject({
  slug,
  name: stated(words),
  aliases: z.array(words).default([]),
  kind: z.enum(organizationKinds),
  url: webAddress.nullable().default(null),
  founded: stated(edtf).nullable().default(null),
  partOf: slug.optional().describe('Slug of the body this one belongs to.'),
  members: z.array(membershipRecord).default([]),
});
export type OrganizationRecord = z.infer<typeof organizationRecord>;
