/** A half-open range of UTF-16 offsets in a source’s text: text.slice(start, end). */
export interface Span {
  start: number;
  end: number;
}

/** A paragraph, list item or heading, reassembled over page headers; `text` is its spans’ words joined by single spaces. */
export interface Block {
  kind: 'PARAGRAPH' | 'ITEM';
  /** Where it stands in its record: `details/3`, a nested item `details/3/1`. Numbers count all blocks of the cell from 1. */
  pointer: string;
  text: string;
  /** The words in the source, in order, without mark-up, bullets and page headers. */
  spans: Span[];
  /** True when the source stops in mid-sentence here. */
  truncated: boolean;
  children: Block[];
}

export interface Cell {
  /** Column key, derived from the header cell: the table at hand gives year, title, partners, summary, details. */
  column: string;
  blocks: Block[];
  /** Set when the row has no cell of its own, or one that says “idem”, and a reader would carry the one above on. */
  inherited: { fromRow: number; why: string } | null;
}

/** One row of a table, or the whole of a text document. */
export interface DocumentRecord {
  /** 1 for the first record. */
  row: number;
  /** First and last line of the file that belong to it, 1-based. */
  lines: [number, number];
  cells: Record<string, Cell>;
}

/** Something the parser could not place; never dropped silently. */
export interface DocumentProblem {
  line: number;
  text: string;
  message: string;
}

export interface ParsedDocument {
  kind: 'TABLE' | 'TEXT';
  /** The repeated page title of a table, or the first line of a text. */
  title: { text: string; spans: Span[] };
  records: DocumentRecord[];
  problems: DocumentProblem[];
  /** Spans that are page furniture: repeated titles, rules such as `--	--`, mark-up, bullets, header rows, ditto marks. */
  furniture: Span[];
  /** Of the furniture, the lines that have words, once each (page numbers in them aside) with their lines; page numbers alone are one entry with the text ''. */
  leftOut: { text: string; lines: number[] }[];
}
