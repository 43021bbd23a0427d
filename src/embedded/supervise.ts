import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { UTF8 } from './java.ts';
import { isAlive } from './processes.ts';

/**
 * A shell between this process and its child, because only a third process can outlive a SIGKILL. It starts
 * the child, tells its id on descriptor 3, and reads standard input, whose other end this process holds
 * and the system closes when this process ends in whatever way: then the child gets SIGTERM, and SIGKILL
 * if it is still there after the grace. A line on standard input asks for SIGKILL at once. The shell's exit
 * status is the child's. (POSIX: asynchronous lists read /dev/null unless told otherwise, hence descriptor 4.)
 */
const SUPERVISOR = `
exec 4<&0
"$@" </dev/null 3>&- 4<&- &
child=$!
echo $child >&3
exec 3>&-
(
  if read -r _ <&4; then
    kill -KILL $child
  else
    kill -TERM $child
    kill -CONT $child
    left=GRACE
    while [ $left -gt 0 ] && kill -0 $child; do sleep 1; left=$((left - 1)); done
    kill -KILL $child
  fi
) >/dev/null 2>&1 &
watcher=$!
wait $child
status=$?
kill $watcher 2>/dev/null
exit $status
`;

/** Neo4j writes a last check-point when it ends. */
const GRACE_SECONDS = 30;

export interface SuperviseOptions {
  /** How long an ordinary end may take before it becomes a SIGKILL. */
  graceSeconds?: number | undefined;
  env?: NodeJS.ProcessEnv;
}

export interface Supervised {
  /** Of the child itself. */
  pid: number;
  /** Resolves when the child has ended: its exit status, 128 and the signal's number after a signal. */
  exited: Promise<number>;
  /** The same, and keeps this process from ending before, which it otherwise may with nothing else to do. */
  untilExited(): Promise<number>;
  /** Asks the child to end, waits until it has, and insists after the grace, or after this many milliseconds. */
  end(graceMs?: number): Promise<void>;
  /** SIGKILL, and waits. */
  kill(): Promise<void>;
}

/**
 * Starts a program that ends when this process does, even when this one is killed by SIGKILL. It runs in a
 * session of its own, so that Ctrl-C reaches this process only, which can then shut down in order.
 *
 * @param output file descriptor for what the program prints, or who is told its lines
 */
export async function supervise(
  command: readonly string[],
  output: number | ((line: string) => void),
  { graceSeconds = GRACE_SECONDS, env = process.env }: SuperviseOptions = {},
): Promise<Supervised> {
  const script = SUPERVISOR.replace('GRACE', String(graceSeconds));
  const printed = typeof output === 'number' ? output : 'pipe';
  const shell = spawn('/bin/sh', ['-c', script, 'signatory', ...command], {
    detached: true,
    stdio: ['pipe', printed, printed, 'pipe'],
    env: { ...env, ...UTF8 },
  });
  if (typeof output === 'function')
    for (const stream of [shell.stdout, shell.stderr]) createInterface(stream as Readable).on('line', output);
  const input = shell.stdin as Writable;
  input.on('error', () => {});
  // A shell that a signal ended has no status of its own.
  const exited = once(shell, printed === 'pipe' ? 'close' : 'exit').then(
    ([code]) => (code as number | null) ?? 128,
  );
  const pid = Number(await firstText(shell));
  if (!pid) throw new Error(`/bin/sh ended with status ${await exited} before it had started ${command[0]}`);
  const untilExited = () => {
    shell.ref();
    return exited;
  };
  const ask = async (request: () => void) => {
    request();
    goOn(shell);
    await untilExited();
  };
  // The shell does not listen any more while it waits for a child that it has asked to end.
  const insist = () => {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  };
  // A program that has nothing else to do may end, and the child with it.
  shell.unref();
  (input as Writable & { unref?: () => void }).unref?.();
  return {
    pid,
    exited,
    untilExited,
    async end(graceMs) {
      const hard = graceMs === undefined ? undefined : setTimeout(insist, graceMs);
      await ask(() => input.end());
      clearTimeout(hard);
    },
    kill: () => ask(() => (input.writable ? input.write('now\n') : insist())),
  };
}

/** Who was stopped hears of no end before it goes on: systemd.kill(5) sends SIGCONT after SIGTERM for the same reason. */
function goOn({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(-pid, 'SIGCONT');
  } catch {
    // The shell and its child have ended, which Node is about to tell.
  }
}

async function firstText(shell: ChildProcess): Promise<string> {
  const pipe = shell.stdio[3] as NodeJS.ReadableStream;
  let text = '';
  for await (const chunk of pipe) text += chunk;
  return text.trim();
}
