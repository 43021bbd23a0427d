import type { Span } from '../document.ts';
import { CellBuilder } from '../items/cell-builder.ts';
import { isHeading, LineMarks } from '../items/line-marks.ts';
import { filledCells } from '../tables/table-cells.ts';
import { foldLine } from '../text/fold-line.ts';
import type { Line } from '../text/lines.ts';
import { endsOpen, endsSentence, startsInMidSentence } from '../text/sentences.ts';
import { trimSpan } from '../text/white-space.ts';

/** "Source: …" and its like: a line about the document, not part of its body. */
export const aboutLine =
  /^\s*(source|url|link|date|published|publisher|adopted|signed|retrieved|licence|license|note)s?\s*:\s*(?=\S)/i;

/** Marks of Markdown before the words of a line: headings and quotations. */
export const lineMarkup = /^\s*(?:(?:#{1,6}|>+)\s+|#{2,6}|={1,6}\s*)(?=[^\s#=])/;

/** RFC 3986, appendix C: angle brackets delimit an address and are not part of it; front matter quotes what YAML would take for a date. */
const enclosed = /^(?:<[a-z][a-z\d+.-]*:[^<>\s]+>|(['"])[^'"]+\1)\s*$/i;

/** Collects the parts of a text while its lines are read. */
export class TextReader {
  readonly body: CellBuilder;
  readonly about = new Map<string, CellBuilder>();
  /** Notes at the feet of pages, out of the way of the sentences that pages cut. */
  readonly notes: CellBuilder;
  furniture: Span[] = [];
  /** Where names begin that stand in columns. */
  readonly names = new Set<number>();
  private readonly text: string;
  private readonly dress: readonly Span[];
  private readonly marks = new LineMarks();
  private afterHeading = false;
  /** The words of the body's line right above; '' where none is. */
  private above = '';
  /** The line about the document right above, which may be wrapped. */
  private aboutAbove: { column: CellBuilder; words: string } | null = null;

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
    const prefix = lineMarkup.exec(line.text)?.[0] ?? '';
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
    if (enclosed.test(this.text.slice(start, end))) {
      const whole = trimSpan(this.text, { start, end });
      start = whole.start + 1;
      end = whole.end - 1;
      this.furniture.push({ start: whole.start, end: start }, { start: end, end: whole.end });
    }
    column.addLine({ start, end }, 'NEW');
    this.aboutAbove = { column, words: this.text.slice(start, end) };
  }
}
