import { type Token, Tokenizer } from 'parse5';
import type { Span } from '../document.ts';

/** The inside of a `<td>` or `<th>`, and how many columns and rows it covers. */
interface HtmlCell extends Span {
  columns: number;
  rows: number;
  heads: boolean;
}

export interface HtmlRow extends Span {
  cells: HtmlCell[];
  /** Its tags outside cells. */
  tags: Span[];
  /** Whether it stands in `<thead>`, or has no cells but `<th>`. */
  isHeader: boolean;
  /** Whether it is the first of its table. */
  isFirst: boolean;
}

interface Tag extends Span {
  name: string;
  opens: boolean;
  columns: number;
  rows: number;
}

const tableTags = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);

/** Limits of the HTML specification for `colspan` are wider; no table a person reads is. */
const spanOf = (token: Token.TagToken, name: string): number => {
  const value = Number(token.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, 100) : 1;
};

const tagsOf = (text: string): Tag[] => {
  const tags: Tag[] = [];
  const add = (token: Token.TagToken, opens: boolean): void => {
    if (!tableTags.has(token.tagName) || !token.location) return;
    const { startOffset: start, endOffset: end } = token.location;
    const [columns, rows] = [spanOf(token, 'colspan'), spanOf(token, 'rowspan')];
    tags.push({ name: token.tagName, opens, start, end, columns, rows });
  };
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => add(token, true),
      onEndTag: (token) => add(token, false),
      onCharacter: nothing,
      onWhitespaceCharacter: nothing,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  );
  tokenizer.write(text, true);
  return tags;
};

/** The rows of the tables of a text in HTML; tables inside a cell belong to the cell. End tags may be missing. */
export const htmlRows = (text: string): HtmlRow[] => {
  const rows: HtmlRow[] = [];
  let depth = 0;
  let inHead = false;
  let isFirst = true;
  let row: HtmlRow | undefined;
  let cell: HtmlCell | undefined;
  const endCell = (at: number): void => {
    if (cell) cell.end = at;
    cell = undefined;
  };
  const endRow = (at: number): void => {
    endCell(at);
    if (row) {
      row.end = at;
      row.isHeader = inHead || (row.cells.length > 1 && row.cells.every(({ heads }) => heads));
      rows.push(row);
      isFirst = false;
    }
    row = undefined;
  };
  for (const { name, opens, start, end, ...covers } of tagsOf(text)) {
    const isCell = name === 'td' || name === 'th';
    if (name === 'table') {
      depth = Math.max(0, depth + (opens ? 1 : -1));
      if (depth === (opens ? 1 : 0)) {
        endRow(start);
        inHead = false;
        isFirst = true;
      }
    } else if (depth !== 1) continue;
    else if (isCell && opens) {
      endCell(start);
      row ??= { start, end, cells: [], tags: [], isHeader: false, isFirst };
      row.tags.push({ start, end });
      cell = { start: end, end, ...covers, heads: name === 'th' };
      row.cells.push(cell);
    } else if (isCell) {
      endCell(start);
      row?.tags.push({ start, end });
    } else {
      const closesRow = name === 'tr' && !opens && row;
      if (closesRow) row?.tags.push({ start, end });
      endRow(closesRow ? end : start);
      if (name === 'tr' && opens)
        row = { start, end, cells: [], tags: [{ start, end }], isHeader: false, isFirst };
      else if (name !== 'tr') inHead = name === 'thead' && opens;
    }
  }
  endRow(text.length);
  return rows;
};
