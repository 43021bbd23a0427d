import { onTestFinished, vi } from 'vitest';

/** Time that goes on when told to, for the clock and for timers, which may be early. */
export function handMadeTime() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  let at = 0;
  return {
    now: () => at,
    goOn(ms: number, timers = ms) {
      at += ms;
      vi.advanceTimersByTime(timers);
    },
  };
}
