import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchBeats } from '../../src/cli/heartbeat.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker of which nothing but its messages is seen, and after how many seconds without a beat it counts as stuck. */
function secondsUntilStuck(isStarting: boolean): number {
  const worker = new EventEmitter() as EventEmitter & Parameters<typeof watchBeats>[0];
  let isStuck = false;
  watchBeats(worker, {
    isStarting: () => isStarting,
    stuck: () => {
      isStuck = true;
    },
  });
  worker.emit('message', { beats: true });
  let seconds = 0;
  for (; !isStuck && seconds < 1_000; seconds++) vi.advanceTimersByTime(1_000);
  worker.emit('exit');
  return seconds;
}

it('a worker that listens is stuck after ten seconds without a beat', () => {
  expect(secondsUntilStuck(false)).toBe(10);
});

it('one that still loads the program has minutes: beside others it gets a small part of a processor', () => {
  expect(secondsUntilStuck(true)).toBe(180);
});
