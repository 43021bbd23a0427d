import type { Worker } from 'node:cluster';

/** What a worker sends all its life, every second. */
interface Beat {
  beats: true;
}

/** Milliseconds between two beats, and between two looks at whether one came. */
const pace = 1_000;

/** Looks in a row without a beat after which a worker counts as stuck: requests are given up in as many seconds. */
const mostMissed = 10;

/** The same while it starts: it loads the program in one go, which takes minutes where others have the processors. */
const mostMissedAtStart = 180;

/** Has this worker send its beats, for as long as its event loop turns and it is connected. */
export function beat(): void {
  const send = () => {
    if (process.connected) process.send?.({ beats: true } satisfies Beat, undefined, {}, () => undefined);
  };
  send();
  setInterval(send, pace).unref();
}

interface Watch {
  /** Whether it has not come to listen yet. */
  isStarting: () => boolean;
  stuck: () => void;
}

/**
 * Calls `stuck` for a worker that sent beats and sends none any more. Looks are counted and not time: while this process stands
 * still as well, on a machine that is paused, it takes none.
 */
export function watchBeats(worker: Pick<Worker, 'on' | 'once'>, { isStarting, stuck }: Watch): void {
  let missed = 0;
  let looks: NodeJS.Timeout | undefined;
  const look = () => {
    missed++;
    if (missed === (isStarting() ? mostMissedAtStart : mostMissed)) stuck();
  };
  worker.on('message', ({ beats }: Partial<Beat>) => {
    missed = 0;
    if (beats) looks ??= setInterval(look, pace);
  });
  worker.once('exit', () => clearInterval(looks));
}
