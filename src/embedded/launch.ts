import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { diagnose, markLogs, readLogs } from './diagnose.ts';
import { asDiskError } from './disk.ts';
import type { Jars } from './jars.ts';
import type { Java } from './java.ts';
import { writeServerArguments } from './java-arguments.ts';
import { speaksBolt } from './ports.ts';
import type { ServerOptions } from './settings.ts';
import { type Supervised, supervise } from './supervise.ts';

/** A cold start takes seconds; recovering a large store after a kill can take minutes. */
const START_TIMEOUT_MS = 300_000;

/**
 * Starts Neo4j and returns when it answers on its Bolt port. `onProcess` is told the process id before that.
 *
 * @throws EmbeddedError whatever `diagnose` makes of the logs when it ends early or does not answer in time
 */
export async function launch(
  java: Java,
  jars: Jars,
  options: ServerOptions,
  flags: readonly string[],
  onProcess: (pid: number) => void = () => {},
): Promise<Supervised> {
  const { home, port } = options;
  try {
    mkdirSync(join(home, 'logs'), { recursive: true });
    const marks = markLogs(home);
    const args = writeServerArguments(jars, options, flags);
    const output = openSync(join(home, 'logs', 'console.log'), 'a');
    const server = await supervise([java.path, `@${args}`], output).finally(() => closeSync(output));
    onProcess(server.pid);
    const ended = await untilReady(server, port);
    if (ended === 'ready') return server;
    await server.kill();
    throw diagnose(home, port, readLogs(home, marks), ended === 'late' ? undefined : ended);
  } catch (error) {
    throw asDiskError(error, home);
  }
}

/** "ready", "late", or the exit status of a server that ended before it was ready. */
async function untilReady(server: Supervised, port: number): Promise<'ready' | 'late' | number> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  let status: number | undefined;
  server.exited.then((code) => {
    status = code;
  });
  while (Date.now() < deadline) {
    if (status !== undefined) return status;
    if (await speaksBolt(port)) return status ?? 'ready';
    await sleep(20);
  }
  return 'late';
}
