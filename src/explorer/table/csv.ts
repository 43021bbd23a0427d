import type { Column } from './column.ts';

/** Without it, Excel takes UTF-8 for another encoding. */
const byteOrderMark = '\uFEFF';

/** Spreadsheets run what begins so as a formula; the apostrophe marks it as text (OWASP, "CSV injection"). */
const inert = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/**
 * RFC 4180 in UTF-8 with a byte order mark: fields with commas, quotes or line ends are quoted, lines end in CRLF. Numbers
 * are written plainly; texts that a spreadsheet would take for a formula begin with an apostrophe.
 */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const field = (value: string | number | null) => {
    const text = typeof value === 'string' ? inert(value) : String(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ value }) => value(row))),
  ];
  return byteOrderMark + lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}
