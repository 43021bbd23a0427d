import { statSync } from 'node:fs';

/** Whether a path names something, or something that this user may not look at, of which whoever reads it will be told. */
export function mayBeThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}
