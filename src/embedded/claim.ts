import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './processes.ts';

/**
 * A file that exists while one process, the owner, is at work on what stands beside it. It holds the
 * owner's process id; a claim whose owner is dead counts for nothing and is cleared away by the next.
 */
export interface Claim {
  release(): void;
}

/** Takes the claim, or tells the id of the living process that holds it. */
export function tryClaim(file: string, pid: number = process.pid): Claim | { heldBy: number } {
  mkdirSync(dirname(file), { recursive: true });
  // Written first and linked then: nobody ever sees a claim without its owner's id.
  const draft = `${file}.${pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, String(pid), { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(draft, file);
        return { release: () => release(file, pid) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const owner = ownerOf(file);
      if (owner !== undefined && isAlive(owner)) return { heldBy: owner };
      if (owner !== undefined) discard(file, owner);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Waits for as long as another living process holds the claim. `onWait` is told its id, once; `signal` ends the waiting. */
export async function claim(
  file: string,
  onWait: (pid: number) => void,
  signal?: AbortSignal,
): Promise<Claim> {
  let told = false;
  for (;;) {
    const result = tryClaim(file);
    if ('release' in result) return result;
    if (!told) onWait(result.heldBy);
    told = true;
    await sleep(100, undefined, { signal });
  }
}

function ownerOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function release(file: string, pid: number): void {
  if (ownerOf(file) === pid) rmSync(file, { force: true });
}

/**
 * Two processes may see the same dead owner, and the slower must not clear away the claim that the faster
 * has taken since: the file is moved aside, which only one of them can do, and looked at once more.
 */
function discard(file: string, owner: number): void {
  const aside = `${file}.dead.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (ownerOf(aside) !== owner) {
    try {
      linkSync(aside, file);
    } catch {
      // Somebody else holds it by now, and rightly.
    }
  }
  rmSync(aside, { force: true });
}
