import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/**
 * The archive of that key whose bytes are those that were written. With others, which a machine without power, a copy cut
 * short or a disk leaves, Java ends at once, goes without or turns in circles.
 */
export const wholeArchive = (folder: string, key: string): string | undefined =>
  archivesOf(folder, key).find(isWhole);

/** Those of that key that are not whole. */
export const damagedArchives = (folder: string, key: string): string[] =>
  archivesOf(folder, key).filter((file) => !isWhole(file));

export const archiveName = (key: string, file: string): string => `${key}-${sumOf(file)}.jsa`;

/** By their names; those of older programs do not say what is in them. */
function archivesOf(folder: string, key: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.startsWith(`${key}-crc`) && name.endsWith('.jsa'));
  return names.map((name) => join(folder, name));
}

const isWhole = (file: string): boolean => file.endsWith(`-${sumOf(file)}.jsa`);

/** Read in pieces: an archive has 140 MB, and Java is about to read them all the same. */
function sumOf(file: string): string {
  const piece = Buffer.alloc(1 << 20);
  const descriptor = openSync(file, 'r');
  try {
    let sum = 0;
    for (let length = 1; length > 0; ) {
      length = readSync(descriptor, piece);
      sum = crc32(piece.subarray(0, length), sum);
    }
    return `crc${sum.toString(16)}`;
  } finally {
    closeSync(descriptor);
  }
}
