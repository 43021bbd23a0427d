/** How many pieces of work at once pay off, as the time they take tells. */
export interface PayingLimit {
  readonly limit: number;
  /** Geometric mean of what a piece of work takes while few are at work, milliseconds; 0 before the first. */
  readonly usual: number;
  /** The same of the last pieces of work, however many there were at once. */
  readonly recent: number;
  /** Takes note of a piece of work: what it took, how many were at work when it began, and whether others had to wait. */
  done(ms: number, running: number, wanted: boolean): void;
}

/** Fewer are never allowed: as many keep a processor and Neo4j busy. */
const fewest = 8;

/** With no more than these at work, what it takes counts as usual. */
const few = 4;

/** More at once only make each wait for the others once work takes this many times what is usual. */
const tolerated = 2;

/** What is usual may become slower by this factor with every piece of work: what was measured once is not held for ever. */
const forgetting = 1 / 10_000;

/**
 * A limit that finds itself: it grows by one as long as more are wanted and each is answered about as fast as alone, and
 * shrinks by a tenth when work takes twice as long as is usual, since then work waits for processors, in Neo4j or here,
 * and more of it at once gets no more done (as TCP Vegas does for packets: Brakmo and Peterson, 1995). Times are averaged
 * as logarithms: a few slow queries do not pass for overload.
 */
export function createPayingLimit(max: number): PayingLimit {
  const least = Math.min(fewest, max);
  let limit = least;
  let usual: number | undefined;
  let amongFew = 0;
  let recent = 0;
  let since = 0;
  let grows = false;

  function adjust(base: number): void {
    if (recent - base > Math.log(tolerated)) limit = Math.max(least, 0.9 * limit);
    else if (grows) limit = Math.min(max, limit + 1);
    since = 0;
    grows = false;
  }

  return {
    get limit() {
      return Math.floor(limit);
    },
    get usual() {
      return usual === undefined ? 0 : Math.exp(usual);
    },
    get recent() {
      return usual === undefined ? 0 : Math.exp(recent);
    },
    done(ms, running, wanted) {
      const took = Math.log(Math.max(0.5, ms));
      if (usual === undefined) usual = amongFew = recent = took;
      recent += (took - recent) / 32;
      if (running <= few) {
        amongFew += (took - amongFew) / 64;
        usual = Math.min(amongFew, usual + forgetting);
      }
      grows ||= wanted;
      if (++since >= limit) adjust(usual);
    },
  };
}
