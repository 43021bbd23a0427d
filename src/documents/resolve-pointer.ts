import { spansOfBlocks } from './block-spans.ts';
import type { Block, Cell, DocumentRecord, Span } from './document.ts';

/** What a pointer names: a block, or a whole cell (then `block` is null). */
interface PointerTarget {
  cell: Cell;
  block: Block | null;
  /** The block’s own words, without the items below it; of a cell, everything. */
  spans: Span[];
  /** The same with the items below. */
  allSpans: Span[];
}

export type PointerResolution =
  | ({ found: true } & PointerTarget)
  /** `known` are the pointers at the level where the way was lost. */
  | { found: false; message: string; known: string[] };

/** `3` is the third block, `p3` the third paragraph, `i3` the third item. */
const pick = (blocks: readonly Block[], step: string): Block | undefined => {
  const [, kind, number] = /^([pi]?)(\d+)$/.exec(step) ?? [];
  const named = kind === 'p' ? 'PARAGRAPH' : kind === 'i' ? 'ITEM' : null;
  return blocks.filter((block) => named === null || block.kind === named)[Number(number) - 1];
};

/**
 * The block or cell that a pointer such as `details/3/1` names in a record; `details` alone is the whole cell. Numbers count
 * from 1; `summary/p2` counts paragraphs only, `details/i2` items only.
 */
export const resolvePointer = (record: DocumentRecord, pointer: string): PointerResolution => {
  const [column = '', ...steps] = pointer.split('/');
  const cell = Object.hasOwn(record.cells, column) ? record.cells[column] : undefined;
  if (!cell) {
    const known = Object.keys(record.cells);
    return {
      found: false,
      message: `the record has no column “${column}”; it has ${known.join(', ')}`,
      known,
    };
  }
  let blocks = cell.blocks;
  let block: Block | null = null;
  let path = column;
  for (const step of steps) {
    const next = pick(blocks, step);
    if (!next) {
      const known = blocks.map((sibling) => sibling.pointer);
      const there =
        known.length > 0 ? `below ${path} stand ${known.join(', ')}` : `nothing stands below ${path}`;
      return { found: false, message: `nothing stands at “${pointer}”; ${there}`, known };
    }
    block = next;
    blocks = next.children;
    path = `${path}/${step}`;
  }
  const allSpans = spansOfBlocks(block ? [block] : cell.blocks);
  return { found: true, cell, block, spans: block ? block.spans : allSpans, allSpans };
};
