import type { Block, DocumentRecord, Span } from './document.ts';

/** The spans of blocks and of everything below them, in reading order. */
export const spansOfBlocks = (blocks: readonly Block[]): Span[] =>
  blocks.flatMap((block) => [...block.spans, ...spansOfBlocks(block.children)]);

/** Every span of a record, those of inherited cells included; what a quote `within` the record may rest on. */
export const spansOfRecord = (record: DocumentRecord): Span[] =>
  Object.values(record.cells).flatMap((cell) => spansOfBlocks(cell.blocks));
