import { evidenceColumn } from '../evidence/evidence-column.tsx';
import type { Evidence } from '../evidence/fragment.ts';
import { numberOf } from '../format/number-of.ts';
import { texts } from '../texts.ts';

/** Where the words of each commitment of a table stand. */
export const promiseEvidence = evidenceColumn<{ readonly slug: string; readonly evidence: Evidence }>(
  ({ slug }) => texts.commitment.number(numberOf(slug)),
  ({ slug }) => `commitment-row:${slug}`,
);
