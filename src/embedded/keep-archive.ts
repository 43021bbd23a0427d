import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { claim } from './claim.ts';
import { asDiskError } from './disk.ts';
import { isAlive } from './processes.ts';
import type { Log } from './progress.ts';
import { archiveName, damagedArchives, wholeArchive } from './whole-archive.ts';

export interface Keeping {
  /** Where archives are kept. */
  folder: string;
  /** What the archive is for; another key, another archive. */
  key: string;
  log: Log;
  /** Breaks off the waiting for another process. */
  signal?: AbortSignal | undefined;
}

/**
 * The archive of that key, made where there is none: of several who want it at once one makes it, in a folder that it is
 * given, and the others wait. Only a complete archive gets the final name.
 *
 * @param make resolves with the path of a new archive in that folder
 */
export async function keptArchive(
  keeping: Keeping,
  make: (folder: string) => Promise<string>,
): Promise<string> {
  const { folder, key } = keeping;
  const archive = wholeArchive(folder, key) ?? (await makeOnce(keeping, make));
  markUsed(archive);
  return archive;
}

async function makeOnce(
  { folder, key, log, signal }: Keeping,
  make: (folder: string) => Promise<string>,
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const claimed = await claim(
    join(folder, `${key}.claim`),
    (pid) => log(`Waiting for process ${pid}, which is preparing Neo4j's classes`),
    signal,
  );
  try {
    const made = wholeArchive(folder, key);
    if (made !== undefined) return made;
    clearOld(folder, key);
    log("Preparing Neo4j's classes for quicker starts (once, some seconds)");
    const home = mkdtempSync(join(folder, `draft-${process.pid}-`));
    try {
      const draft = await make(home);
      const archive = join(folder, archiveName(key, draft));
      renameSync(draft, archive);
      return archive;
    } catch (error) {
      throw asDiskError(error, folder);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  } finally {
    claimed.release();
  }
}

const MONTH_MS = 30 * 24 * 3600 * 1000;

/** A cache that others see to, a shared one or one of an image, need not be writable to be of use. */
function markUsed(archive: string): void {
  const now = new Date();
  try {
    utimesSync(archive, now, now);
  } catch {}
}

/** What killed processes left behind, archives that are not whole, and those of a Java or Neo4j that nobody has started for a month. */
function clearOld(folder: string, key: string): void {
  for (const file of damagedArchives(folder, key)) rmSync(file, { force: true });
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const owner = /^draft-(\d+)-/.exec(name)?.[1];
    const abandoned = owner !== undefined && !isAlive(Number(owner));
    const unused = name.endsWith('.jsa') && Date.now() - statSync(file).mtimeMs > MONTH_MS;
    if (abandoned || unused) rmSync(file, { recursive: true, force: true });
  }
}
