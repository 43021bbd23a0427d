import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf, isAlive } from './processes.ts';

/**
 * A file that exists while one process, the owner, is at work on what stands beside it. It holds the
 * owner's process id and when it was started, since ids are used again, in a container by the very same program;
 * a claim whose owner is dead counts for nothing and is cleared away by the next.
 */
export interface Claim {
  release(): void;
}

/** Takes the claim, or tells the id of the living process that holds it. */
export function tryClaim(file: string, pid: number = process.pid): Claim | { heldBy: number } {
  mkdirSync(dirname(file), { recursive: true });
  // Written first and linked then: nobody ever sees a claim without its owner's id.
  const draft = `${file}.${pid}.${Math.random().toString(36).slice(2)}`;
  const self = `${pid} ${birthOf(pid)}`;
  try {
    writeFileSync(draft, self);
    for (;;) {
      try {
        linkSync(draft, file);
        return { release: () => release(file, self) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const owner = ownerOf(file);
      if (owner === undefined) continue;
      if (isThere(owner)) return { heldBy: Number.parseInt(owner, 10) };
      discard(file, owner);
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

/** What the claim says of its owner; undefined where it has just been released. */
function ownerOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return ifThereIsNone(error);
  }
}

/** What may not be read or cleared away stays so, however often it is tried. */
function ifThereIsNone(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

/** A claim is empty where the machine lost its power: nobody holds it. */
function isThere(owner: string): boolean {
  const pid = Number.parseInt(owner, 10);
  if (!isAlive(pid)) return false;
  const told = owner.slice(String(pid).length + 1);
  const birth = birthOf(pid);
  return told === '' || birth === '' || told === birth;
}

function release(file: string, owner: string): void {
  if (ownerOf(file) === owner) rmSync(file, { force: true });
}

/**
 * Two processes may see the same dead owner, and the slower must not clear away the claim that the faster
 * has taken since: the file is moved aside, which only one of them can do, and looked at once more.
 */
function discard(file: string, owner: string): void {
  const aside = `${file}.dead.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    ifThereIsNone(error);
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
