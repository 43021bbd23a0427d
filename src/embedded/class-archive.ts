import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { EmbeddedError } from './errors.ts';
import type { Jars } from './jars.ts';
import type { Java } from './java.ts';
import { keptArchive } from './keep-archive.ts';
import { makeArchive } from './make-archive.ts';
import type { Log } from './progress.ts';
import { TRAINING } from './training.ts';

/**
 * Flags with which Java takes Neo4j's classes from an archive, loaded and verified once and mapped into
 * memory since (application class-data sharing, JEP 350): it halves the time of a start. The archive is
 * made on the first start, per Java build and set of jars, by a Neo4j that is started for that alone.
 * Without an archive Neo4j starts as well, only later; so a failure here is told and does not stand in the way.
 *
 * @param signal breaks off the making of an archive
 */
export async function archiveFlags(
  java: Java,
  jars: Jars,
  cache: string,
  log: Log,
  signal?: AbortSignal,
): Promise<string[]> {
  const keeping = { folder: join(cache, 'classes'), key: archiveKey(java, jars), log, signal };
  try {
    const archive = await keptArchive(keeping, (folder) => makeArchive(folder, java, jars, signal));
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
function archiveKey(java: Java, jars: Jars): string {
  const parts = [java.build, process.arch, jars.id, ...jars.paths, ...TRAINING];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24);
}
