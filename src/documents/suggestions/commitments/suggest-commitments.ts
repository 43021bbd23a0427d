import type { ParsedDocument } from '../../document.ts';
import { grouped } from '../grouped.ts';
import type { Sentence } from '../sentences-of.ts';
import { commitmentCueIn } from './commitment-cue-in.ts';
import { commitmentsInRecord } from './commitments-in-record.ts';
import type { NameAt } from './subjects.ts';
import type { SuggestedCommitment } from './suggested-commitment.ts';

/** Columns in which nobody promises anything. */
const without = /^(?:title|year|partners|source|notes)$/;

/**
 * Proposes the passages of a document by which its parties promise something or ask it of others, for a person to read. A
 * table's column of details is a list of commitments.
 * @param findParties the parties that words name
 */
export const suggestCommitments = (
  text: string,
  { kind, records }: ParsedDocument,
  sentences: readonly Sentence[],
  findParties: (words: string) => readonly NameAt[],
): SuggestedCommitment[] => {
  const byRecord = grouped(sentences, ({ row }) => row);
  const cueIn = ({ words }: Sentence) => commitmentCueIn(words, findParties(words));
  return records.flatMap(({ row, cells }) => {
    const ofRecord = grouped(byRecord.get(row) ?? [], ({ pointer }) => pointer);
    return Object.values(cells)
      .filter(({ column, inherited }) => inherited === null && !without.test(column))
      .flatMap(({ column, blocks }) =>
        commitmentsInRecord(
          { row, text, sentences: ofRecord, cueIn },
          blocks,
          kind === 'TABLE' && column === 'details',
        ),
      );
  });
};
