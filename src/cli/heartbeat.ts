import type { Worker } from 'node:cluster';

/** What a worker sends all its life, every second. */
interface Beat {
  beats: true;
}

/** Milliseconds between two beats, and between two looks at whether one came. */
const pace = 1_000;

/** Looks in a row without a beat after which a worker counts as stuck: requests are given up in as many seconds. */
const mostMissed = 10;

/** Has this worker send its beats, for as long as its event loop turns and it is connected. */
export function beat(): void {
  const send = () => {
    if (process.connected) process.send?.({ beats: true } satisfies Beat, undefined, {}, () => undefined);
  };
  send();
  setInterval(send, pace).unref();
}

/**
 * Calls `stuck` for a worker that sent beats and sends none any more. Looks are counted and not time: while this process stands
 * still as well, on a machine that is paused, it takes none.
 */
export function watchBeats(worker: Worker, stuck: () => void): void {
  let missed = 0;
  let looks: NodeJS.Timeout | undefined;
  const look = () => {
    missed++;
    if (missed === mostMissed) stuck();
  };
  worker.on('message', ({ beats }: Partial<Beat>) => {
    if (!beats) return;
    missed = 0;
    looks ??= setInterval(look, pace);
  });
  worker.once('exit', () => clearInterval(looks));
}
