import type { Block, Cell, DocumentProblem, ParsedDocument, Span } from '../document.ts';
import { toBlocks } from '../items/blocks.ts';
import { CellBuilder } from '../items/cell-builder.ts';
import { type CellToken, cellTokens } from '../items/cell-tokens.ts';
import type { Draft } from '../items/draft.ts';
import { isHeading, LineMarks } from '../items/line-marks.ts';
import { nestingProblems } from '../items/nesting-problems.ts';
import { leftOutLines } from '../pages/left-out-lines.ts';
import { pageFurniture } from '../pages/page-furniture.ts';
import { withoutPage } from '../pages/without-page.ts';
import { commaTable } from '../tables/comma-table.ts';
import { filledCells } from '../tables/table-cells.ts';
import { readingOf } from '../text/cut-words.ts';
import { foldLine } from '../text/fold-line.ts';
import { type Line, linesOf } from '../text/lines.ts';
import { isRule } from '../text/rules.ts';
import { endsOpen, endsSentence, startsInMidSentence } from '../text/sentences.ts';
import { tidySpans } from '../text/spans.ts';
import { isBlank, trimSpan } from '../text/white-space.ts';
import { withoutSpans } from '../text/without-spans.ts';
import { alignedRows } from './aligned-rows.ts';
import { frontMatter } from './front-matter.ts';
import { gatherItems } from './gather-items.ts';
import { markdownMarks, withoutMarks } from './markdown-marks.ts';
import { nameColumns } from './name-columns.ts';
import { notesIn } from './notes.ts';
import { preambleLines } from './preamble-lines.ts';
import { frameOf, readMarkup, takeTitle } from './read-markup.ts';
import { separateLines } from './separate-lines.ts';
import { smallItems } from './small-items.ts';
import { titleLines } from './title-lines.ts';

/** "Source: …" and its like: a line about the document, not part of its body. */
const aboutLine =
  /^\s*(source|url|link|date|published|publisher|adopted|signed|retrieved|licence|license|note)s?\s*:\s*(?=\S)/i;

/** Marks of Markdown before the words of a line: headings and quotations. */
const markdown = /^\s*(?:(?:#{1,6}|>+)\s+|#{2,6}|={1,6}\s*)(?=[^\s#=])/;

const renumber = (blocks: readonly Block[], path: string): Block[] =>
  blocks.map((block, i) => {
    const pointer = `${path}/${i + 1}`;
    return { ...block, pointer, children: renumber(block.children, pointer) };
  });

/** Collects the parts of a text while its lines are read. */
class TextReader {
  readonly body: CellBuilder;
  readonly about = new Map<string, CellBuilder>();
  /** Notes at the feet of pages, out of the way of the sentences that pages cut. */
  readonly notes: CellBuilder;
  furniture: Span[] = [];
  /** Where names begin that stand in columns. */
  readonly names = new Set<number>();
  private readonly text: string;
  private readonly marks = new LineMarks();
  private afterHeading = false;
  /** The words of the body's line right above; '' where none is. */
  private above = '';
  /** The line about the document right above, which may be wrapped. */
  private aboutAbove: { column: CellBuilder; words: string } | null = null;

  private readonly dress: readonly Span[];

  constructor(text: string, dress: readonly Span[]) {
    this.text = text;
    this.dress = dress;
    this.body = new CellBuilder(text, dress);
    this.notes = new CellBuilder(text, dress);
  }

  /** `place`: see `CellBuilder.addLine`; `below` are the words right below the line, '' for none. */
  take(line: Line, place: 'SAME' | 'NEW' | 'PAGE', below: string): void {
    const about = aboutLine.exec(line.text);
    if (about?.[1]) {
      this.takeAbout(line, about[1].toLowerCase(), about[0].length);
      return;
    }
    const { aboutAbove } = this;
    if (aboutAbove && place === 'SAME') {
      const { column, words } = aboutAbove;
      if (!endsSentence(words) && (endsOpen(words) || startsInMidSentence(line.text))) {
        column.addLine(line, 'SAME');
        aboutAbove.words = line.text;
        return;
      }
    }
    this.aboutAbove = null;
    this.takeBody(line, aboutAbove && place === 'SAME' ? 'NEW' : place, below);
  }

  /** Adds a name that stands in a column. */
  takeName(name: Line): void {
    this.names.add(name.start);
    this.take(name, 'NEW', '');
  }

  /** Adds a line that begins an item without a mark. */
  takeSmallItem(line: Line): void {
    this.body.addItem(line, 'small', line.text.search(/\S/));
    this.aboutAbove = null;
    this.afterHeading = false;
    this.above = foldLine(line.text);
  }

  /** Adds a line of a note; `begins` is whether it is the first. */
  takeNote(line: Line, begins: boolean, place: 'FOOT' | 'BODY'): void {
    const builder = place === 'FOOT' ? this.notes : this.body;
    if (begins) builder.addItem(line, 'note', line.text.search(/\S/));
    else builder.addLine(line, 'SAME');
    if (place === 'BODY') this.aboutAbove = null;
  }

  private takeBody(line: Line, place: 'SAME' | 'NEW' | 'PAGE', below: string): void {
    const prefix = markdown.exec(line.text)?.[0] ?? '';
    const words = line.text.slice(prefix.length);
    const start = this.skip(line.start, prefix.length);
    const looksLikeHeading = isHeading(foldLine(words), below);
    const heading = /[#=]/.test(prefix) || (looksLikeHeading && !(this.afterHeading && place === 'SAME'));
    const mark = heading
      ? null
      : this.marks.of(words, place === 'SAME' && !this.afterHeading, place === 'SAME' ? this.above : '');
    if (mark) {
      const indent = line.text.search(/\S/);
      // Marks of emphasis belong to the words.
      const column = /^\s*\S+\s*/.exec(this.text.slice(line.start, line.end))?.[0].length;
      this.body.addItem({ start: this.skip(start, mark.width), end: line.end }, mark.mark, indent, column);
    } else if (
      place === 'NEW' &&
      !heading &&
      this.body.addToItem({ start, end: line.end }, words.search(/\S/))
    ) {
      // It hangs below the words of an item.
    } else {
      const row = words.trimStart().startsWith('|') || filledCells(line, '\t') > 1;
      const apart = place === 'SAME' && (heading || (this.afterHeading && !looksLikeHeading));
      this.body.addLine({ start, end: line.end }, row || apart ? 'NEW' : place);
    }
    this.above = foldLine(words);
    this.afterHeading = heading || (this.afterHeading && place === 'SAME' && looksLikeHeading);
  }

  /** Leaves out a mark that is no word; returns where the words begin. */
  private skip(start: number, width: number): number {
    if (width > 0) this.furniture.push(trimSpan(this.text, { start, end: start + width }));
    return start + width;
  }

  private takeAbout(line: Line, key: string, label: number): void {
    const column = this.about.get(key) ?? new CellBuilder(this.text, this.dress);
    this.about.set(key, column);
    let start = this.skip(line.start, label);
    let { end } = line;
    // RFC 3986, appendix C: angle brackets delimit an address and are not part of it.
    const address = /^<([a-z][a-z\d+.-]*:[^<>\s]+)>\s*$/i.exec(this.text.slice(start, end))?.[1];
    if (address) {
      start += 1;
      end = start + address.length;
      this.furniture.push({ start: start - 1, end: start }, { start: end, end: end + 1 });
    }
    // Front matter quotes what YAML would take for a date.
    if (/^(['"])[^'"]+\1\s*$/.test(this.text.slice(start, end))) {
      const quoted = trimSpan(this.text, { start, end });
      start = quoted.start + 1;
      end = quoted.end - 1;
      this.furniture.push({ start: start - 1, end: start }, { start: end, end: end + 1 });
    }
    column.addLine({ start, end }, 'NEW');
    this.aboutAbove = { column, words: this.text.slice(start, end) };
  }
}

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
  const dress = markup ? [] : markdownMarks(text, below);
  const lines = [...written.slice(0, written.length - below.length), ...withoutMarks(below, dress)];
  const reader = new TextReader(text, dress);
  let head = matter && matter.title.length > 0 ? [] : titleLines(lines.slice(lines.length - below.length));
  // Then the title is the first element.
  if (markup && head.some(hasParts)) head = [];
  const prefix = head[0] && !markup ? (markdown.exec(head[0].text)?.[0].length ?? 0) : 0;
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
  } else readLines(own, new Set(leftOut), reader);

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
    problems: [...numbersKept, ...nestingProblems(text, columns), ...htmlTables(lines), ...commaTable(lines)],
    furniture,
    leftOut: leftOutLines(
      [...frame, ...leftOut].filter((line) => withoutSpans(line, titleSpans).taken.length === 0),
    ),
  };
};

const readLines = (lines: readonly Line[], furniture: ReadonlySet<Line>, reader: TextReader): void => {
  const separate = new Set([...separateLines(lines), ...preambleLines(lines)]);
  const rows = alignedRows(lines);
  const columns = nameColumns(lines);
  const small = smallItems(lines);
  const notes = notesIn(lines, (line) => furniture.has(line) && !isRule(line));
  let place: 'SAME' | 'NEW' | 'PAGE' = 'NEW';
  for (const [i, line] of lines.entries()) {
    if (/^[^\S\f]*\f/.test(line.text)) place = 'PAGE';
    // The title stood between.
    else if (place === 'SAME' && line.number !== (lines[i - 1]?.number ?? 0) + 1) place = 'NEW';
    if (isBlank(line.text)) place = place === 'PAGE' ? 'PAGE' : 'NEW';
    // A rule parts what stands on both sides of it.
    else if (notes.foot.has(line)) {
      reader.takeNote(line, notes.begin.has(line), 'FOOT');
      place = 'PAGE';
    } else if (notes.begin.has(line)) {
      reader.takeNote(line, true, 'BODY');
      place = 'SAME';
    } else if (furniture.has(line)) place = isRule(line) && place !== 'PAGE' ? 'NEW' : 'PAGE';
    else if (rows.has(line)) {
      reader.take(line, 'NEW', '');
      place = 'SAME';
    } else if (columns.has(line)) {
      for (const name of columns.get(line) ?? []) reader.takeName(name);
      place = 'NEW';
    } else if (small.has(line)) {
      reader.takeSmallItem(line);
      place = 'SAME';
    } else {
      reader.take(
        line,
        place === 'SAME' && separate.has(line) ? 'NEW' : place,
        foldLine(lines[i + 1]?.text ?? ''),
      );
      place = 'SAME';
    }
  }
};
