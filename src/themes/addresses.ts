import { z } from 'zod';
import { evidenceRecord } from '../evidence/record.ts';
import { slug } from '../evidence/slug.ts';

/** A theme that a declaration or a commitment addresses, and the words that show it. */
export const addressesRecord = z.strictObject({
  theme: slug,
  evidence: evidenceRecord,
});
export type AddressesRecord = z.infer<typeof addressesRecord>;
