import { homedir } from 'node:os';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { EmbeddedError } from './errors.ts';

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
 *
 * @throws EmbeddedError PATH_UNUSABLE for a folder that cannot be on a class path, and where there is no home folder
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const folder = env.SIGNATORY_CACHE
    ? resolve(env.SIGNATORY_CACHE)
    : join(
        env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(homeFolder(env), '.cache'),
        'signatory',
      );
  if (!folder.includes(delimiter)) return folder;
  throw new EmbeddedError('PATH_UNUSABLE', {
    found: `the cache folder is ${folder}, with "${delimiter}" in it.`,
    needed: `a path without "${delimiter}", with which Java parts the folders of its class path.`,
    remedy: 'set SIGNATORY_CACHE to another folder.',
  });
}

/** Of a user that the system does not know, as containers have them, there is none; and what HOME says may be no path. */
function homeFolder({ HOME }: NodeJS.ProcessEnv): string {
  const told = HOME ?? systemHome();
  if (told !== undefined && isAbsolute(told)) return told;
  throw new EmbeddedError('PATH_UNUSABLE', {
    found:
      told === undefined
        ? `HOME is not set, and the system knows no home folder of user ${process.geteuid?.()}.`
        : `HOME is "${told}".`,
    needed: 'an absolute path, in which the cache for Neo4j is kept.',
    remedy: 'set HOME, or SIGNATORY_CACHE to a folder that this user may write to.',
  });
}

function systemHome(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}
