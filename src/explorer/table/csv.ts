import type { Column } from './column.ts';

/** RFC 4180: fields with commas, quotes or line ends are quoted, lines end in CRLF. Numbers are written plainly. */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const field = (value: string | number | null) => {
    const text = value === null ? '' : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ value }) => value(row))),
  ];
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}
