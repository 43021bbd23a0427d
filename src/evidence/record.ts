import { z } from 'zod';
import { words } from './words.ts';

/** How sure a statement is: STATED by the words or page it cites, DERIVED from stated facts by a rule, or UNVERIFIED (found, but not confirmed by a primary source). */
export const confidences = ['STATED', 'DERIVED', 'UNVERIFIED'] as const;
export type Confidence = (typeof confidences)[number];

export const confidence = z
  .enum(confidences)
  .describe(
    'STATED: the cited words or page say so. DERIVED: it follows from cited facts by a rule the note names. UNVERIFIED: found, but no primary source confirms it.',
  );

export const note = words.describe('Why, where the evidence alone does not show it.');

const referenceSlugs = z.union([z.string(), z.array(z.string()).min(1)]);

/** Verbatim words; the program finds them in the source text, so nobody writes offsets. */
const quoteRecord = z
  .strictObject({
    quote: z
      .string()
      .min(1)
      .describe(
        'Verbatim words of a stored source. White space may differ; a quote that runs over a page header is joined by the program.',
      ),
    source: z
      .string()
      .optional()
      .describe('Slug of the source, when it is not the one the declaration is filed under.'),
    within: z
      .string()
      .optional()
      .describe(
        'Pointer into the declaration’s record (as in commitments), to choose among several places with the same words.',
      ),
    reference: referenceSlugs
      .optional()
      .describe('Slug, or slugs, of entries in references.yaml that have what the note adds to the words.'),
    confidence: confidence.default('STATED'),
    note: note.optional(),
  })
  .describe('Evidence in the words of a stored source document.');

/** An outside page or publication listed in seed/references.yaml. */
const citationRecord = z
  .strictObject({
    reference: referenceSlugs.describe(
      'Slug, or slugs, of entries in references.yaml; the first is the main one.',
    ),
    confidence,
    note: note.optional(),
  })
  .describe(
    'Evidence outside the stored sources: title, address and day of retrieval stand in references.yaml.',
  );

/**
 * Nothing enters the graph without one of the two. The citation comes first: of a `reference` alone, which lacks one key
 * of either, the message then asks for its `confidence`.
 */
export const evidenceRecord = z.union([citationRecord, quoteRecord], {
  error: 'a mapping with `quote` (words of a source) or `reference` (a slug of references.yaml)',
});
export type EvidenceRecord = z.infer<typeof evidenceRecord>;

/** A value together with what it rests on. */
export const stated = <T extends z.ZodType>(value: T) => z.strictObject({ value, evidence: evidenceRecord });
