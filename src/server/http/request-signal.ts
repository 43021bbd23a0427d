import { setMaxListeners } from 'node:events';
import { SignatoryError } from '../../errors.ts';
import { limits } from '../limits/limits.ts';
import type { Closing } from './asked.ts';

/** Fires with a TIMEOUT when the client has gone or the time of the request is over; `release` when the work is done. */
export function requestSignal(
  response: Closing,
  ms: number = limits.requestMs,
): { signal: AbortSignal; release(): void } {
  const abort = new AbortController();
  // Every statement under way listens, and every operation of a batch.
  setMaxListeners(100, abort.signal);
  const fire = (why: string) => abort.abort(new SignatoryError('TIMEOUT', why));
  const gone = () => fire('The request was given up.');
  const timer = setTimeout(fire, ms, `The request took longer than ${ms} ms.`);
  // Who left while waiting for a turn is not told of again.
  if (response.destroyed) gone();
  response.once('close', gone);
  return {
    signal: abort.signal,
    release() {
      clearTimeout(timer);
      response.off('close', gone);
    },
  };
}
