import type { ParsedDocument } from './document.ts';
import { DocumentError } from './document-error.ts';
import { leftoverProblems, placedSpans, uncoveredSpans } from './leftovers.ts';
import { miswritten } from './miswritten.ts';
import { parseText } from './prose/parse-text.ts';
import { htmlTableLines } from './tables/html-table-lines.ts';
import { parseTable } from './tables/parse-table.ts';
import { separatorOf, tableLines } from './tables/table-lines.ts';
import { isBlank } from './text/white-space.ts';

/**
 * Reads a source document: a table of rows whose cells tabs (or uprights) part, broken by pages, with HTML in its cells;
 * a table in HTML; or a plain text.
 * Every character that is not white space ends up in a block, in the title, in the furniture or in a problem.
 * @throws DocumentError EMPTY for a text of white space only, NO_ROWS for a table without rows
 */
export const parseDocument = (text: string): ParsedDocument => {
  if (isBlank(text))
    throw new DocumentError(
      'EMPTY',
      1,
      `a source document needs text: a table of tab-separated rows or in HTML, or a plain text; this one has ${text.length === 0 ? 'no characters' : 'nothing but white space'}.`,
    );
  const separator = separatorOf(text);
  const rows = separator ? tableLines(text, separator) : htmlTableLines(text);
  const read = rows ? parseTable(text, rows) : parseText(text);
  // White space that is written as a reference ("&nbsp;") is nothing to read either.
  const spaces = uncoveredSpans(text, placedSpans(read)).filter((gap) => isBlank(text, gap));
  const parsed = { ...read, furniture: [...read.furniture, ...spaces] };
  const problems = [...parsed.problems, ...leftoverProblems(text, parsed), ...miswritten(text)].sort(
    (a, b) => a.line - b.line,
  );
  return { ...parsed, problems };
};
