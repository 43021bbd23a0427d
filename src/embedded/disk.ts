import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedError } from './errors.ts';

/** Says how much is free where `folder` stands; `said` is the message of whoever ran into it. */
export function diskFull(folder: string, said: string, cause?: unknown): EmbeddedError {
  return new EmbeddedError('DISK_FULL', {
    found: `the disk that holds ${folder} is full (${free(folder)} MB are free): ${said}`,
    needed: 'about 400 MB for the cache and 100 MB for the data, more for larger data sets.',
    remedy:
      'make room, or point SIGNATORY_HOME (data) or SIGNATORY_CACHE (jars) to a folder on another disk, ' +
      'and start again; data that was committed is kept.',
    cause,
  });
}

/** Turns the file system's own "no space" into a DISK_FULL that says so; anything else stays what it was. */
export function asDiskError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return diskFull(folder, error.message, error);
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
    return new EmbeddedError('NOT_PERMITTED', {
      found: `${folder} is not open to this user: ${error.message}.`,
      needed: 'a folder that this user may read and write to.',
      remedy: 'change its owner or mode, or set SIGNATORY_HOME (data) or SIGNATORY_CACHE (jars) to another.',
      cause: error,
    });
  }
  return error;
}

/** Whether something is there; existsSync says so only to those who may look. @throws EmbeddedError NOT_PERMITTED */
export function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw asDiskError(error, path);
  }
}

/** Whether a program's output says that a disk had no room left. */
export const saysFull = (output: string): boolean => /No space left on device/i.test(output);

/** Whether less than a megabyte is free where `folder` stands. */
export const isFull = (folder: string): boolean => free(folder) < 1;

function free(folder: string): number {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  return Math.floor((bavail * bsize) / 1e6);
}
