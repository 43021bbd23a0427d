import { parseDocument } from '../../../src/documents/parse-document.ts';
import { flatten } from '../sources.ts';

/** Each record as "column: text | text", items with their depth; then the problems with their lines. */
export const readLines = (...lines: string[]): { records: string[][]; problems: string[] } => {
  const parsed = parseDocument(`${lines.join('\n')}\n`);
  return {
    records: parsed.records.map(({ cells }) =>
      Object.values(cells).map(({ column, blocks }) => {
        const shown = flatten(blocks).map(({ kind, text, pointer }) =>
          kind === 'ITEM' ? `${'•'.repeat(pointer.split('/').length - 1)} ${text}` : text,
        );
        return `${column}: ${shown.join(' | ')}`;
      }),
    ),
    problems: parsed.problems.map(({ line, text }) => `${line} ${text}`),
  };
};
/** A row as it stands in a text: its cells with tabs between them. */
export const tabs = (...cells: string[]): string => cells.join('\t');
