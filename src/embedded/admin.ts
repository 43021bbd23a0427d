import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import type { Jars } from './jars.ts';
import type { Java } from './java.ts';
import { onClassPath, TRANSIENT, writeArgumentFile } from './java-arguments.ts';

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

/** Runs `neo4j-admin`, which is a class among Neo4j's jars; resolves with how it ended and what it printed. */
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
  const child = spawn(java.path, [`@${file}`], {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      const percent = /data:\s*([\d.]+)%/.exec(line)?.[1];
      if (percent) onPercent(Number(percent));
      else lines.push(line);
    });
  }
  const ended = once(child, 'close');
  // A tool that gives up on its input closes it early; why, it says itself.
  if (input) await pipeline(createReadStream(input), child.stdin).catch(() => {});
  else child.stdin.end();
  const [code] = await ended;
  return { status: (code as number | null) ?? 128, output: lines.join('\n') };
}
