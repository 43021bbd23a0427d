import { spawnSync } from 'node:child_process';
import { onTestFinished, type TestContext } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * A folder on a file system of its own with this much room, in kB, until the running test is over. The
 * test is skipped, with the reason, where mounting is not allowed.
 */
export function smallDisk(kilobytes: number, { skip }: Pick<TestContext, 'skip'>): string {
  const folder = temporaryFolder();
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (mount.status !== 0) skip(`needs the right to mount a small disk: ${mount.stderr ?? mount.error}`);
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}
