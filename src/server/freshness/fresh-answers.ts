import { SignatoryError } from '../../errors.ts';
import type { Revision, Revisions } from '../../graph/revision.ts';
import type { Answer } from '../http/answer.ts';
import type { KeptAnswer, ResponseCache } from './response-cache.ts';

export interface Freshness {
  /** Milliseconds that a confirmation of the revision serves; 0: every request asks for one sent after it arrived. */
  readonly maxStaleness: number;
  /** Seconds for which answers of the last revision are served, marked, while the graph cannot be reached; 0: not at all. */
  readonly serveStaleFor: number;
}

/** What a request gets: a kept answer that is current, one marked as stale, or one of its own. */
export type Found =
  | { how: 'kept'; kept: KeptAnswer; isNew?: boolean }
  | { how: 'stale'; kept: KeptAnswer; age: number }
  | { how: 'made'; answer: Answer };

export interface FreshAnswers {
  /**
   * The answer to a request, by a key that says everything the answer depends on. A kept answer is given only when a
   * probe sent after this call confirms its revision. `key` undefined: never kept.
   */
  find(key: string | undefined, make: () => Promise<Answer>): Found | Promise<Found>;
}

/** Tells what became of every request. */
export const observed = (fresh: FreshAnswers, observe: (how: Found['how']) => void): FreshAnswers => ({
  find(key, make) {
    const tell = (found: Found): Found => {
      observe(found.how === 'kept' && found.isNew ? 'made' : found.how);
      return found;
    };
    const found = fresh.find(key, make);
    return found instanceof Promise ? found.then(tell) : tell(found);
  },
});

/** Keeps nothing. */
export const nothingKept: FreshAnswers = {
  find: async (_key, make) => ({ how: 'made', answer: await make() }),
};

export function createFreshAnswers(
  cache: ResponseCache,
  revisions: Revisions,
  { maxStaleness, serveStaleFor }: Freshness,
): FreshAnswers {
  const making = new Map<string, Promise<KeptAnswer | undefined>>();

  let renewing = false;

  /** Confirms ahead of time, so that nobody has to wait while there is much to answer. */
  function renew(): void {
    if (renewing) return;
    renewing = true;
    const done = () => {
      renewing = false;
    };
    revisions.confirm(maxStaleness).then(done, done);
  }

  /** The revision that the operator takes for the current one, where that needs no probe. */
  function assumed(): Revision | undefined {
    const last = revisions.lastConfirmed;
    if (!last || maxStaleness === 0) return undefined;
    const age = performance.now() - last.at;
    if (age >= maxStaleness) return undefined;
    if (age > maxStaleness / 2) renew();
    return last.revision;
  }

  /** The kept answer if it is current, or may be served as stale. */
  async function current(kept: KeptAnswer): Promise<Found | undefined> {
    try {
      return kept.revision === (await revisions.confirm(maxStaleness)) ? { how: 'kept', kept } : undefined;
    } catch (error) {
      const age = (performance.now() - (revisions.lastConfirmed?.at ?? 0)) / 1_000;
      if (
        error instanceof SignatoryError &&
        error.code === 'UNAVAILABLE' &&
        age <= serveStaleFor &&
        revisions.lastConfirmed?.revision === kept.revision
      )
        return { how: 'stale', kept, age };
      throw error;
    }
  }

  async function makeAndKeep(key: string, make: () => Promise<Answer>): Promise<Found> {
    const made = make();
    const keeping = made
      .then(
        (answer) => (answer.revision === undefined ? undefined : cache.keep(key, answer, answer.revision)),
        () => undefined,
      )
      .finally(() => {
        if (making.get(key) === keeping) making.delete(key);
      });
    making.set(key, keeping);
    const answer = await made;
    const kept = await keeping;
    return kept ? { how: 'kept', kept, isNew: true } : { how: 'made', answer };
  }

  async function search(
    key: string,
    kept: KeptAnswer | undefined,
    make: () => Promise<Answer>,
  ): Promise<Found> {
    const found = kept && (await current(kept));
    if (found) return found;
    // Nothing is awaited where nobody has begun: of those who come together the first begins, and the others find that.
    const begun = making.get(key);
    const others = begun && (await begun);
    // What somebody else began before this request may lack a commit; what has begun since then does not.
    const same = others && (await current(others));
    if (same) return same;
    const since = others && making.get(key);
    const newer = since && (await since);
    return newer ? { how: 'kept', kept: newer } : makeAndKeep(key, make);
  }

  return {
    find(key, make) {
      if (key === undefined) return make().then((answer) => ({ how: 'made', answer }));
      const kept = cache.get(key);
      if (kept && kept.revision === assumed()) return { how: 'kept', kept };
      return search(key, kept, make);
    },
  };
}
