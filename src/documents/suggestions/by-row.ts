import { grouped } from './grouped.ts';
import type { Suggestions } from './suggest.ts';

const rowOf = ({ row }: { row: number }): number => row;

/** The suggestions of one record, by its row: they are put together once, as a document may have tens of thousands of records. */
export function byRow(suggestions: Suggestions): (row: number) => Suggestions {
  const crossReferences = grouped(suggestions.crossReferences, rowOf);
  const parties = grouped(suggestions.parties, rowOf);
  const themes = grouped(suggestions.themes, rowOf);
  const commitments = grouped(suggestions.commitments, rowOf);
  return (row) => ({
    crossReferences: crossReferences.get(row) ?? [],
    parties: parties.get(row) ?? [],
    themes: themes.get(row) ?? [],
    commitments: commitments.get(row) ?? [],
  });
}
