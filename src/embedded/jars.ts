import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { claim } from './claim.ts';
import { damagedJars } from './damaged-jars.ts';
import { asDiskError } from './disk.ts';
import { EmbeddedError } from './errors.ts';
import { copyJars, NEO4J_VERSION } from './maven.ts';
import { isAlive } from './processes.ts';
import type { Log } from './progress.ts';
import { unsignJars } from './unsigned-jars.ts';

export interface Jars {
  /** Absolute paths, sorted: a class archive is valid for one order only. */
  paths: string[];
  /** Changes with any name or size in the set. */
  id: string;
}

/**
 * Neo4j's jars in the cache, without signatures, fetched first if they are not there yet or no longer whole. The folder is
 * filled under another name and renamed when complete, so that a kill leaves nothing half done, and of two
 * processes at once the second waits for the first.
 *
 * @throws EmbeddedError as `copyJars`, and JARS_DAMAGED, DISK_FULL, NOT_PERMITTED for the cache folder
 */
export async function resolveJars(
  cache: string,
  log: Log,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<Jars> {
  const folder = join(cache, `neo4j-${NEO4J_VERSION}`);
  const present = complete(folder);
  if (present) return present;
  try {
    const claimed = await claim(
      `${folder}.claim`,
      (pid) => log(`Waiting for process ${pid}, which is fetching Neo4j into ${cache}`),
      signal,
    );
    try {
      return complete(folder) ?? (await fetchInto(folder, cache, log, env, signal));
    } finally {
      claimed.release();
    }
  } catch (error) {
    throw asDiskError(error, cache);
  }
}

async function fetchInto(
  folder: string,
  cache: string,
  log: Log,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal | undefined,
): Promise<Jars> {
  clearLeftovers(cache);
  const draft = join(cache, `.draft-${process.pid}`);
  try {
    // In a container the process that was killed over it may have had the same id.
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    await copyJars(draft, log, env, signal);
    const damaged = damagedJars(jarsIn(join(draft, 'lib')));
    if (damaged.length > 0) throw noJars(damaged);
    unsignJars(join(draft, 'lib'));
    await writeFile(join(draft, LIST), JSON.stringify(sizes(join(draft, 'lib')), null, 1));
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  const jars = complete(folder);
  if (!jars) throw new Error(`invariant: ${folder} was just completed`);
  return jars;
}

/** Jars that were listed under another name may be signed. */
const LIST = 'unsigned-jars.json';

/** The set as it was when it was complete, or undefined when a jar is missing or has another size now. */
function complete(folder: string): Jars | undefined {
  const list = join(folder, LIST);
  if (!existsSync(list)) return undefined;
  const text = readFileSync(list, 'utf8');
  const lib = join(folder, 'lib');
  if (text !== JSON.stringify(sizes(lib), null, 1)) return undefined;
  return {
    paths: Object.keys(JSON.parse(text)).map((name) => join(lib, name)),
    id: createHash('sha256').update(text).digest('hex').slice(0, 16),
  };
}

function sizes(lib: string): Record<string, number> {
  return Object.fromEntries(jarsIn(lib).map((jar) => [basename(jar), statSync(jar).size]));
}

function jarsIn(lib: string): string[] {
  if (!existsSync(lib)) return [];
  const names = readdirSync(lib).filter((name) => name.endsWith('.jar'));
  return names.sort().map((name) => join(lib, name));
}

/** Where a repository sends no checksums, Maven keeps whatever a proxy answers, and copies it from then on. */
function noJars(damaged: readonly string[]): EmbeddedError {
  return new EmbeddedError('JARS_DAMAGED', {
    found: `Maven has brought files that are no jars, or not whole: ${damaged.map((jar) => basename(jar)).join(', ')}.`,
    needed: 'jars, as a Maven repository has them.',
    remedy:
      "remove these from Maven's local repository (~/.m2/repository, unless ~/.m2/settings.xml names another), look at " +
      'what its mirrors and proxies answer, and start again.',
  });
}

/** What killed processes left behind. */
function clearLeftovers(cache: string): void {
  for (const name of readdirSync(cache)) {
    const pid = /^\.draft-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
}
