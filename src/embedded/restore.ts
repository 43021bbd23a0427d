import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { complaint, runAdmin } from './admin.ts';
import { type BackupOptions, DATABASE, openAndClose, type Tools, tools } from './backup.ts';
import { asDiskError, diskFull, isThere, saysFull } from './disk.ts';
import { EmbeddedError } from './errors.ts';
import { claimHome } from './home-claim.ts';
import { adoptPassword } from './password.ts';
import { withProgress } from './progress.ts';
import { restorePaths, takePlace } from './restored-data.ts';

/**
 * Puts the database of a dump in the place of what a data folder holds, with `neo4j-admin database load`.
 * It is loaded aside and Neo4j has opened it before anything is replaced; killed at any moment, the folder
 * holds the data from before or the restored. The password of the folder stays.
 *
 * @throws EmbeddedError DATA_LOCKED, DATA_PRESENT, BACKUP_UNREADABLE, DISK_FULL, NOT_PERMITTED, …
 */
export async function restore(file: string, home: string, options: BackupOptions = {}): Promise<void> {
  const source = resolve(file);
  if (!isThere(source)) throw unreadable(source, 'there is no such file.');
  const { data, draft } = restorePaths(home);
  const claimed = await claimHome(home);
  try {
    if (existsSync(data) && !options.overwrite) throw dataPresent(home);
    await load(source, draft, home, await tools(options));
    takePlace(home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw asDiskError(error, home);
  } finally {
    claimed.release();
  }
}

async function load(source: string, draft: string, home: string, tools: Tools): Promise<void> {
  const { java, jars, flags, log } = tools;
  adoptPassword(home, draft);
  const args = ['database', 'load', '--from-stdin', DATABASE];
  await withProgress('Restoring', 100, log, async (onPercent) => {
    const { status, output } = await runAdmin({
      java,
      jars,
      flags,
      home: draft,
      args,
      input: source,
      onPercent,
    });
    if (saysFull(output)) throw diskFull(home, complaint(output));
    if (status !== 0) throw unreadable(source, complaint(output));
  });
  await openAndClose(draft, tools);
}

function unreadable(source: string, said: string): EmbeddedError {
  return new EmbeddedError('BACKUP_UNREADABLE', {
    found: `${source} cannot be restored: ${said}`,
    needed: `a dump of "signatory backup" or "neo4j-admin database dump" of this or an earlier Neo4j 5.`,
    remedy: 'give another file; the data folder is as it was.',
  });
}

function dataPresent(home: string): EmbeddedError {
  return new EmbeddedError('DATA_PRESENT', {
    found: `${home} holds data.`,
    needed: 'a folder without data, or leave to replace them.',
    remedy: 'back them up first ("signatory backup"), then give --overwrite.',
  });
}
