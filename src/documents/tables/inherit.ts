import { spansOfBlocks } from '../block-spans.ts';
import type { Cell, DocumentRecord, Span } from '../document.ts';
import { isDitto } from './ditto.ts';

/** Names by which a partners cell can be meant elsewhere: abbreviations such as "FOC" or "G7". */
const shortNames = (partners: string): string[] => partners.match(/\b\p{Lu}[\p{Lu}\d]+\b/gu) ?? [];

const textOf = (cell: Cell | undefined): string => cell?.blocks.map((block) => block.text).join(' ') ?? '';

const carry = (from: Cell, fromRow: number, why: string): Cell => ({
  column: from.column,
  blocks: from.blocks,
  inherited: { fromRow: from.inherited?.fromRow ?? fromRow, why },
});

/** Fills the empty cells of a record that cells of the one above cover, by the keys of their columns; it is changed in place. */
export const carryCovered = (
  { cells }: DocumentRecord,
  above: DocumentRecord | undefined,
  columns: readonly string[],
): void => {
  for (const column of columns) {
    const from = above?.cells[column];
    if (above && from?.blocks.length && cells[column]?.blocks.length === 0)
      cells[column] = carry(from, above.row, 'The cell there covers this row as well.');
  }
};

/**
 * Fills cells that say no more than "the same" from the row above; records are changed in place.
 * @returns the words that said so: they are part of no block
 */
export const carryDittos = (records: readonly DocumentRecord[]): Span[] =>
  records.flatMap((record, i) =>
    Object.entries(record.cells).flatMap(([column, cell]): Span[] => {
      const above = records[i - 1];
      const from = above?.cells[column];
      const words = textOf(cell);
      if (!above || !from?.blocks.length || !isDitto(words)) return [];
      record.cells[column] = carry(from, above.row, `The cell says “${words}”: the same as there.`);
      return spansOfBlocks(cell.blocks);
    }),
  );

/**
 * Fills empty `year` and `partners` cells from the row above where a reader would: a list in order of time repeats its year
 * by leaving it out; partners are carried on when the row speaks of them by their short name, or when its year is left
 * out as well, so that it reads as one more line of the row above. Records are changed in place.
 */
export const inheritCells = (records: readonly DocumentRecord[]): void => {
  records.forEach((record, i) => {
    const above = records[i - 1];
    if (!above) return;
    const year = record.cells.year;
    const partners = record.cells.partners;
    const yearMissing = year !== undefined && year.blocks.length === 0;
    if (yearMissing && above.cells.year?.blocks.length)
      record.cells.year = carry(
        above.cells.year,
        above.row,
        'The row has no year of its own and follows this one in order of time; only the year is carried on with confidence, not a day or month.',
      );
    const partnersAbove = above.cells.partners;
    if (partners?.blocks.length !== 0 || !partnersAbove?.blocks.length) return;
    const own = Object.values(record.cells).map(textOf).join(' ');
    // "FOC members condemn" speaks of it; in "UN Charter" a short name is part of another name.
    const name = shortNames(textOf(partnersAbove)).find((short) =>
      new RegExp(`\\b${short}\\s+\\p{Ll}`, 'u').test(own),
    );
    if (name)
      record.cells.partners = carry(
        partnersAbove,
        above.row,
        `The row names no partners but speaks of “${name}”, which this cell names.`,
      );
    else if (yearMissing)
      record.cells.partners = carry(
        partnersAbove,
        above.row,
        'The row has neither year nor partners of its own and reads as one more entry of the row above.',
      );
  });
};
