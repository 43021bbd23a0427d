import { formatTime } from '../format/dates.ts';
import type { Failed } from '../graphql/patience.ts';
import { texts } from '../texts.ts';

const { failed, soon, later } = texts.states;

/** Seconds that are told as such; what is farther off by the clock, or it would be wrong before it is read again. */
const near = 60;

/** Why there is no answer, what the server said of it, and when it is asked again. */
export function failureInWords({ failure: { kind, message }, again }: Failed): string {
  if (again === undefined) return failed[kind](message, '');
  const seconds = Math.max(1, Math.round((again - Date.now()) / 1_000));
  return failed[kind](message, seconds <= near ? soon(seconds) : later(formatTime(again)));
}
