import { z } from 'zod';
import { edtf } from '../evidence/partial-date.ts';
import { evidenceRecord } from '../evidence/record.ts';
import { slug } from '../evidence/slug.ts';
import { words } from '../evidence/words.ts';

export const signatureRoles = [
  'SIGNATORY',
  'ENDORSER',
  'SUPPORTER',
  'ISSUER',
  'ADOPTER',
  'HOST',
  'INITIATOR',
  'AUTHOR',
] as const;
export type SignatureRole = (typeof signatureRoles)[number];

/** Whether a list names the party, or it counts as a member of a body that acted. */
export const signatureBases = ['NAMED', 'MEMBERSHIP'] as const;
export type SignatureBasis = (typeof signatureBases)[number];

/** That a party left: on a day, or known to have left by one. Whoever says so says when, so that there is always one of the two. */
const withdrawalRecord = z.strictObject({
  on: edtf
    .nullable()
    .default(null)
    .describe('Day from which it no longer stands behind the declaration, as far as known.'),
  onBefore: edtf
    .nullable()
    .default(null)
    .describe('Where the day is not known: it had withdrawn by this day at the latest.'),
  evidence: evidenceRecord,
});

/** Parties that share role and evidence, given once for all of them. */
export const signatureGroupRecord = z.strictObject({
  role: z.enum(signatureRoles),
  parties: z.array(slug).min(1).describe('Slugs of states or organizations.'),
  on: edtf.nullable().default(null).describe('Day of signature, where it is known for the whole group.'),
  onBefore: edtf
    .nullable()
    .default(null)
    .describe('Signed by this day at the latest, for those whose day of signature is not known.'),
  dates: z.record(slug, edtf).default({}).describe('Days of signature by party, where they differ.'),
  datesBefore: z
    .record(slug, edtf)
    .default({})
    .describe('By party, where they differ: the day by which it had signed at the latest.'),
  reservations: z
    .record(slug, z.array(z.strictObject({ text: words, evidence: evidenceRecord })))
    .default({})
    .describe('By party: what it dissociated itself from.'),
  withdrawals: z
    .record(slug, withdrawalRecord)
    .default({})
    .describe(
      'By party: that it withdrew, denounced or left since. Who signs again does so in a group of its own.',
    ),
  evidence: evidenceRecord,
});

/** Signatures that follow from membership of the issuing body on the day; the program works out the parties. */
export const derivedSignatureRecord = z.strictObject({
  via: slug.describe('Slug of the organization.'),
  role: z.enum(signatureRoles),
  on: edtf.optional().describe('Day of signature; the declaration’s date by default.'),
  membersOn: edtf.optional().describe('Day whose members count, where it is not that of signature.'),
  evidence: evidenceRecord.describe('Why the body’s act counts as its members’.'),
});
