import { RequestFailure } from './failure.ts';

/** Milliseconds: the first pause where the server asks for none, the longest such one, and the longest it may ask for. */
const pauses = { first: 1_500, longest: 10_000, asked: 300_000 };

/**
 * Milliseconds to wait after some failures in a row (1 or more) before asking again: at least what the server asks for,
 * up to five minutes, and more with every failure.
 */
export function pauseAfter(failures: number, retryAfter: number | undefined): number {
  const growing = Math.min(pauses.longest, pauses.first * 2 ** (failures - 1));
  return Math.max(growing, Math.min(pauses.asked, retryAfter ?? 0));
}

interface Rest {
  readonly until: number;
  readonly failures: number;
  /** Whether the server asked for it. */
  readonly asked: boolean;
}

/** Questions that failed in passing, whichever part of the page asks them. */
const rests = new Map<string, Rest>();

/** When nobody answered, and somebody does again, nothing is to be waited for but what the server itself asked for. */
export function endRests(): void {
  for (const [name, { asked }] of rests) if (!asked) rests.delete(name);
}

/** A failure, and when the same is asked again (milliseconds since 1970); never where that is no use. */
export interface Failed {
  readonly failure: RequestFailure;
  readonly again: number | undefined;
}

interface Hearing<Answer> {
  answered: (answer: Answer) => void;
  failed: (failed: Failed) => void;
}

/**
 * Asks until there is an answer or a refusal, with pauses. A question that rests is not asked before its time, even if it
 * is begun anew.
 *
 * @param name of the question; its pauses are kept under it
 * @returns ends it: nothing is heard of it any more
 */
export function askPatiently<Answer>(
  name: string,
  ask: (signal: AbortSignal) => Promise<Answer>,
  { answered, failed }: Hearing<Answer>,
): () => void {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = async () => {
    try {
      const answer = await ask(abort.signal);
      rests.delete(name);
      if (!abort.signal.aborted) answered(answer);
    } catch (error) {
      if (abort.signal.aborted) return;
      const failure = error instanceof RequestFailure ? error : new RequestFailure('REFUSED', String(error));
      if (failure.isFinal) rests.delete(name);
      failed({ failure, again: failure.isFinal ? undefined : rest(failure.retryAfter) });
    }
  };
  const rest = (retryAfter: number | undefined): number => {
    const before = rests.get(name);
    const now = Date.now();
    // Others have heard of the same failure: it counts once.
    const isKnown = before !== undefined && before.until > now;
    const failures = (before?.failures ?? 0) + Number(!isKnown);
    const until = isKnown ? before.until : now + pauseAfter(failures, retryAfter);
    rests.set(name, { until, failures, asked: retryAfter !== undefined });
    timer = setTimeout(attempt, until - now);
    return until;
  };
  const wait = (rests.get(name)?.until ?? 0) - Date.now();
  if (wait > 0) timer = setTimeout(attempt, wait);
  else void attempt();
  return () => {
    clearTimeout(timer);
    abort.abort();
  };
}
