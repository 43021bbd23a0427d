import type { DocumentRecord } from '../../documents/document.ts';
import { dateIn, dayIn } from './day-in.ts';

/** Columns that say when a declaration was made. */
const dated = ['year', 'date', 'published', 'adopted'];
/** Days that stand further down in a text are others'. */
const firstBlocks = 6;
const made = /adopted|agreed|done (?:at|in)|issued|signed/i;

/** The date of a declaration, by a column for that; else its day where a block says that it was made then, or the first of all. */
export const dateOf = ({ cells }: DocumentRecord) => {
  const find = (columns: readonly string[], dateOfWords: typeof dayIn) =>
    columns
      .flatMap((column) =>
        cells[column]?.inherited === null ? cells[column].blocks.slice(0, firstBlocks) : [],
      )
      .flatMap((block) => {
        const date = dateOfWords(block.text);
        return date ? [{ ...date, block }] : [];
      });
  const days = find(['title', 'body'], dayIn);
  return find(dated, dateIn)[0] ?? days.find(({ block }) => made.test(block.text)) ?? days[0];
};
