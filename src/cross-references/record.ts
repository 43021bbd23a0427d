import { z } from 'zod';
import { evidenceRecord } from '../evidence/record.ts';
import { slug } from '../evidence/slug.ts';
import { crossReferenceKindNames } from './kinds.ts';

/** One statement of a document about another text or body; stands in the file of the declaration whose words say so. */
export const crossReferenceRecord = z.strictObject({
  kind: z.enum(crossReferenceKindNames),
  from: slug
    .optional()
    .describe(
      'Slug of the declaration that stands in the relation, when the words speak of another than their own.',
    ),
  to: slug.describe('Slug of a declaration, a referenced instrument or an organization.'),
  commitment: z
    .string()
    .optional()
    .describe('Commitment whose text says so, as ordinal path within the declaration: "4" or "3/2".'),
  evidence: evidenceRecord,
});
