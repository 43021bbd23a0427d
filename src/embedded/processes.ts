import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process of this id exists, whoever owns it (POSIX kill: signal 0 checks and sends nothing). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether this process is alive and was started with `word` in its arguments. Process ids are used again
 * after a restart of the machine, so that being alive alone does not prove that it is the process meant.
 */
export function isAliveWith(pid: number, word: string): boolean {
  return isAlive(pid) && commandLine(pid).includes(word);
}

/**
 * What tells a process from another that has its id later: when it was started, and in which life of the machine. Empty where
 * the system does not say.
 */
export function birthOf(pid: number): string {
  return told(
    () => {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // proc(5): field 22, and the name that is field 2 may hold blanks and brackets.
      const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
      return `${started} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
    },
    ['-o', 'lstart=', '-p', String(pid)],
    { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  ).trim();
}

function commandLine(pid: number): string {
  return told(
    () => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
    ['-ww', '-o', 'command=', '-p', String(pid)],
  );
}

/** What /proc says, or `ps` where there is none; empty where neither knows. */
function told(proc: () => string, ps: readonly string[], env = process.env): string {
  try {
    return proc();
  } catch {
    try {
      return execFileSync('ps', ps, { encoding: 'utf8', env });
    } catch {
      return '';
    }
  }
}

/** A process that has ended and whose parent has not asked yet how: it holds nothing any more. */
function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
