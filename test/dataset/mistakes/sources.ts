import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallDataset } from '../broken-dataset.ts';
import type { Mistake } from './mistake.ts';

/** Sources that are not what the data set says. */
export const sourcesMistakes: Mistake[] = [
  {
    name: 'a changed source, with both sums',
    edits: [{ file: 'sources/pledge.txt', from: 'River Pledge, commit', to: 'River Pledge,  commit' }],
    file: 'sources/sources.yaml',
    says: [/changed source/, new RegExp(`expected ${sumOf('sources/pledge.txt')}`)],
  },
  {
    name: 'a source that is not UTF-8',
    edits: [{ file: 'sources/pledge.txt', to: Uint8Array.from([0x52, 0x0a, 0xe9, 0x20]) }],
    file: 'sources/pledge.txt',
    at: '�',
    says: [/UTF-8/, /0xE9/],
  },
  {
    name: 'an empty source',
    edits: [{ file: 'sources/pledge.txt', to: ' \n' }],
    file: 'sources/pledge.txt',
    says: [/nothing but white space/],
  },
  {
    name: 'a table with no rows',
    edits: [{ file: 'sources/table.txt', to: 'A page.\n\nYear\tDeclarations\tPartners\tSummary\tDetails\n' }],
    file: 'sources/table.txt',
    says: [/row/],
  },
  {
    name: 'a source that is missing',
    edits: [{ file: 'sources/sources.yaml', from: 'file: pledge.txt', to: 'file: plegde.txt' }],
    file: 'sources/sources.yaml',
    at: 'plegde',
    says: [/found no file/, /plegde\.txt/],
  },
  {
    name: 'a zero byte in a source',
    edits: [{ file: 'sources/pledge.txt', to: 'RIVER PLEDGE\n\nWe \0 commit.\n' }],
    file: 'sources/pledge.txt',
    says: [/:3:/, /looks binary/],
  },
];

function sumOf(file: string): string {
  return createHash('sha256')
    .update(readFileSync(join(smallDataset, file)))
    .digest('hex');
}
