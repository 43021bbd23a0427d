import type { Block, Span } from '../document.ts';

/** A block while its cell is being read: no pointer yet, and lists that lost their separators still in one piece. */
export interface Draft {
  kind: Block['kind'];
  spans: Span[];
  children: Draft[];
  /**
   * How the item is told from its neighbours: MARKED by a bullet or a tag of its own; RUN is the text of a list without
   * either, possibly several items. Paragraphs are MARKED.
   */
  mark: 'MARKED' | 'RUN';
}
