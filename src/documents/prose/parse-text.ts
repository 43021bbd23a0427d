import type { Block, Cell, DocumentProblem, ParsedDocument, Span } from '../document.ts';
import { toBlocks } from '../items/blocks.ts';
import { type CellToken, cellTokens } from '../items/cell-tokens.ts';
import type { Draft } from '../items/draft.ts';
import { nestingProblems } from '../items/nesting-problems.ts';
import { leftOutLines } from '../pages/left-out-lines.ts';
import { pageFurniture } from '../pages/page-furniture.ts';
import { withoutPage } from '../pages/without-page.ts';
import { commaTable } from '../tables/comma-table.ts';
import { readingOf } from '../text/cut-words.ts';
import { foldLine } from '../text/fold-line.ts';
import { lineNumbers } from '../text/line-numbers.ts';
import { type Line, linesOf } from '../text/lines.ts';
import { markdownMarks, withoutMarks } from '../text/markdown-marks.ts';
import { isRule } from '../text/rules.ts';
import { tidySpans } from '../text/spans.ts';
import { isBlank, trimSpan } from '../text/white-space.ts';
import { withoutSpans } from '../text/without-spans.ts';
import { frontMatter } from './front-matter.ts';
import { gatherItems } from './gather-items.ts';
import { readLines } from './read-lines.ts';
import { frameOf, readMarkup, takeTitle } from './read-markup.ts';
import { sideBySide } from './side-by-side.ts';
import { aboutLine, lineMarkup, TextReader } from './text-reader.ts';
import { titleLines } from './title-lines.ts';
import { writtenBullets } from './written-bullets.ts';

const renumber = (blocks: readonly Block[], path: string): Block[] =>
  blocks.map((block, i) => {
    const pointer = `${path}/${i + 1}`;
    return { ...block, pointer, children: renumber(block.children, pointer) };
  });

/** Markdown, which has headings of its own, may break lines with tags. */
const isMarkup = (text: string): boolean =>
  /<\/?(?:p|ul|ol|li|div|h[1-6])\b[^<>]*>/i.test(text) ||
  (/<\/?br\b[^<>]*>/i.test(text) && !/^(?:#{1,6}\s+\S|---\s*$)/m.test(text));

/** Rows and cells of HTML tables are read as paragraphs; whoever reads the records has to know. */
const htmlTables = (lines: readonly Line[]): DocumentProblem[] => {
  const line = lines.find((candidate) => /<table\b/i.test(candidate.text));
  return line === undefined
    ? []
    : [
        {
          line: line.number,
          text: foldLine(line.text),
          message:
            'A table in HTML within a text is read as paragraphs, without rows and columns; save it as tab-separated text to have them.',
        },
      ];
};

/** Whether a line begins with a tag, or one in it parts more than lines. */
const hasParts = (line: Line): boolean =>
  line.text.trimStart().startsWith('<') || isMarkup(line.text.replace(/<\/?br\b[^<>]*>/gi, ''));

/** What the lines hold besides tags and comments. */
const wordsOf = (text: string, tokens: readonly CellToken[], lines: readonly Line[]): Span[] =>
  lines.flatMap((line) =>
    tidySpans(
      text,
      tokens
        .filter(({ type, start, end }) => type === 'TEXT' && start < line.end && line.start < end)
        .map(({ start, end }) => ({ start: Math.max(start, line.start), end: Math.min(end, line.end) })),
    ),
  );

const paragraph = (spans: Span[]): Draft => ({ kind: 'PARAGRAPH', mark: 'MARKED', spans, children: [] });

/** Reads a plain text: its first lines are the title, the rest the body, lines such as "Source: …" columns of their own. */
export const parseText = (text: string): ParsedDocument => {
  const markup = isMarkup(text);
  const written = linesOf(text);
  const matter = markup ? null : frontMatter(written);
  const below = written.slice(matter?.lines.at(-1)?.number ?? 0);
  const counts = markup ? [] : lineNumbers(below);
  const dress = markup ? [] : [...counts, ...markdownMarks(text, below)].sort((a, b) => a.start - b.start);
  const shownBelow = markup ? below : writtenBullets(withoutMarks(below, dress));
  const lines = [...written.slice(0, written.length - below.length), ...shownBelow];
  const reader = new TextReader(text, dress);
  let head = matter && matter.title.length > 0 ? [] : titleLines(lines.slice(lines.length - below.length));
  // Then the title is the first element.
  if (markup && head.some(hasParts)) head = [];
  const prefix = head[0] && !markup ? (lineMarkup.exec(head[0].text)?.[0].length ?? 0) : 0;
  let titleSpans = tidySpans(
    text,
    matter && matter.title.length > 0
      ? matter.title
      : head.flatMap(
          ({ start, end }, i) => withoutSpans({ start: i === 0 ? start + prefix : start, end }, dress).left,
        ),
  );
  reader.furniture = reader.furniture.concat(head.flatMap((line) => withoutSpans(line, dress).taken));
  if (prefix > 0 && head[0])
    reader.furniture.push(trimSpan(text, { start: head[0].start, end: head[0].start + prefix }));

  const isTitle = new Set(head);
  const inMatter = new Set(matter?.lines.filter((line) => !aboutLine.test(line.text)));
  reader.furniture = reader.furniture.concat(
    [...inMatter].flatMap((line) => withoutSpans(line, titleSpans).left),
  );
  const titleLine = withoutPage(head[0]?.text ?? '');
  const returnsAsTitle = (line: Line): boolean =>
    line !== head[0] && titleLine !== '' && !titleLine.endsWith(':') && withoutPage(line.text) === titleLine;
  const { numbers, returning, doubtful } = pageFurniture(lines, returnsAsTitle, (line) => !isTitle.has(line));
  const own = lines.filter((line) => !isTitle.has(line));
  const leftOut = own.filter(
    (line) =>
      numbers.has(line) ||
      returning.has(line) ||
      returnsAsTitle(line) ||
      inMatter.has(line) ||
      // A tag alone on a line of a page is read as a tag.
      (isRule(line) && !(markup && line.text.includes('<'))),
  );
  for (const line of leftOut) if (!inMatter.has(line)) reader.furniture.push(trimSpan(text, line));
  const numbersKept = [...doubtful].map(({ number, text: words }) => ({
    line: number,
    text: words.trim(),
    message: 'A number alone on a line, kept as text: it is no page number of a series.',
  }));
  let frame: Line[] = [];
  if (markup) {
    const tokens = cellTokens(text, { start: 0, end: text.length });
    titleSpans = wordsOf(text, tokens, head);
    frame = frameOf(text, tokens, lines);
    const inFrame = new Set(frame.map(({ start }) => start));
    for (const line of frame) reader.furniture.push(trimSpan(text, line));
    const shown = tokens.filter(({ start }) => !inFrame.has(start));
    readMarkup(text, shown, own, new Set(leftOut), reader.body);
    const title = titleSpans.length === 0 ? takeTitle(text, reader.body.roots) : null;
    if (title) titleSpans = tidySpans(text, title.spans);
  } else readLines(head, own, new Set(leftOut), reader);

  const columns = [reader.body, reader.notes, ...reader.about.values()];
  const furniture = reader.furniture.concat(columns.flatMap((column) => column.furniture));
  const cell = (column: string, blocks: Block[]): Cell => ({ column, blocks, inherited: null });
  const body = renumber(gatherItems(toBlocks(text, reader.body.roots, 'body'), reader.names), 'body');
  const cells: Record<string, Cell> = {
    title: cell('title', toBlocks(text, titleSpans.length > 0 ? [paragraph(titleSpans)] : [], 'title')),
    body: cell('body', body),
  };
  if (reader.notes.roots.length > 0) cells.notes = cell('notes', toBlocks(text, reader.notes.roots, 'notes'));
  for (const [key, column] of reader.about) cells[key] = cell(key, toBlocks(text, column.roots, key));
  const shown = lines.filter((line) => !isBlank(line.text));
  const range: [number, number] = [shown[0]?.number ?? 1, shown.at(-1)?.number ?? 1];
  const title = { text: readingOf(text, titleSpans), spans: titleSpans };
  return {
    kind: 'TEXT',
    title,
    records: [{ row: 1, lines: range, cells }],
    problems: [
      ...numbersKept,
      ...nestingProblems(text, columns),
      ...htmlTables(lines),
      ...commaTable(lines),
      ...(markup ? [] : sideBySide(own)),
    ],
    furniture,
    leftOut: leftOutLines(
      [...frame, ...leftOut].filter((line) => withoutSpans(line, titleSpans).taken.length === 0),
    ),
  };
};
