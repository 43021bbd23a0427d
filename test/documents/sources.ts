import { readFileSync } from 'node:fs';
import type { Block, DocumentRecord, ParsedDocument } from '../../src/documents/document.ts';
import { decodeSource } from '../../src/documents/text/decode-source.ts';

const read = (file: string): string =>
  decodeSource(readFileSync(new URL(`../../seed/sources/${file}`, import.meta.url)));

/** The two source documents as they came. */
export const tableText = read('000_7b64db055e0afdb4.txt');
export const charlevoixText = read('001_8552cc6d8debda4f.txt');

/** The record with that number; fails the test when there is none. */
export const recordOf = (parsed: ParsedDocument, row: number): DocumentRecord => {
  const record = parsed.records.find((candidate) => candidate.row === row);
  if (!record) throw new Error(`expected a record ${row}, found ${parsed.records.length} records`);
  return record;
};

export const blocksOf = (record: DocumentRecord, column: string): Block[] => {
  const cell = record.cells[column];
  if (!cell) throw new Error(`expected a column ${column}, found ${Object.keys(record.cells).join(', ')}`);
  return cell.blocks;
};

/** Texts of the blocks of a cell, without those below them. */
export const textsOf = (record: DocumentRecord, column: string): string[] =>
  blocksOf(record, column).map((block) => block.text);

export const flatten = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => [block, ...flatten(block.children)]);

/** The first and last `count` words of a text, as one reads to check a transcription: "Prevent and … critical infrastructure;". */
export const ends = (text: string, count = 3): string => {
  const words = text.split(' ');
  return words.length <= 2 * count
    ? text
    : `${words.slice(0, count).join(' ')} … ${words.slice(-count).join(' ')}`;
};
