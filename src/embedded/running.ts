import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPassword, USER } from './password.ts';
import { speaksBolt } from './ports.ts';
import { isAlive, isAliveWith } from './processes.ts';

/** A server to connect to, whoever started it. */
export interface Connection {
  uri: string;
  user: string;
  password: string;
}

/** What `running.json` in the data folder says while Neo4j runs on it. */
interface Running {
  /** Of the Java process. */
  pid: number;
  port: number;
  /** Process id of whoever started it, and with whom it ends. */
  owner: number;
  /** The data folder as Java was told it, which another process may call by another name. */
  home: string;
}

/**
 * The server that already runs on this data folder, so that another process can use it, or undefined. What
 * a dead process left behind is not believed: the process has to be alive, to be ours, and to answer, and
 * who started it must be alive too, or else it is about to end.
 */
export async function findRunning(home: string): Promise<(Connection & { pid: number }) | undefined> {
  const running = readRunning(home);
  const password = readPassword(home);
  if (!running || !password || !isAlive(running.owner) || !isOurs(running)) return undefined;
  if (!(await speaksBolt(running.port))) return undefined;
  return { uri: boltUri(running.port), user: USER, password, pid: running.pid };
}

/** Whether the process is there and is the one that was meant, and not another that got its id since. */
export function isOurs({ pid, home }: Running): boolean {
  return isAliveWith(pid, join(home, 'run'));
}

export function boltUri(port: number): string {
  return `bolt://127.0.0.1:${port}`;
}

/** What the folder's own file says: a copy of a folder in use has a file that is about the other folder's Neo4j. */
export function readRunning(home: string): Running | undefined {
  try {
    const { pid, port, owner, home: told } = JSON.parse(readFileSync(file(home), 'utf8'));
    const whole = [pid, port, owner].every(Number.isInteger) && typeof told === 'string';
    return whole && !isOfAnother(told, home) ? { pid, port, owner, home: told } : undefined;
  } catch {
    return undefined;
  }
}

/** A folder that is not where it was told of has been moved, and its Neo4j runs on. */
function isOfAnother(told: string, home: string): boolean {
  const there = statSync(told, { throwIfNoEntry: false });
  const here = statSync(home);
  return there !== undefined && (there.dev !== here.dev || there.ino !== here.ino);
}

/** Renamed into place: whoever reads it sees all of it or none. */
export function writeRunning(home: string, running: Running): void {
  const draft = `${file(home)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(running), { mode: 0o600 });
  renameSync(draft, file(home));
}

export function clearRunning(home: string): void {
  rmSync(file(home), { force: true });
}

function file(home: string): string {
  return join(home, 'running.json');
}
