import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Stops a process as Ctrl+Z would, and waits until each of its threads stands still: SIGSTOP is only begun when `kill`
 * returns, and a thread on another core may answer a question in the meantime. The only limit is the test's own.
 */
export async function stopProcess(pid: number): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  await untilStopped(pid);
}

/** Waits until a process that has been told to stop, or tells itself to, stands still: before, it could miss being told to go on. */
export async function untilStopped(pid: number): Promise<void> {
  while (!threadStates(pid).every((state) => state === 'T')) await sleep(2);
}

/** The states of a process's threads as proc(5) has them: 'T' is stopped. One that ended meanwhile stands still. */
function threadStates(pid: number): (string | undefined)[] {
  return readdirSync(`/proc/${pid}/task`).map((thread) => {
    try {
      return readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8').split(') ').at(-1)?.[0];
    } catch {
      return 'T';
    }
  });
}
