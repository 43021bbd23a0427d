import { setMaxListeners } from 'node:events';
import type { Closing } from './asked.ts';
import { limits } from './limits.ts';

/** Fires when the client has gone or the time of the request is over; `release` when the work is done. */
export function requestSignal(
  response: Closing,
  ms: number = limits.requestMs,
): { signal: AbortSignal; release(): void } {
  const abort = new AbortController();
  // Every statement under way listens, and every operation of a batch.
  setMaxListeners(100, abort.signal);
  const fire = () => abort.abort();
  const timer = setTimeout(fire, ms);
  // Who left while waiting for a turn is not told of again.
  if (response.destroyed) fire();
  response.once('close', fire);
  return {
    signal: abort.signal,
    release() {
      clearTimeout(timer);
      response.off('close', fire);
    },
  };
}
