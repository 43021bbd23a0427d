import { toBlocks } from './blocks.ts';
import { CellBuilder } from './cell-builder.ts';
import type { Block, Cell, ParsedDocument, Span } from './document.ts';
import { type Line, linesOf } from './lines.ts';
import { quoteOf, trimSpan } from './spans.ts';
import { foldLine } from './table-lines.ts';

/** "Source: …" and its like: a line about the document, not part of its body. */
const aboutLine =
  /^\s*(source|url|link|date|published|publisher|adopted|signed|retrieved|licence|license|note)s?\s*:\s*(?=\S)/i;

/** "- …", "* …": an item whose mark is no word. */
const dashLine = /^\s*([-–—*+])\s+(?=\S)/;
/** "1. …", "(a) …", "iv) …": an item whose mark is part of what one quotes. */
const labelLine = /^\s*\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+(?=\S)/;

/** A closing paragraph after a list speaks of the signatories again; the items above it do not begin so. */
const speaksOfSigners = /^(?:we|our|the undersigned)\b/i;

/**
 * Paragraphs that follow a line ending in a colon are its items, up to the next such line or to a closing paragraph
 * ("We look forward …"); unless items with marks of their own follow it.
 */
const gatherItems = (blocks: readonly Block[]): Block[] => {
  const gathered: Block[] = [];
  let leadIn: Block | null = null;
  for (const block of blocks) {
    const closes = block.kind === 'PARAGRAPH' && speaksOfSigners.test(block.text);
    if (leadIn && !block.text.endsWith(':') && !closes) leadIn.children.push({ ...block, kind: 'ITEM' });
    else {
      const own = { ...block, children: [...block.children] };
      gathered.push(own);
      const waits = block.kind === 'PARAGRAPH' && block.text.endsWith(':') && block.children.length === 0;
      leadIn = waits ? own : null;
    }
  }
  return gathered;
};

const renumber = (blocks: readonly Block[], path: string): Block[] =>
  blocks.map((block, i) => {
    const pointer = `${path}/${i + 1}`;
    return { ...block, pointer, children: renumber(block.children, pointer) };
  });

/** Page furniture of a text: the title where it returns, rules, page numbers. */
const isFurniture = (line: string, title: string): boolean =>
  line === title || /^[-–—_=*]{2,}$/.test(line) || /^(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?$/i.test(line);

/** Collects the parts of a text while its lines are read. */
class TextReader {
  readonly body: CellBuilder;
  readonly about = new Map<string, CellBuilder>();
  readonly furniture: Span[] = [];
  private readonly text: string;
  private readonly isMarkup: boolean;

  constructor(text: string) {
    this.text = text;
    this.body = new CellBuilder(text);
    this.isMarkup = /<\/?(?:p|ul|ol|li|div|br|h[1-6])\b[^<>]*>/i.test(text);
  }

  /** `place`: see `CellBuilder.addLine`. */
  take(line: Line, place: 'SAME' | 'NEW' | 'PAGE'): void {
    const label = aboutLine.exec(line.text);
    const dash = dashLine.exec(line.text);
    const number = labelLine.exec(line.text);
    if (label?.[1] && !this.isMarkup) this.takeAbout(line, label[1].toLowerCase(), label[0].length);
    else if (this.isMarkup) this.body.addMarkup(line);
    else if (dash?.[1]) {
      const start = line.start + dash[0].length;
      this.furniture.push(trimSpan(this.text, { start: line.start, end: start }));
      this.body.addItem({ start, end: line.end }, dash[1]);
    } else if (number?.[1]) this.body.addItem(line, /\d/.test(number[1]) ? '1' : 'a');
    else this.body.addLine(line, place);
  }

  private takeAbout(line: Line, key: string, label: number): void {
    const column = this.about.get(key) ?? new CellBuilder(this.text);
    this.about.set(key, column);
    let start = line.start + label;
    let { end } = line;
    this.furniture.push(trimSpan(this.text, { start: line.start, end: start }));
    // RFC 3986, appendix C: angle brackets delimit an address and are not part of it.
    const address = /^<([a-z][a-z\d+.-]*:[^<>\s]+)>\s*$/i.exec(this.text.slice(start, end))?.[1];
    if (address) {
      start += 1;
      end = start + address.length;
      this.furniture.push({ start: start - 1, end: start }, { start: end, end: end + 1 });
    }
    column.addLine({ start, end }, 'NEW');
  }
}

/** Reads a plain text: its first line is the title, the rest the body, lines such as "Source: …" columns of their own. */
export const parseText = (text: string): ParsedDocument => {
  const lines = linesOf(text);
  const first = lines.find((line) => line.text.trim() !== '');
  const titleSpan = first ? trimSpan(text, first) : { start: 0, end: 0 };
  const title = { text: quoteOf(text, [titleSpan]), spans: [titleSpan] };
  const reader = new TextReader(text);
  let place: 'SAME' | 'NEW' | 'PAGE' = 'NEW';
  for (const line of lines) {
    if (line === first) continue;
    const folded = foldLine(line.text);
    if (folded === '') place = place === 'PAGE' ? 'PAGE' : 'NEW';
    else if (isFurniture(folded, title.text)) {
      reader.furniture.push(trimSpan(text, line));
      place = 'PAGE';
    } else {
      reader.take(line, place);
      place = 'SAME';
    }
  }
  const columns = [reader.body, ...reader.about.values()];
  const furniture = [...reader.furniture, ...columns.flatMap((column) => column.furniture)];
  const cell = (column: string, blocks: Block[]): Cell => ({ column, blocks, inherited: null });
  const head = toBlocks(
    text,
    [{ kind: 'PARAGRAPH', mark: 'MARKED', spans: [titleSpan], children: [] }],
    'title',
  );
  const body = renumber(gatherItems(toBlocks(text, reader.body.roots, 'body')), 'body');
  const cells: Record<string, Cell> = { title: cell('title', head), body: cell('body', body) };
  for (const [key, column] of reader.about) cells[key] = cell(key, toBlocks(text, column.roots, key));
  const last = lines.findLast((line) => line.text.trim() !== '');
  const range: [number, number] = [first?.number ?? 1, last?.number ?? 1];
  return { kind: 'TEXT', title, records: [{ row: 1, lines: range, cells }], problems: [], furniture };
};
