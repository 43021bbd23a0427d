import { z } from 'zod';
import { commitmentRecord } from '../commitments/record.ts';
import { crossReferenceRecord } from '../cross-references/record.ts';
import { edtf } from '../evidence/partial-date.ts';
import { evidenceRecord, stated } from '../evidence/record.ts';
import { slug } from '../evidence/slug.ts';
import { webAddress } from '../evidence/web-address.ts';
import { words } from '../evidence/words.ts';
import { derivedSignatureRecord, signatureGroupRecord } from '../signatures/record.ts';
import { addressesRecord } from '../themes/addresses.ts';

export const declarationKinds = [
  'DECLARATION',
  'JOINT_STATEMENT',
  'CALL',
  'COMMITMENT',
  'PLEDGE',
  'FRAMEWORK',
  'CODE_OF_CONDUCT',
  'COMPACT',
  'PROGRESS_REPORT',
  'TREATY',
  'RESOLUTION',
  'PRINCIPLES',
  'PROGRAMME',
  'REPORT',
] as const;
export type DeclarationKind = (typeof declarationKinds)[number];

/** Where the text stands in its life. */
export const declarationStatuses = ['ANNOUNCED', 'ADOPTED', 'IN_FORCE', 'UNKNOWN'] as const;

const discrepancyRecord = z.strictObject({
  field: z
    .string()
    .min(1)
    .describe('What the two disagree on: date, title, signatories, organization, commitments …'),
  stated: z
    .strictObject({ value: words, evidence: evidenceRecord })
    .describe('What the source document says.'),
  established: z.strictObject({ value: words, evidence: evidenceRecord }).describe('What the record shows.'),
});

const signatoryCoverageRecord = z.strictObject({
  stated: z
    .number()
    .int()
    .nonnegative()
    .nullable()
    .describe('How many signatories the source says there are.'),
  complete: z.boolean().nullable().describe('Whether all are listed here; null where that is unknown.'),
  note: words,
  evidence: evidenceRecord.optional().describe('For the stated number.'),
});

const identity = {
  slug,
  title: stated(words),
  shortTitle: words.optional(),
  aliases: z.array(words).default([]),
  kind: z.enum(declarationKinds),
  status: z.enum(declarationStatuses).default('ADOPTED'),
  date: stated(edtf).nullable().describe('null where no source gives one.'),
  url: webAddress.nullable().default(null),
  issuedBy: z.array(z.strictObject({ organization: slug, evidence: evidenceRecord })).default([]),
  partOf: slug.optional().describe('Slug of the declaration this one is part of (a goal of an agenda).'),
  themes: z.array(addressesRecord).default([]),
};

/** seed/declarations/<slug>.yaml: a catalogued declaration. */
export const declarationRecord = z.strictObject({
  ...identity,
  record: z
    .strictObject({
      source: slug.describe('Slug of the source document.'),
      row: z.number().int().positive().optional().describe('Number of the row in a table, 1 for the first.'),
    })
    .describe('Where the declaration stands in the stored sources.'),
  summary: z
    .union([z.strictObject({ at: z.string() }), z.strictObject({ quote: z.string() })], {
      error: 'a mapping with `at` (a pointer) or `quote`, or null where the source has no summary',
    })
    .nullable()
    .describe('The source’s own summary, by pointer or by its words.'),
  signatures: z.array(signatureGroupRecord).default([]),
  derivedSignatures: z
    .array(derivedSignatureRecord)
    .default([])
    .describe('They end with the membership, and have no withdrawals.'),
  signatoryCoverage: signatoryCoverageRecord,
  commitments: z.array(commitmentRecord),
  crossReferences: z.array(crossReferenceRecord).default([]),
  discrepancies: z.array(discrepancyRecord).default([]),
  context: z
    .array(
      z.strictObject({
        at: z.string().optional(),
        quote: z.string().optional(),
        note: z
          .string()
          .min(1)
          .describe('What these words are, and why they are neither a commitment nor a reference.'),
      }),
    )
    .default([])
    .describe('Words that introduce or frame. The last resort of coverage.'),
});
export type DeclarationRecord = z.infer<typeof declarationRecord>;

/** seed/instruments.yaml: a text that a catalogued declaration refers to. */
export const instrumentRecord = z.strictObject(identity);
export type InstrumentRecord = z.infer<typeof instrumentRecord>;
