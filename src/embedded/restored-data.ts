import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { passwordFile } from './password.ts';

/** Where `restore` prepares the data that will take the place of the present, and puts the present aside. */
export const restorePaths = (home: string) => ({
  data: join(home, 'data'),
  draft: join(home, 'restoring'),
  aside: join(home, 'replaced'),
});

/** Has what was prepared take the place of what is there, and of its password. */
export function takePlace(home: string): void {
  const { data, draft, aside } = restorePaths(home);
  if (existsSync(data)) renameSync(data, aside);
  renameSync(join(draft, 'data'), data);
  renameSync(passwordFile(draft), passwordFile(home));
  for (const leftover of [aside, draft]) rmSync(leftover, { recursive: true, force: true });
}

/**
 * A restore that was killed between its renames: the data that it had put aside are the data; those that have taken their
 * place keep the password that they were set up with.
 */
export function mendHalfRestore(home: string): void {
  const { data, draft, aside } = restorePaths(home);
  if (existsSync(aside) && !existsSync(data)) renameSync(aside, data);
  else if (existsSync(passwordFile(draft)) && !existsSync(join(draft, 'data')))
    renameSync(passwordFile(draft), passwordFile(home));
  for (const leftover of [draft, aside]) rmSync(leftover, { recursive: true, force: true });
}
