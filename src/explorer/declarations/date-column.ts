import type { Column } from '../table/column.ts';
import { texts } from '../texts.ts';
import { type Dated, dateInWords } from './date-in-words.ts';

/** When the declaration of each row was made. */
export const dateColumn = <Row>(declarationOf: (row: Row) => Dated): Column<Row> => ({
  key: 'date',
  header: texts.columns.date,
  value: (row) => declarationOf(row).date?.edtf ?? null,
  cell: (row) => dateInWords(declarationOf(row)),
});
