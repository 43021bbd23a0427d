import { dirname, join } from 'node:path';
import { diskFull, saysFull } from './disk.ts';
import { EmbeddedError } from './errors.ts';
import { excerpt } from './logs.ts';
import { portError } from './ports.ts';

export interface FailedStart {
  home: string;
  port: number;
  /** What this start wrote to the logs. */
  logs: string;
  /** Whether the folder held data before. */
  hadData: boolean;
  /** How Neo4j ended; undefined when it runs and does not serve. */
  status: number | undefined;
  /** Finds the paths of jars that are not whole, which reads all of them. */
  findDamagedJars?: () => readonly string[];
}

/** Names the reason for which Neo4j did not start, from what it wrote. */
export function diagnose({
  home,
  port,
  logs,
  hadData,
  status,
  findDamagedJars = () => [],
}: FailedStart): EmbeddedError {
  const said = excerpt(logs);
  if (saysFull(logs) || /Disk quota exceeded/i.test(logs)) return diskFull(home, said);
  if (/Address already in use/i.test(logs)) return portError(port, new Error('Neo4j could not listen on it'));
  if (LOCKED.test(logs)) {
    return new EmbeddedError('DATA_LOCKED', {
      found: `another Neo4j holds the data folder ${home}: ${said}`,
      needed: 'a data folder that no other process uses.',
      remedy:
        `stop that process ("fuser ${join(home, 'data', 'databases', 'store_lock')}" tells its id), ` +
        'or set SIGNATORY_HOME to another folder; nothing has to be deleted.',
    });
  }
  if (/InvalidPathException/.test(logs)) {
    return new EmbeddedError('PATH_UNUSABLE', {
      found: `Java cannot name the files of ${home}: ${said}`,
      needed: 'a path that Java can write in the locale C.UTF-8, or one of ASCII letters.',
      remedy:
        'install that locale, or set SIGNATORY_HOME (data) and SIGNATORY_CACHE (jars) to other folders; ' +
        'the data are as they were.',
    });
  }
  const damagedJars = findDamagedJars();
  const [damaged] = damagedJars;
  if (damaged !== undefined) {
    return new EmbeddedError('JARS_DAMAGED', {
      found: `${damagedJars.length} of Neo4j's jars cannot be read, ${damaged} first: ${said}`,
      needed: 'the jars as Maven brought them.',
      remedy: `remove ${dirname(dirname(damaged))} and start again, which fetches Neo4j anew; the data are as they were.`,
    });
  }
  if (hadData && STORE.test(logs) && !NOT_THE_STORE.test(logs)) {
    return new EmbeddedError('DATA_DAMAGED', {
      found: `Neo4j cannot read its data in ${home}: ${said}`,
      needed: 'the files as Neo4j left them.',
      remedy:
        'restore a backup ("signatory restore"), or move the folder away: the next start then makes a new one ' +
        'and imports the data set again.',
    });
  }
  return new EmbeddedError('START_FAILED', {
    found: `Neo4j ${status === undefined ? 'does not serve' : `ended with status ${status}`}: ${said}`,
    needed: 'Neo4j to start and to answer on its Bolt port.',
    remedy: `read console.log and debug.log in ${join(home, 'logs')}, mend what they name, and start again.`,
  });
}

const LOCKED =
  /has been locked by another process|FileLockException|Unable to obtain lock on store lock file/i;

/** Damage shows in many ways, from checksums to unexpected ends of files; all of them are exceptions. */
const STORE = /Exception/;

/** Exceptions that a sound store can meet with as well. */
const NOT_THE_STORE =
  /java\.lang\.OutOfMemoryError|Error evaluating value for setting|Unrecognized setting|InvalidSettingException|AccessDeniedException|Permission denied|Too many open files/i;
