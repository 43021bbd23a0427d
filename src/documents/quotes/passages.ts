import { spansOfBlocks } from '../block-spans.ts';
import type { Cell, ParsedDocument, Span } from '../document.ts';
import { foldWhole } from '../text/cut-words.ts';
import { linesOf } from '../text/lines.ts';
import { type FoldedText, foldSpans } from '../text/spans.ts';
import { isBlank } from '../text/white-space.ts';

/** A stretch that reads as one text although pages and mark-up may cut it: the spans in reading order, and their words. */
export interface Passage extends Span {
  spans: Span[];
  folded: FoldedText;
  /** The same with the words whole that line ends cut. */
  readonly whole: FoldedText;
}

/** The first and the last offset of spans in any order. */
export const boundsOf = (spans: readonly Span[]): [start: number, end: number] =>
  spans.reduce<[number, number]>(
    ([start, end], span) => [Math.min(start, span.start), Math.max(end, span.end)],
    [Number.POSITIVE_INFINITY, 0],
  );

const passage = (text: string, spans: Span[]): Passage => {
  const [start, end] = boundsOf(spans);
  let whole: FoldedText | undefined;
  return {
    start,
    end,
    spans,
    folded: foldSpans(text, spans),
    // Few quotes need it.
    get whole() {
      whole ??= foldWhole(text, spans);
      return whole;
    },
  };
};

const ownCells = (cells: Record<string, Cell>): Cell[] =>
  Object.values(cells).filter((cell) => cell.inherited === null && cell.blocks.length > 0);

/** Where a quote may stand, the closest reading first: cells, whole records, and the raw file (for titles, headers and what found no place). */
export interface Passages {
  cells: Passage[];
  records: Passage[];
  raw: Passage[];
}

/** The file cut where words of different kinds meet: at page headers and the title, in a table at every line. */
const rawSpans = (text: string, { kind, title, leftOut }: ParsedDocument): Span[] => {
  const lines = linesOf(text);
  const alone = new Set(leftOut.flatMap((line) => line.lines));
  const inTitle = ({ start, end }: Span): boolean =>
    title.spans.some((span) => span.start < end && start < span.end);
  const spans: Span[] = [];
  let before = '';
  for (const line of lines) {
    const kindOf =
      alone.has(line.number) || kind === 'TABLE' ? `${line.number}` : inTitle(line) ? 'title' : '';
    const last = spans.at(-1);
    if (last && kindOf === before) last.end = line.end;
    else spans.push({ start: line.start, end: line.end });
    before = kindOf;
  }
  return spans.filter((span) => !isBlank(text, span));
};

/** The passages of a parsed document. */
export const passagesOf = (text: string, parsed: ParsedDocument): Passages => {
  const cells = parsed.records.flatMap((record) =>
    ownCells(record.cells).map((cell) => passage(text, spansOfBlocks(cell.blocks))),
  );
  const records = parsed.records.map((record) =>
    passage(
      text,
      ownCells(record.cells).flatMap((cell) => spansOfBlocks(cell.blocks)),
    ),
  );
  return { cells, records, raw: rawSpans(text, parsed).map((span) => passage(text, [span])) };
};
