import type { ParsedDocument } from './document.ts';
import { DocumentError } from './document-error.ts';
import { leftoverProblems } from './leftovers.ts';
import { parseTable } from './parse-table.ts';
import { parseText } from './parse-text.ts';
import { separatorOf } from './table-lines.ts';

/**
 * Reads a source document: a table of rows whose cells tabs (or uprights) part, broken by pages, with HTML in its cells;
 * or a plain text.
 * Every character that is not white space ends up in a block, in the title, in the furniture or in a problem.
 * @throws DocumentError EMPTY for a text of white space only, NO_ROWS for a table without rows
 */
export const parseDocument = (text: string): ParsedDocument => {
  if (text.trim() === '')
    throw new DocumentError(
      'EMPTY',
      1,
      `a source document needs text: a table of tab-separated rows or a plain text; this one has ${text.length === 0 ? 'no characters' : 'nothing but white space'}.`,
    );
  const separator = separatorOf(text);
  const parsed = separator ? parseTable(text, separator) : parseText(text);
  const problems = [...parsed.problems, ...leftoverProblems(text, parsed)].sort((a, b) => a.line - b.line);
  return { ...parsed, problems };
};
