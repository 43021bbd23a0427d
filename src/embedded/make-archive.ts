import { join } from 'node:path';
import { runStatements } from './bolt.ts';
import type { Jars } from './jars.ts';
import type { Java } from './java.ts';
import { TRANSIENT } from './java-arguments.ts';
import { launch } from './launch.ts';
import { ensurePassword, USER } from './password.ts';
import { freePort } from './ports.ts';
import { TRAINING } from './training.ts';

/** Has Java archive what a Neo4j has loaded in a start and in statements of every kind, when it ends; returns the file, in that folder. */
export async function makeArchive(
  home: string,
  java: Java,
  jars: Jars,
  signal?: AbortSignal,
): Promise<string> {
  const archive = join(home, 'classes.jsa');
  const password = ensurePassword(home);
  const port = await freePort();
  const flags = [...TRANSIENT, `-XX:ArchiveClassesAtExit=${archive}`];
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
    await runStatements({ port, user: USER, password }, TRAINING);
  } finally {
    await server.end();
    signal?.removeEventListener('abort', kill);
  }
  signal?.throwIfAborted();
  return archive;
}

/** The archive is written when Java ends: seconds on a free machine, minutes on one with other things to do. */
const WRITING_SECONDS = 600;
