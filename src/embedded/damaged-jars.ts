import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';

/** Those that are no jars, or lack their end, where a jar lists what is in it. Java takes such a one for an empty one. */
export const damagedJars = (paths: readonly string[]): string[] => paths.filter((path) => !isJar(path));

function isJar(path: string): boolean {
  try {
    unzipSync(readFileSync(path), { filter: () => false });
    return true;
  } catch {
    return false;
  }
}
