import { evidenceColumn } from '../evidence/evidence-column.tsx';
import type { Evidence } from '../evidence/fragment.ts';
import { texts } from '../texts.ts';

/** Where the words of each commitment of a table stand. */
export const promiseEvidence = evidenceColumn<{ readonly slug: string; readonly evidence: Evidence }>(
  ({ slug }) => texts.commitment.number(slug.split('/').slice(1).join('/')),
  ({ slug }) => `commitment-row:${slug}`,
);
