import type { DocumentProblem } from '../document.ts';
import { foldLine } from '../text/fold-line.ts';
import type { Line } from '../text/lines.ts';
import { isBlank } from '../text/white-space.ts';
import { columnKeys } from './columns.ts';

/** The fields of a line as RFC 4180 parts them. */
const fieldsOf = (line: string, separator: string): string[] =>
  line.replace(/"(?:[^"]|"")*"/g, (quoted) => quoted.replaceAll(separator, ' ')).split(separator);

/** Whoever reads a table with commas (or semicolons) between its cells as a text has to know that it is one. */
export const commaTable = (lines: readonly Line[]): DocumentProblem[] => {
  const [header, ...rows] = lines.filter((line) => !isBlank(line.text));
  if (!header || rows.length === 0) return [];
  for (const separator of [',', ';']) {
    const names = fieldsOf(header.text, separator);
    const known = columnKeys(names).filter((key) => !key.startsWith('column-'));
    const alike = rows.filter((row) => fieldsOf(row.text, separator).length === names.length);
    // The fewer columns have a known name, the more the rows have to look alike.
    const share = known.length * 2 >= names.length ? 0.5 : 0.9;
    if (names.length >= 3 && known.length > 0 && alike.length > rows.length * share)
      return [
        {
          line: header.number,
          text: foldLine(header.text),
          message: `Columns with “${separator}” between them are read as a text; save the table as tab-separated text to have rows and columns.`,
        },
      ];
  }
  return [];
};
