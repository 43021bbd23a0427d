import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Some hundred databases of the data set that comes with the program. */
const room = 1024 ** 3;

/**
 * Where tests keep data: in memory (Linux: /dev/shm) where there is room, because Neo4j waits for a disk at each commit and
 * when it ends, and a worker waits for its folder to be deleted. Kills lose no more there than on a disk: what has been
 * written survives the process that wrote it. Systems often refuse to run programs from there.
 */
export const dataRoot = hasRoom('/dev/shm') ? '/dev/shm' : tmpdir();

function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > room;
  } catch {
    return false;
  }
}
