import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { SignatoryError } from '../errors.ts';

export interface FileToWrite {
  path: string;
  bytes: Uint8Array;
}

/**
 * Writes files, all of them or none: each goes beside its place and gets its name when all are complete. A device or a pipe is
 * written as it stands.
 *
 * @throws SignatoryError UNAVAILABLE for a disk that is full or fails, BAD_USER_INPUT for a path that cannot be written
 */
export function writeFiles(files: readonly FileToWrite[]): void {
  const drafts = new Map<string, string>();
  try {
    for (const { path, bytes } of files) {
      const isThere = existsSync(path);
      const asItStands = isThere && !statSync(path).isFile();
      // What a symbolic link names is replaced, and not the link, unless it names nothing.
      const place = isThere && !asItStands ? realpathSync(path) : path;
      const draft = asItStands ? path : `${place}.${process.pid}.draft`;
      if (!asItStands) drafts.set(draft, place);
      attempt(path, () => writeFileSync(draft, bytes));
    }
    for (const [draft, place] of drafts) attempt(place, () => renameSync(draft, place));
  } finally {
    for (const draft of drafts.keys()) rmSync(draft, { force: true });
  }
}

/** Errors that the disk is to blame for, and not who named the path. */
const ofTheDisk = ['ENOSPC', 'EDQUOT', 'EIO'];

export function attempt(path: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new SignatoryError(
      ofTheDisk.includes(code) ? 'UNAVAILABLE' : 'BAD_USER_INPUT',
      `${path} cannot be written: ${message}`,
      { cause: error },
    );
  }
}
