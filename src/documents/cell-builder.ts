import { type CellToken, cellTokens } from './cell-tokens.ts';
import type { Span } from './document.ts';
import type { Draft } from './draft.ts';
import { endsOpen, endsSentence, startsInMidSentence, wordCount } from './sentences.ts';
import { quoteOf, trimSpan } from './spans.ts';

const bullets = /[•○◦▪▫■□●‣⁃∙]/g;

/** Whether text that opens a page goes on with the sentence at which the page before stopped. */
const goesOn = (before: string, kind: Draft['kind'], next: string, inList: boolean): boolean => {
  if (endsSentence(before)) return false;
  if (startsInMidSentence(next) || endsOpen(before)) return true;
  // "Charter and …" may follow "… enshrined in the UN"; a heading or a new list item does not.
  const heading = next.trimEnd().endsWith(':') && wordCount(next) <= 12;
  return !inList && !heading && (kind === 'PARAGRAPH' || wordCount(before) > 12);
};

/**
 * Puts a cell together from the pieces that page breaks leave of it.
 *
 * The documents close few of their lists, so nesting comes from what a reader sees: a paragraph tag ends the lists
 * before it, a bullet of a known shape returns to its level, a list after a paragraph that ends in a colon belongs to it,
 * and what opens a new page goes on with an unfinished sentence.
 */
export class CellBuilder {
  readonly roots: Draft[] = [];
  /** Tags and bullets. */
  readonly furniture: Span[] = [];
  private readonly text: string;
  private open: Draft | null = null;
  /** Open list tags; true while inside an `<li>`. */
  private lists: boolean[] = [];
  private itemDue = false;
  private fresh = true;
  private breaks = 0;
  private readonly levelOf = new Map<string, number>();
  /** Set by a list tag inside a list until its first bullet. */
  private nests = false;
  /** Bullets that a list uses again one level deeper, with the level they return to when it closes. */
  private reused: { depth: number; bullet: string; level: number }[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** The last block, the one that an unfinished sentence would stand in. */
  get last(): Draft | undefined {
    let draft = this.roots.at(-1);
    while (draft?.children.length) draft = draft.children.at(-1);
    return draft;
  }

  /** Adds the piece of the cell that stands on one page. */
  add(piece: Span): void {
    this.open = null;
    this.lists = [];
    this.restoreBullets();
    this.itemDue = false;
    this.fresh = true;
    for (const token of cellTokens(this.text, piece)) this.take(token);
  }

  /**
   * Adds a line of plain text, where angle brackets are no tags. `place` says whether the line goes on with the paragraph at
   * hand, opens a new one, or is the first on a page, where a sentence may go on.
   */
  addLine(line: Span, place: 'SAME' | 'NEW' | 'PAGE'): void {
    if (place !== 'SAME') this.open = null;
    this.fresh = place === 'PAGE';
    this.takeText(line);
  }

  /** Adds a line of plain text as a list item; items with the same mark ("-", "1", "a") stand on one level. */
  addItem(line: Span, mark: string): void {
    this.fresh = false;
    this.open = this.append('ITEM', 'MARKED', this.bulletLevel(mark));
    this.takeText(line);
  }

  /** Adds a line of a text that is written in HTML; its lists run on over lines. */
  addMarkup(line: Span): void {
    for (const token of cellTokens(this.text, line)) this.take(token);
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
      this.nests = opens && this.lists.length > 1;
      this.restoreBullets();
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
      this.restoreBullets();
      this.open = null;
    }
  }

  private takeText({ start, end }: Span): void {
    let from = start;
    for (const { 0: bullet, index } of this.text.slice(start, end).matchAll(bullets)) {
      this.takeWords({ start: from, end: start + index });
      from = start + index + bullet.length;
      this.furniture.push({ start: start + index, end: from });
      const level = this.bulletLevel(bullet);
      this.open = this.append('ITEM', 'MARKED', level);
      this.itemDue = false;
      this.fresh = false;
    }
    this.takeWords({ start: from, end });
  }

  private takeWords(range: Span): void {
    const span = trimSpan(this.text, range);
    if (span.start === span.end) return;
    this.breaks = 0;
    const { last } = this;
    const inList = this.lists.length > 0;
    if (this.open === null) {
      if (this.itemDue) this.open = this.append('ITEM', 'MARKED', this.lists.length);
      else if (
        this.fresh &&
        last &&
        goesOn(quoteOf(this.text, last.spans), last.kind, this.text.slice(span.start, span.end), inList)
      )
        this.open = last;
      else
        this.open = inList
          ? this.append('ITEM', 'RUN', this.lists.length)
          : this.append('PARAGRAPH', 'MARKED', 0);
    }
    this.itemDue = false;
    this.fresh = false;
    this.open.spans.push(span);
  }

  /**
   * A shape seen before keeps its level, unless it opens a list below an item that ends in a colon; a new shape inside an
   * item is one level below it.
   */
  private bulletLevel(bullet: string): number {
    const known = this.levelOf.get(bullet);
    const { nests } = this;
    this.nests = false;
    if (known !== undefined && nests && quoteOf(this.text, this.last?.spans ?? []).endsWith(':')) {
      this.reused.push({ depth: this.lists.length, bullet, level: known });
      this.levelOf.set(bullet, known + 1);
      return known + 1;
    }
    if (known !== undefined) return known;
    const deepest = Math.max(0, ...this.levelOf.values());
    const level = this.fresh || deepest === 0 ? Math.max(1, this.lists.length) : deepest + 1;
    this.levelOf.set(bullet, level);
    return level;
  }

  private restoreBullets(): void {
    while ((this.reused.at(-1)?.depth ?? 0) > this.lists.length) {
      const { bullet, level } = this.reused.pop() ?? {};
      if (bullet !== undefined && level !== undefined) this.levelOf.set(bullet, level);
    }
  }

  private append(kind: Draft['kind'], mark: Draft['mark'], level: number): Draft {
    const draft: Draft = { kind, mark, spans: [], children: [] };
    this.containerAt(level).push(draft);
    return draft;
  }

  /** Where blocks of a list level stand: level 1 under the paragraph that leads in, deeper ones under the item above. */
  private containerAt(level: number): Draft[] {
    if (level === 0) return this.roots;
    const root = this.roots.at(-1);
    const leadsIn = root?.kind === 'PARAGRAPH' && quoteOf(this.text, root.spans).endsWith(':');
    let container = leadsIn ? root.children : this.roots;
    for (let below = 1; below < level; below++) {
      const item = container.at(-1);
      if (item?.kind !== 'ITEM') break;
      container = item.children;
    }
    return container;
  }
}
