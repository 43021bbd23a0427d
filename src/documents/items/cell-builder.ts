import type { Span } from '../document.ts';
import { endsOpen, leadsIn, startsInMidSentence } from '../text/sentences.ts';
import { endingOf } from '../text/spans.ts';
import { isBlank, trimSpan } from '../text/white-space.ts';
import { withoutSpans } from '../text/without-spans.ts';
import { isBullet, itemMarks } from './bullets.ts';
import { type CellToken, cellTokens } from './cell-tokens.ts';
import type { Draft } from './draft.ts';
import { DraftTree, deepestLevel } from './draft-tree.ts';
import { goesOn, type Seam } from './goes-on.ts';
import { type ItemLine, itemLines } from './item-lines.ts';
import { type LineMark, LineMarks } from './line-marks.ts';
import { ListLevels, levelKey } from './list-levels.ts';
import { partingBreaks } from './parting-breaks.ts';

/**
 * Puts a cell together from the pieces that page breaks leave of it.
 *
 * The documents close few of their lists, so nesting comes from what a reader sees: a paragraph tag ends the lists
 * before it, a bullet of a known shape returns to its level, a list after a paragraph that ends in a colon belongs to it,
 * and what opens a new page goes on with an unfinished sentence.
 */
export class CellBuilder {
  /** Tags and bullets. */
  readonly furniture: Span[] = [];
  /** The first words that stand in more lists than blocks can be nested; they and all deeper ones are placed higher up. */
  tooDeep: Span | undefined;
  private readonly text: string;
  private readonly tree: DraftTree;
  /** Marks that only dress words, in order; they are furniture. */
  private readonly dress: readonly Span[];
  private readonly marks = new LineMarks();
  private open: Draft | null = null;
  /** Open list tags; true while inside an `<li>`. */
  private lists: boolean[] = [];
  private itemDue = false;
  /** Set until the first words of a piece. */
  private fresh: Seam | null = 'PAGE';
  private breaks = 0;
  private readonly levels = new ListLevels();
  /** In plain text, the open items with the columns that their words begin in. */
  private readonly hanging: { column: number; draft: Draft }[] = [];

  constructor(text: string, dress: readonly Span[] = []) {
    this.text = text;
    this.tree = new DraftTree(text);
    this.dress = dress;
  }

  /** The blocks that stand below no other. */
  get roots(): Draft[] {
    return this.tree.roots;
  }

  /** The last block, the one that an unfinished sentence would stand in. */
  get last(): Draft | undefined {
    return this.tree.last;
  }

  /** Adds the piece of the cell that stands in one row of the file; `below` is the line that follows in the cell, '' for none. */
  add(piece: Span, seam: Seam = 'PAGE', below = ''): void {
    const tokens = cellTokens(this.text, piece);
    const list = tokens.find(
      (token) => token.type !== 'TEXT' && 'element' in token && token.element === 'LIST',
    );
    this.open = null;
    const first = tokens.find((token) => token.type !== 'TEXT' || !isBlank(this.text, token));
    const isBelow =
      seam === 'PAGE' &&
      first === list &&
      list?.type === 'OPEN' &&
      this.last?.kind === 'ITEM' &&
      this.tree.isLedIn;
    // A list that is closed here and opened nowhere was opened on the page before; so was an item that leads one in.
    this.lists = list?.type === 'CLOSE' ? [false] : isBelow ? [true] : [];
    this.levels.restore(this.lists.length);
    this.itemDue = false;
    this.fresh = seam;
    const next = new LineMarks().of(below, false)?.mark;
    const known = (mark: string, indent: number): boolean =>
      mark === next || this.levels.has(levelKey(mark, indent));
    const items = itemLines(this.text, tokens, this.marks, known);
    const parting = partingBreaks(this.text, tokens);
    const [words, ...others] = tokens.filter((token) => token.type === 'TEXT' && !isBlank(this.text, token));
    const isMark =
      words && others.length === 0 && !this.last && isBullet(this.text.slice(words.start, words.end));
    for (const token of tokens) {
      const item = items.get(token);
      if (item) this.addTokenItem(token, item);
      else if (isMark && token === words) this.takePlainWords(trimSpan(this.text, token));
      else this.take(token);
      if (parting.has(token)) this.breakParagraph();
    }
  }

  /** Adds a further line of a cell that holds line breaks; its lists run on over them, and dashes make items. */
  addBelow(line: Span): void {
    const text = this.text.slice(line.start, line.end);
    const tagged = /<\/?[a-z]/i.test(text);
    const mark = tagged || this.lists.length > 0 ? null : this.marks.of(text, true);
    if (mark) {
      this.takeItem(line, mark, text.search(/\S/));
      return;
    }
    if (this.lists.length === 0) this.open = null;
    this.fresh = 'LINE';
    for (const token of cellTokens(this.text, line)) this.take(token);
  }

  /**
   * Adds a line of plain text, where angle brackets are no tags. `place` says whether the line goes on with the paragraph at
   * hand, opens a new one, or is the first on a page, where a sentence may go on.
   */
  addLine(line: Span, place: 'SAME' | 'NEW' | 'PAGE'): void {
    if (place !== 'SAME') this.open = null;
    this.fresh = place === 'PAGE' ? 'TEXT_PAGE' : null;
    this.takeText(line);
  }

  /**
   * Adds a line of plain text that opens a further paragraph of an item, for it begins in the column that the words of the
   * item begin in; false where no open item has such words.
   */
  addToItem(line: Span, column: number): boolean {
    const at = this.hanging.findLastIndex((item) => item.column === column);
    const item = column > 0 ? this.hanging[at] : undefined;
    if (!item) return false;
    this.hanging.length = at + 1;
    this.fresh = null;
    this.open = { kind: 'PARAGRAPH', mark: 'MARKED', spans: [], children: [] };
    item.draft.children.push(this.open);
    this.takeText(line);
    return true;
  }

  /**
   * Adds a line of plain text as a list item; items with the same mark ("1", "a") stand on one level, those with the same
   * bullet ("-") when they are indented alike.
   * @param column where the words of the line begin
   */
  addItem(line: Span, mark: string, indent: number, column = 0): void {
    this.fresh = null;
    const key = levelKey(mark, indent);
    const isLedIn = leadsIn(endingOf(this.text, this.open?.spans ?? []));
    if (!isLedIn) this.levels.setBeside(key, indent, key === mark);
    this.open = this.append('ITEM', 'MARKED', this.bulletLevel(key));
    this.levels.setIndent(key, indent);
    while ((this.hanging.at(-1)?.column ?? 0) > indent) this.hanging.pop();
    this.hanging.push({ column, draft: this.open });
    this.takeText(line);
  }

  /** A list item with the mark that opens its line. */
  private takeItem({ start, end }: Span, { mark, width }: LineMark, indent: number): void {
    const words = start + width;
    if (width > 0) this.furniture.push(trimSpan(this.text, { start, end: words }));
    this.addItem({ start: words, end }, mark, indent);
  }

  /** Adds the token that opens an item outside lists. */
  addTokenItem(token: Span, item: ItemLine): void {
    this.takeItem(token, item, item.indent);
  }

  /** Adds one token of a text that is written in HTML. */
  addToken(token: CellToken): void {
    this.take(token);
  }

  /** Ends the paragraph at hand; an item goes on. */
  breakParagraph(): void {
    if (this.lists.length === 0) this.open = null;
  }

  /** A new page begins, in the middle of an element or between two. */
  turnPage(): void {
    this.open = null;
    this.fresh = 'PAGE';
  }

  private get inItem(): boolean {
    return this.lists.at(-1) === true;
  }

  private take(token: CellToken): void {
    if (token.type === 'TEXT') {
      this.takeText(token);
      return;
    }
    this.furniture.push({ start: token.start, end: token.end });
    if (token.type === 'MARKUP') return;
    const opens = token.type === 'OPEN';
    if (token.element === 'LIST') {
      if (opens) this.lists.push(false);
      else this.lists.pop();
      this.levels.nests = opens && this.lists.length > 1;
      this.levels.restore(this.lists.length);
      this.open = null;
    } else if (token.element === 'ITEM') {
      if (this.lists.length === 0) this.lists.push(false);
      this.lists[this.lists.length - 1] = opens;
      this.itemDue = opens;
      this.open = null;
    } else if (token.element === 'BREAK') {
      this.breaks++;
      if (this.breaks > 1 && !this.inItem) this.open = null;
    } else if (!this.inItem) {
      if (opens) this.lists = [];
      this.levels.restore(this.lists.length);
      this.open = null;
    }
  }

  private takeText({ start, end }: Span): void {
    let from = start;
    for (const { 0: bullet, index } of itemMarks(this.text.slice(start, end))) {
      this.takeWords({ start: from, end: start + index });
      from = start + index + bullet.length;
      this.furniture.push({ start: start + index, end: from });
      const level = this.bulletLevel(bullet);
      this.open = this.append('ITEM', 'MARKED', level);
      this.itemDue = false;
      this.fresh = null;
    }
    this.takeWords({ start: from, end });
  }

  private takeWords(range: Span): void {
    const { left, taken } = withoutSpans(range, this.dress);
    for (const mark of taken) this.furniture.push(mark);
    for (const words of left) this.takePlainWords(trimSpan(this.text, words));
  }

  private takePlainWords(span: Span): void {
    if (span.start === span.end) return;
    this.breaks = 0;
    const inList = this.lists.length > 0;
    this.open ??= this.itemDue
      ? (this.cutItem(span) ?? this.append('ITEM', 'MARKED', this.lists.length))
      : (this.unfinished(span) ??
        (inList ? this.append('ITEM', 'RUN', this.lists.length) : this.append('PARAGRAPH', 'MARKED', 0)));
    if (this.lists.length > deepestLevel) this.tooDeep ??= span;
    this.itemDue = false;
    this.fresh = null;
    this.open.spans.push(span);
  }

  /** The block above, when the words that open a piece go on with its sentence. */
  private unfinished(span: Span): Draft | undefined {
    const { last, fresh } = this;
    if (!fresh || !last) return undefined;
    const before = endingOf(this.text, last.spans);
    const next = this.text.slice(span.start, span.end);
    return goesOn(before, last.kind, next, this.lists.length > 0, fresh) ? last : undefined;
  }

  /** The item above, when a page opens with an item tag in the middle of its sentence: the tag belongs to the page. */
  private cutItem(span: Span): Draft | undefined {
    const { last } = this;
    if (this.fresh !== 'PAGE' || last?.kind !== 'ITEM') return undefined;
    const before = endingOf(this.text, last.spans);
    // Items may all begin small and end with commas.
    const cut = endsOpen(before) && !before.endsWith(',');
    return cut && startsInMidSentence(this.text.slice(span.start, span.end)) ? last : undefined;
  }

  private bulletLevel(bullet: string): number {
    return this.levels.next(bullet, this.lists.length, this.fresh !== null, () => this.tree.isLedIn);
  }

  private append(kind: Draft['kind'], mark: Draft['mark'], level: number): Draft {
    const draft: Draft = { kind, mark, spans: [], children: [] };
    // A paragraph ends the lists above; their marks may return on any level.
    if (kind === 'PARAGRAPH') {
      this.levels.clear();
      this.hanging.length = 0;
    }
    this.tree.append(draft, level);
    return draft;
  }
}
