import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runStatements } from './bolt.ts';
import { claim } from './claim.ts';
import type { Jars } from './jars.ts';
import type { Java } from './java.ts';
import { launch } from './launch.ts';
import { ensurePassword, USER } from './password.ts';
import { freePort } from './ports.ts';
import type { Log } from './progress.ts';
import { TRAINING } from './training.ts';

/**
 * Flags with which Java takes Neo4j's classes from an archive, loaded and verified once and mapped into
 * memory since (application class-data sharing, JEP 350): it halves the time of a start. The archive is
 * made on the first start, per Java build and set of jars, by a Neo4j that is started for that alone.
 * Without an archive Neo4j starts as well, only later; so a failure here is told and does not stand in the way.
 */
export async function archiveFlags(java: Java, jars: Jars, cache: string, log: Log): Promise<string[]> {
  const folder = join(cache, 'classes');
  const archive = join(folder, `${archiveKey(java, jars)}.jsa`);
  try {
    if (!existsSync(archive)) await makeOnce(java, jars, folder, archive, log);
    return [`-XX:SharedArchiveFile=${archive}`];
  } catch (error) {
    log(`Neo4j starts without a class archive, more slowly: ${(error as Error).message}`);
    return [];
  }
}

/** An archive is valid for one build of Java and one class path, whose jars it knows by their full paths. */
function archiveKey(java: Java, jars: Jars): string {
  const parts = [java.build, process.arch, jars.id, ...jars.paths, ...TRAINING];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24);
}

async function makeOnce(java: Java, jars: Jars, folder: string, archive: string, log: Log): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const claimed = await claim(`${archive}.claim`, (pid) =>
    log(`Waiting for process ${pid}, which is preparing Neo4j's classes`),
  );
  try {
    if (!existsSync(archive)) await make(java, jars, folder, archive, log);
  } finally {
    claimed.release();
  }
}

/** One that loads what a start needs, archived when it ends; only a complete archive gets the final name. */
async function make(java: Java, jars: Jars, folder: string, archive: string, log: Log): Promise<void> {
  log("Preparing Neo4j's classes for quicker starts (once, some seconds)");
  const home = mkdtempSync(join(folder, 'draft-'));
  try {
    const draft = join(home, 'classes.jsa');
    const password = ensurePassword(home);
    const port = await freePort();
    const flags = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', `-XX:ArchiveClassesAtExit=${draft}`];
    const server = await launch({ java, jars, flags, home, port, password, heap: '512m', pageCache: '16m' });
    await runStatements({ port, user: USER, password }, TRAINING);
    await server.end();
    renameSync(draft, archive);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
