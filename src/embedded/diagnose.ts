import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { diskFull } from './disk.ts';
import { EmbeddedError } from './errors.ts';
import { portError } from './ports.ts';

const LOGS = ['console.log', 'neo4j.log', 'debug.log'];

/** Where each log stands now, so that what one start writes can be told from what stood there before. */
export type LogMarks = Record<string, number>;

export function markLogs(home: string): LogMarks {
  return Object.fromEntries(LOGS.map((name) => [name, size(join(home, 'logs', name))]));
}

/** What has been written to the logs since; a log that has become shorter was begun anew. */
export function readLogs(home: string, marks: LogMarks): string {
  return LOGS.map((name) => {
    const file = join(home, 'logs', name);
    const mark = marks[name] ?? 0;
    return readFrom(file, size(file) < mark ? 0 : mark);
  }).join('\n');
}

/** Names the reason for which Neo4j did not start, from what it wrote. */
export function diagnose(
  home: string,
  port: number,
  logs: string,
  status: number | undefined,
): EmbeddedError {
  const said = excerpt(logs);
  if (/No space left on device|Disk quota exceeded/i.test(logs)) return diskFull(home, said);
  if (/Address already in use/i.test(logs)) {
    return portError(port, new Error('Neo4j could not listen on it'));
  }
  if (/has been locked by another process|FileLockException|already locked/i.test(logs)) {
    return new EmbeddedError('DATA_LOCKED', {
      found: `another Neo4j holds the data folder ${home}: ${said}`,
      needed: 'a data folder that no other process uses.',
      remedy:
        'stop that process (its id is what "fuser" or "lsof" tells about the file store_lock in data/databases), ' +
        'or set SIGNATORY_HOME to another folder; nothing needs to be deleted.',
    });
  }
  if (DAMAGE.test(logs)) return damaged(home, said);
  return new EmbeddedError('START_FAILED', {
    found: `Neo4j ${status === undefined ? 'did not answer in time' : `ended with status ${status}`}: ${said}`,
    needed: 'Neo4j to start and to answer on its Bolt port.',
    remedy: `read ${join(home, 'logs')}/console.log and debug.log there, and start again.`,
  });
}

export function damaged(home: string, said: string): EmbeddedError {
  return new EmbeddedError('DATA_DAMAGED', {
    found: `Neo4j cannot read its store in ${home}: ${said}`,
    needed: 'the store files as Neo4j left them.',
    remedy:
      'restore a backup ("signatory restore"), or move the folder away: the next start makes a new one and ' +
      'imports the data set again.',
  });
}

const DAMAGE =
  /corrupt|checksum mismatch|UnderlyingStorageException|inconsistent|MetadataMismatch|Malformed|not a valid store|Store files? .*(?:missing|unreadable)|recover\w* is required|TransactionLogsMissing|ReadPastEnd|Unable to read store|TreeInconsistency|Unknown store version|Failed to start DatabaseId|NegativeArraySize|Page .* out of bounds/i;

/** The innermost cause that Neo4j names, as it words it: the last line that starts an exception. */
export function excerpt(logs: string): string {
  const lines = logs.split('\n').map((line) => line.trim());
  const causes = lines.filter((line) =>
    /^(?:Caused by: |Exception in |Error:|\S+(?:Exception|Error): )/.test(line),
  );
  const failures = lines.filter((line) => /\b(?:ERROR|FATAL)\b/.test(line));
  const line = causes.at(-1) ?? failures.at(-1) ?? lines.filter(Boolean).at(-1) ?? 'nothing was logged';
  return line.replace(/^Caused by: /, '').slice(0, 600);
}

function size(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

function readFrom(file: string, start: number): string {
  const length = size(file) - start;
  if (length <= 0) return '';
  const bytes = Buffer.alloc(length);
  const descriptor = openSync(file, 'r');
  try {
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, length, start));
  } finally {
    closeSync(descriptor);
  }
}
