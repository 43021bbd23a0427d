import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The archive of that key. Its name says how long it is: of one that a machine without power or a copy cut short leaves only
 * a part, with which Java ends at once, or goes without any.
 */
export function wholeArchive(folder: string, key: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const archives = readdirSync(folder).filter((name) => name.startsWith(`${key}-`) && name.endsWith('.jsa'));
  return archives.map((name) => join(folder, name)).find((file) => !isCut(file));
}

export const archiveName = (key: string, bytes: number): string => `${key}-${bytes}.jsa`;

/** Whether it has another length than its name says; those of older programs have names that do not say. */
export function isCut(file: string): boolean {
  const told = /-(\d+)\.jsa$/.exec(file)?.[1];
  return told !== undefined && statSync(file, { throwIfNoEntry: false })?.size !== Number(told);
}
