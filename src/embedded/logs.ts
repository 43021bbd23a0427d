import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What Java prints, what Neo4j tells its operators, and what it tells its developers: stack traces. */
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

/**
 * What Neo4j says went wrong, in its words: the first error it logs, and the innermost cause, which is the
 * last that starts an exception.
 */
export function excerpt(logs: string): string {
  const lines = logs.split('\n').map((line) => line.trim());
  const error = lines
    .find((line) => /\b(?:ERROR|FATAL)\b/.test(line))
    ?.replace(/^.*?\b(?:ERROR|FATAL)\b\s*(?:\[[^\]]*\]\s*)?/, '');
  const cause = lines.findLast((line) =>
    /^(?:Caused by: |Exception in |Error: |[\w.$]+(?:Exception|Error)\b)/.test(line),
  );
  const said = [error, cause?.replace(/^Caused by: /, '')].filter((line) => line !== undefined);
  if (said.length === 0) said.push(lines.findLast(Boolean) ?? 'nothing was logged');
  return said.join(': ').slice(0, 800);
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
