import type { Column } from '../table/column.ts';
import { texts } from '../texts.ts';
import { evidenceInWords } from './evidence-in-words.ts';
import { EvidenceLink } from './evidence-link.tsx';
import type { Evidence } from './fragment.ts';

interface Rested {
  readonly evidence: Evidence;
}

/**
 * What each row rests on: opened on the page, written out in a saved file.
 *
 * @param of what the words of a row show
 * @param claim what a row is called in the address: unique on the page, in no language
 */
export const evidenceColumn = <Row extends Rested>(
  of: (row: Row) => string,
  claim: (row: Row) => string,
): Column<Row> => ({
  key: 'evidence',
  header: texts.columns.evidence,
  value: ({ evidence }) => evidenceInWords(evidence),
  cell: (row) => <EvidenceLink evidence={row.evidence} of={of(row)} claim={claim(row)} />,
});
