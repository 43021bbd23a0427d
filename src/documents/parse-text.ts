import { toBlocks } from './blocks.ts';
import { CellBuilder } from './cell-builder.ts';
import type { Block, Cell, ParsedDocument, Span } from './document.ts';
import { type Line, linesOf } from './lines.ts';
import { quoteOf, trimSpan } from './spans.ts';
import { foldLine } from './table-lines.ts';

/** "Source: …" and its like: a line about the document, not part of its body. */
const aboutLine =
  /^\s*(source|url|link|date|published|publisher|adopted|signed|retrieved|licence|license|note)s?\s*:\s*(?=\S)/i;

/** A paragraph as the source has it: lines with no blank line between them. */
type Paragraph = Line[];

const paragraphsOf = (lines: readonly Line[]): Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | null = null;
  for (const line of lines) {
    if (line.text.trim() === '') open = null;
    else if (open && !aboutLine.test(line.text)) open.push(line);
    else {
      open = [line];
      paragraphs.push(open);
    }
  }
  return paragraphs;
};

/** A closing paragraph after a list speaks of the signatories again; the items above it do not begin so. */
const speaksOfSigners = /^(?:we|our|the undersigned)\b/i;

/**
 * Paragraphs that follow a line ending in a colon are its items, up to the next such line or to a closing paragraph
 * ("We look forward …"). Pointers are given anew by the caller.
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
      leadIn =
        block.kind === 'PARAGRAPH' && block.text.endsWith(':') && block.children.length === 0 ? own : null;
    }
  }
  return gathered;
};

const renumber = (blocks: readonly Block[], path: string): Block[] =>
  blocks.map((block, i) => {
    const pointer = `${path}/${i + 1}`;
    return { ...block, pointer, children: renumber(block.children, pointer) };
  });

/** Reads a plain text: its first line is the title, the rest the body, lines such as "Source: …" columns of their own. */
export const parseText = (text: string): ParsedDocument => {
  const lines = linesOf(text);
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(foldLine(line.text), (counts.get(foldLine(line.text)) ?? 0) + 1);
  const furniture: Span[] = [];
  const first = lines.find((line) => line.text.trim() !== '');
  const titleSpan = first ? trimSpan(text, first) : { start: 0, end: 0 };
  const title = { text: quoteOf(text, [titleSpan]), spans: [titleSpan] };
  const body = lines.filter((line) => {
    if (line === first) return false;
    const folded = foldLine(line.text);
    const isFurniture =
      folded !== '' &&
      ((folded === title.text && (counts.get(folded) ?? 0) > 1) ||
        /^[-–—_=*]{2,}$/.test(folded) ||
        /^(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?$/i.test(folded));
    if (isFurniture) furniture.push(trimSpan(text, line));
    return !isFurniture;
  });

  const builder = new CellBuilder(text);
  const about = new Map<string, CellBuilder>();
  for (const paragraph of paragraphsOf(body)) {
    const [line] = paragraph;
    const label = line && aboutLine.exec(line.text);
    let target = builder;
    if (line && label?.[1]) {
      const key = label[1].toLowerCase();
      target = about.get(key) ?? new CellBuilder(text);
      about.set(key, target);
      furniture.push(trimSpan(text, { start: line.start, end: line.start + label[0].length }));
    }
    paragraph.forEach((part, i) => {
      let { start } = part;
      let { end } = part;
      if (i === 0 && label) {
        start += label[0].length;
        const address = /^<(https?:[^<>\s]+)>\s*$/.exec(text.slice(start, end));
        if (address?.[1]) {
          furniture.push({ start, end: start + 1 });
          start += 1;
          end = start + address[1].length;
          furniture.push({ start: end, end: end + 1 });
        }
      }
      target.addLine({ start, end }, i === 0);
    });
  }
  furniture.push(...builder.furniture, ...[...about.values()].flatMap((column) => column.furniture));
  const cell = (column: string, blocks: Block[]): Cell => ({ column, blocks, inherited: null });
  const cells: Record<string, Cell> = {
    title: cell(
      'title',
      toBlocks(text, [{ kind: 'PARAGRAPH', mark: 'MARKED', spans: [titleSpan], children: [] }], 'title'),
    ),
    body: cell('body', renumber(gatherItems(toBlocks(text, builder.roots, 'body')), 'body')),
  };
  for (const [key, column] of about) cells[key] = cell(key, toBlocks(text, column.roots, key));
  const last = lines.findLast((line) => line.text.trim() !== '');
  const range: [number, number] = [first?.number ?? 1, last?.number ?? 1];
  return { kind: 'TEXT', title, records: [{ row: 1, lines: range, cells }], problems: [], furniture };
};
