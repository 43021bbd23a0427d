import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Claim, tryClaim } from './claim.ts';
import { asDiskError } from './disk.ts';
import { EmbeddedError } from './errors.ts';
import { isAlive } from './processes.ts';
import { mendHalfRestore } from './restored-data.ts';
import { boltUri, clearRunning, isOurs, readRunning } from './running.ts';

/** How long a Neo4j whose owner has died gets to end before its folder counts as locked. */
const ENDING_MS = 40_000;

/**
 * Makes sure that nobody else starts, runs or replaces the Neo4j of this folder; leftovers of the dead do
 * not count. To be released when a start has said in `running.json` what runs.
 *
 * @throws EmbeddedError DATA_LOCKED (passing, while someone is at it), NOT_PERMITTED, DISK_FULL
 */
export async function claimHome(home: string, signal?: AbortSignal): Promise<Claim> {
  const claimed = takeClaim(home);
  if ('heldBy' in claimed) throw locked(home, claimed.heldBy, 'is starting or restoring it', true);
  try {
    await untilDeadOnesAreGone(home, signal);
    mendHalfRestore(home);
    return claimed;
  } catch (error) {
    claimed.release();
    throw error;
  }
}

function takeClaim(home: string): ReturnType<typeof tryClaim> {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    return tryClaim(join(home, 'starting'));
  } catch (error) {
    throw asDiskError(error, home);
  }
}

async function untilDeadOnesAreGone(home: string, signal: AbortSignal | undefined): Promise<void> {
  const deadline = performance.now() + ENDING_MS;
  for (;;) {
    const running = readRunning(home);
    if (!running || !isOurs(running)) return clearRunning(home);
    const ending = !isAlive(running.owner);
    if (!ending) throw locked(home, running.owner, `runs Neo4j on it, at ${boltUri(running.port)}`, true);
    if (performance.now() > deadline) throw locked(home, running.pid, 'ran Neo4j on it and does not end');
    await sleep(50, undefined, { signal });
  }
}

function locked(home: string, pid: number, does: string, passing = false): EmbeddedError {
  return new EmbeddedError('DATA_LOCKED', {
    found: `the data folder ${home} is in use: process ${pid} ${does}.`,
    needed: 'one Neo4j for each data folder.',
    remedy: `use that one, or stop it ("kill ${pid}"), or set SIGNATORY_HOME to another folder.`,
    passing,
  });
}
