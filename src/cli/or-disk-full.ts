import { diskFull, isFull } from '../embedded/disk.ts';
import { SignatoryError } from '../errors.ts';

/** What a Neo4j says of its full disk is that it has met an error in its store, or nothing any more. */
export function orDiskFull(error: unknown, folder: string): unknown {
  const isOutage = error instanceof SignatoryError && error.code === 'UNAVAILABLE';
  return isOutage && isFull(folder) ? diskFull(folder, error.message, error) : error;
}
