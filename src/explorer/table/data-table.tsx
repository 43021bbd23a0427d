import { setParameters, useAddress } from '../address/location.ts';
import { useOpen } from '../address/use-open.ts';
import { formatMeasure } from '../format/numbers.ts';
import { saveFile } from '../frame/save-file.ts';
import { texts } from '../texts.ts';
import { type Column, sorted } from './column.ts';
import { toCsv } from './csv.ts';

interface DataTableProps<Row> {
  /** Unique on the page; stands in the address with the order, and is the name of the saved file. */
  name: string;
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** Rows drawn at once; the rest is one click away, and always in the saved file. */
const mostRows = 200;

/** A table that can be sorted by every column and saved as CSV. The address holds its order: `order.<name>=-<column>`. */
export function DataTable<Row>({ name, caption, columns, rows, rowKey }: DataTableProps<Row>) {
  const parameter = `order.${name}`;
  const order = useAddress()?.parameters.get(parameter) ?? '';
  const descending = order.startsWith('-');
  const column = columns.find(({ key }) => key === order.replace(/^-/, ''));
  const [all, setAll] = useOpen(`all:${name}`);
  const ordered = column ? sorted(rows, column, descending) : rows;
  const shown = all ? ordered : ordered.slice(0, mostRows);
  if (rows.length === 0) return <p class="none">{texts.table.empty}</p>;
  return (
    <div class="table">
      <div class="scroll">
        <table>
          <caption class="hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ key, header, numeric }) => {
                const sort = key !== column?.key ? undefined : descending ? 'descending' : 'ascending';
                const turned = sort === undefined ? Boolean(numeric) : !descending;
                return (
                  <th key={key} scope="col" aria-sort={sort} class={numeric ? 'number' : undefined}>
                    <button
                      type="button"
                      title={texts.table.sortBy(header)}
                      onClick={() => setParameters({ [parameter]: `${turned ? '-' : ''}${key}` })}
                    >
                      {header}
                      <span aria-hidden="true">{sort === undefined ? '' : descending ? ' ↓' : ' ↑'}</span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map(({ key, numeric, cell, value }, i) => {
                  const content = cell ? cell(row) : shownValue(value(row));
                  return i === 0 ? (
                    <th key={key} scope="row">
                      {content}
                    </th>
                  ) : (
                    <td key={key} class={numeric ? 'number' : undefined}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="actions">
        {shown.length < rows.length && (
          <button type="button" class="quiet" onClick={() => setAll(true)}>
            {texts.table.all(rows.length)}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          onClick={() => saveFile(`${name}.csv`, new Blob([toCsv(columns, ordered)], { type: 'text/csv' }))}
        >
          {texts.table.csv}
        </button>
      </p>
    </div>
  );
}

const shownValue = (value: string | number | null) =>
  value === null ? '' : typeof value === 'number' ? formatMeasure(value) : value;
