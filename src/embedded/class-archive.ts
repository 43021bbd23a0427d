import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { runStatements } from './bolt.ts';
import { claim } from './claim.ts';
import { asDiskError } from './disk.ts';
import { EmbeddedError } from './errors.ts';
import type { Jars } from './jars.ts';
import type { Java } from './java.ts';
import { TRANSIENT } from './java-arguments.ts';
import { launch } from './launch.ts';
import { ensurePassword, USER } from './password.ts';
import { freePort } from './ports.ts';
import { isAlive } from './processes.ts';
import type { Log } from './progress.ts';
import { TRAINING } from './training.ts';
import { archiveName, damagedArchives, wholeArchive } from './whole-archive.ts';

export interface ArchiveOptions {
  training?: readonly string[];
  /** Breaks off the making of an archive. */
  signal?: AbortSignal | undefined;
}

/**
 * Flags with which Java takes Neo4j's classes from an archive, loaded and verified once and mapped into
 * memory since (application class-data sharing, JEP 350): it halves the time of a start. The archive is
 * made on the first start, per Java build and set of jars, by a Neo4j that is started for that alone.
 * Without an archive Neo4j starts as well, only later; so a failure here is told and does not stand in the way.
 */
export async function archiveFlags(
  java: Java,
  jars: Jars,
  cache: string,
  log: Log,
  { training = TRAINING, signal }: ArchiveOptions = {},
): Promise<string[]> {
  const folder = join(cache, 'classes');
  const key = archiveKey(java, jars, training);
  try {
    const archive =
      wholeArchive(folder, key) ?? (await makeOnce({ java, jars, training, signal, folder, key, log }));
    markUsed(archive);
    return [`-XX:SharedArchiveFile=${archive}`];
  } catch (error) {
    signal?.throwIfAborted();
    // What a Neo4j that is started for the archive alone has logged is gone with its folder, and cannot be read.
    const why = error instanceof EmbeddedError ? error.found : (error as Error).message;
    log(`Neo4j starts without a class archive, more slowly: ${why}`);
    return [];
  }
}

/** An archive is valid for one build of Java and one class path, whose jars it knows by their full paths. */
function archiveKey(java: Java, jars: Jars, training: readonly string[]): string {
  const parts = [java.build, process.arch, jars.id, ...jars.paths, ...training];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24);
}

interface Order {
  java: Java;
  jars: Jars;
  training: readonly string[];
  signal: AbortSignal | undefined;
  folder: string;
  key: string;
  log: Log;
}

async function makeOnce(order: Order): Promise<string> {
  const { folder, key, log, signal } = order;
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
    return await make(order);
  } finally {
    claimed.release();
  }
}

/** One that loads what a start needs, archived when it ends; only a complete archive gets the final name. */
async function make({ java, jars, training, signal, folder, key }: Order): Promise<string> {
  const home = mkdtempSync(join(folder, `draft-${process.pid}-`));
  try {
    const draft = join(home, 'classes.jsa');
    const password = ensurePassword(home);
    const port = await freePort();
    const flags = [...TRANSIENT, `-XX:ArchiveClassesAtExit=${draft}`];
    const memory = { heap: '512m', pageCache: '16m' };
    const server = await launch({
      java,
      jars,
      flags,
      home,
      port,
      password,
      ...memory,
      graceSeconds: WRITING_SECONDS,
      signal,
    });
    const kill = () => void server.kill();
    signal?.addEventListener('abort', kill);
    try {
      await runStatements({ port, user: USER, password }, training);
    } finally {
      await server.end();
      signal?.removeEventListener('abort', kill);
    }
    signal?.throwIfAborted();
    const archive = join(folder, archiveName(key, draft));
    renameSync(draft, archive);
    return archive;
  } catch (error) {
    throw asDiskError(error, folder);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The archive is written when Java ends: seconds on a free machine, minutes on one with other things to do. */
const WRITING_SECONDS = 600;

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
