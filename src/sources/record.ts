import { z } from 'zod';
import { slug } from '../evidence/slug.ts';
import { webAddress } from '../evidence/web-address.ts';
import { words } from '../evidence/words.ts';

/** seed/sources/sources.yaml: the stored source documents, as they came. */
export const sourceRecord = z.strictObject({
  slug,
  file: z.string().describe('File name beside sources.yaml.'),
  title: words,
  publisher: words.nullable().describe('null where the document does not name one.'),
  url: webAddress.nullable().describe('null where the document does not give one.'),
  licence: words.describe('What is known of the terms of use.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a SHA-256 sum: 64 digits or letters a to f, as sha256sum prints it')
    .describe('Of the file’s bytes; import refuses a file that has changed.'),
});
export type SourceRecord = z.infer<typeof sourceRecord>;

/** seed/references.yaml: pages and publications outside the stored sources. */
export const referenceRecord = z.strictObject({
  slug,
  title: words,
  url: webAddress,
  retrieved: z.iso.date().nullable().describe('Day the page was read; null where it was not recorded.'),
  note: words.optional(),
});
export type ReferenceRecord = z.infer<typeof referenceRecord>;
