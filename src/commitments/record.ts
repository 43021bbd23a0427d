import { z } from 'zod';
import { type Confidence, confidence, note } from '../evidence/record.ts';
import { words } from '../evidence/words.ts';
import { addressesRecord } from '../themes/addresses.ts';

/** Where in a parsed record a text stands, e.g. `details/3`, `column-4/2/1`, `summary/p1`; see docs/data-model.md. */
const pointer = z
  .string()
  .regex(
    /^[a-z]+(-\d+)?(\/[a-z]?\d+)*$/,
    'a pointer is a column name and block numbers: details/3 or summary/p1',
  );

interface CommitmentShape {
  at?: z.infer<typeof pointer> | undefined;
  quote?: string | undefined;
  heading?: { quote: string } | undefined;
  truncated?: string | undefined;
  confidence?: Confidence | undefined;
  note?: string | undefined;
  themes: z.infer<typeof addressesRecord>[];
  parts: CommitmentShape[];
}

/** A promise as the document words it; its number is its place in the list. */
export const commitmentRecord: z.ZodType<CommitmentShape> = z
  .strictObject({
    at: pointer.optional().describe('The block of the record that is the commitment’s whole text.'),
    quote: z
      .string()
      .min(1)
      .optional()
      .describe(
        'The commitment’s words, where they are part of a block or run over several; given first and last words joined by " … " it means everything between.',
      ),
    heading: z
      .strictObject({ quote: z.string().min(1) })
      .optional()
      .describe('The document’s own heading for it.'),
    truncated: words
      .optional()
      .describe('How the source cuts this text short, where it does; the text is kept as it stands.'),
    confidence: confidence
      .optional()
      .describe(
        'How sure it is, where the words by themselves do not show it: STATED otherwise. It holds for the parts too.',
      ),
    note: note
      .optional()
      .describe('What keeps these words from being a plain promise. It holds for the parts too.'),
    themes: z.array(addressesRecord).default([]),
    parts: z.array(z.lazy(() => commitmentRecord)).default([]),
  })
  .refine(
    (c) => (c.at === undefined) !== (c.quote === undefined),
    'a commitment gives either `at` or `quote`',
  );
export type CommitmentRecord = z.infer<typeof commitmentRecord>;
