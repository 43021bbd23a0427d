import { mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { complaint, runAdmin } from './admin.ts';
import { archiveFlags } from './class-archive.ts';
import { asDiskError, diskFull, isFull, isThere, saysFull } from './disk.ts';
import { EmbeddedError } from './errors.ts';
import { cacheFolder } from './folders.ts';
import { claimHome } from './home-claim.ts';
import { type Jars, resolveJars } from './jars.ts';
import { findJava, type Java } from './java.ts';
import { TRANSIENT } from './java-arguments.ts';
import { launch } from './launch.ts';
import { ensurePassword } from './password.ts';
import { freePort } from './ports.ts';
import { isAlive } from './processes.ts';
import { type Log, logToTerminal, withProgress } from './progress.ts';

/** The one database of Neo4j Community. */
export const DATABASE = 'neo4j';

export interface BackupOptions {
  /** Receives what is worth telling, line by line; standard error by default. */
  log?: Log;
  /** Replaces what stands where the result is to go. */
  overwrite?: boolean;
  env?: NodeJS.ProcessEnv;
}

export interface Tools {
  java: Java;
  jars: Jars;
  /** With which Java takes the classes from the archive. */
  flags: readonly string[];
  log: Log;
}

/** What backing up and restoring work with. @throws EmbeddedError as `startEmbedded` does for the same */
export async function tools({ env = process.env, log = logToTerminal }: BackupOptions): Promise<Tools> {
  const java = await findJava(env);
  const cache = cacheFolder(env);
  const jars = await resolveJars(cache, log, env);
  return { java, jars, flags: await archiveFlags(java, jars, cache, log), log };
}

/**
 * Dumps the database of a data folder on which nothing runs into one file, with `neo4j-admin database dump`.
 * The file is complete or not there. `neo4j-admin` loads it into any Neo4j of this or a later version.
 *
 * @returns the size of the file in bytes
 * @throws EmbeddedError DATA_LOCKED, NO_DATA, BACKUP_PRESENT, DISK_FULL, NOT_PERMITTED, START_FAILED, …
 */
export async function backup(home: string, file: string, options: BackupOptions = {}): Promise<number> {
  const there = isThere(file) ? statSync(file) : undefined;
  // What a symbolic link names is replaced, and not the link.
  const target = there ? realpathSync(file) : resolve(file);
  if (there && !there.isFile()) throw noFile(target, there.isDirectory());
  if (there && !options.overwrite) throw present(target);
  if (!isThere(join(home, 'data', 'databases', DATABASE))) throw noData(home);
  const claimed = await claimHome(home);
  try {
    await dumpTo(target, home, await tools(options));
    return statSync(target).size;
  } finally {
    claimed.release();
  }
}

async function dumpTo(target: string, home: string, tools: Tools): Promise<void> {
  const folder = dirname(target);
  mkdirSync(folder, { recursive: true });
  clearDrafts(folder);
  const draft = mkdtempSync(join(folder, `${DRAFT}${process.pid}-`));
  try {
    let said = await dump(draft, home, tools);
    if (said && /recover/i.test(said)) {
      // What was killed has to be opened and closed once before its store files are all there is to it.
      await openAndClose(home, tools);
      said = await dump(draft, home, tools);
    }
    if (said) throw noRoomIn(folder, said) ?? refused(said, home, 'could not dump');
    renameSync(join(draft, `${DATABASE}.dump`), target);
  } catch (error) {
    throw asDiskError(error, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Before the id of the process whose draft it is. */
const DRAFT = '.signatory-backup-';

/** Of backups that were killed. */
function clearDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = name.startsWith(DRAFT) ? Number.parseInt(name.slice(DRAFT.length), 10) : Number.NaN;
    if (owner && !isAlive(owner)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Returns what the tool says when it fails. */
async function dump(
  folder: string,
  home: string,
  { java, jars, flags, log }: Tools,
): Promise<string | undefined> {
  const args = ['database', 'dump', `--to-path=${folder}`, '--overwrite-destination', DATABASE];
  const { status, output } = await withProgress('Backing up', 100, log, (onPercent) =>
    runAdmin({ java, jars, flags, home, args, onPercent }),
  );
  return status === 0 ? undefined : output;
}

/** Lets Neo4j recover the data of a folder, or prove that it can open them. */
export async function openAndClose(home: string, { java, jars, flags }: Tools): Promise<void> {
  const password = ensurePassword(home);
  const memory = { heap: '512m', pageCache: '64m' };
  const server = await launch({
    java,
    jars,
    flags: [...TRANSIENT, ...flags],
    home,
    port: await freePort(),
    password,
    ...memory,
  });
  await server.end();
}

/** The error behind the output of a `neo4j-admin` that failed. */
function refused(output: string, folder: string, what: string): EmbeddedError {
  const said = complaint(output);
  if (saysFull(output)) return diskFull(folder, said);
  return new EmbeddedError('START_FAILED', {
    found: `neo4j-admin ${what} ${folder}: ${said}`,
    needed: 'data that Neo4j can open, and nothing that runs on them.',
    remedy: 'mend what is named, and try again; the data are as they were.',
  });
}

/** It is the disk of the backup that fills up, unless Neo4j had to be opened on the other. */
function noRoomIn(folder: string, output: string): EmbeddedError | undefined {
  if (!saysFull(output) || !isFull(folder)) return undefined;
  return new EmbeddedError('DISK_FULL', {
    found: `the disk that ${folder} is on is full: ${complaint(output)}`,
    needed: 'room there for the whole backup.',
    remedy: 'make room, or name a file on another disk; the data are as they were.',
  });
}

function present(target: string): EmbeddedError {
  return new EmbeddedError('BACKUP_PRESENT', {
    found: `${target} is already there.`,
    needed: 'the name of a file that is not.',
    remedy: 'give another name, or --overwrite.',
  });
}

function noFile(target: string, isFolder: boolean): EmbeddedError {
  return new EmbeddedError('BACKUP_PRESENT', {
    found: `${target} is ${isFolder ? 'a folder' : 'a device, a pipe or a socket'}.`,
    needed: 'the name of a file.',
    remedy: isFolder
      ? `give the name of one in it, ${join(target, `${DATABASE}.dump`)} say.`
      : 'give another.',
  });
}

function noData(home: string): EmbeddedError {
  return new EmbeddedError('NO_DATA', {
    found: `there are no data in ${home}.`,
    needed: 'a data folder that an embedded Neo4j has been started on.',
    remedy: 'run the command where ".signatory" is, or set SIGNATORY_HOME to that folder.',
  });
}
