import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Jars } from './jars.ts';
import type { Java } from './java.ts';
import { onClassPath, TRANSIENT, writeArgumentFile } from './java-arguments.ts';
import { excerpt } from './logs.ts';
import { supervise } from './supervise.ts';

export interface AdminTask {
  java: Java;
  jars: Jars;
  /** Of the class archive (class-archive.ts). */
  flags: readonly string[];
  /** The folder whose data are meant. Nothing may run on it. */
  home: string;
  /** Of `neo4j-admin`: "database", "dump", … */
  args: readonly string[];
  /** File for the tool's standard input. */
  input?: string;
  /** Is told how far the tool is, from 0 to 100. */
  onPercent(percent: number): void;
}

/** Runs `neo4j-admin`, which is a class among Neo4j's jars; resolves with how it ended and what it printed. It ends with this process. */
export async function runAdmin(task: AdminTask): Promise<{ status: number; output: string }> {
  const { java, jars, flags, home, args, input, onPercent } = task;
  const conf = join(home, 'conf');
  mkdirSync(conf, { recursive: true });
  const file = writeArgumentFile(home, 'admin.args', [
    '-Xmx512m',
    ...TRANSIENT,
    ...flags,
    ...onClassPath(jars),
    'org.neo4j.cli.AdminTool',
    ...args,
  ]);
  const lines: string[] = [];
  const hear = (line: string) => {
    const percent = /data:\s*([\d.]+)%/.exec(line)?.[1];
    if (percent) onPercent(Number(percent));
    else lines.push(line);
  };
  const tool = [java.path, `@${file}`];
  const { untilExited } = await supervise(input === undefined ? tool : [...READING, input, ...tool], hear, {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf },
  });
  return { status: await untilExited(), output: lines.join('\n') };
}

/** Before a file and a program: runs the program with the file as its standard input. */
const READING = ['/bin/sh', '-c', 'exec "$@" <"$0"'];

/** Why the tool failed, from what it printed: neither the advice to ask it again in detail nor that it has failed, repeated. */
export function complaint(output: string): string {
  const lines = output
    .split('\n')
    .filter((line) => !/^(Run with '--verbose'|\w+ failed for databases:)/.test(line));
  return lines.find((line) => line.startsWith('Failed to ')) ?? excerpt(lines.join('\n'));
}
