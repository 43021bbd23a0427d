import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Where the embedded Neo4j keeps its data, configuration, logs and password:
 * `neo4j` in SIGNATORY_HOME, or in `.signatory` of the working directory.
 */
export function dataHome(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env.SIGNATORY_HOME || '.signatory', 'neo4j');
}

/**
 * What every checkout can share, the jars and the class archives: SIGNATORY_CACHE, or `signatory` in the
 * user's cache folder (XDG Base Directory Specification; a relative XDG_CACHE_HOME is to be ignored).
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.SIGNATORY_CACHE) return resolve(env.SIGNATORY_CACHE);
  const base = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(homedir(), '.cache');
  return join(base, 'signatory');
}
