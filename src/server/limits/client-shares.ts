/** Who has how much at work, and has asked for how much lately. */
export interface ClientShares {
  /** Counts a piece of work of the client until what it returns is called; `rests`: the client rests after it, greedy or not. */
  begin(client: string): (rests?: boolean) => void;
  /** Charges the client for what a piece of work may cost, in units (see rate-limit.ts). */
  charge(client: string, units: number): void;
  runningOf(client: string): number;
  /** Whether one client's turn comes before another's: the one with less at work, then the one that was charged less. */
  isBefore(client: string, other: string): boolean;
  /** How many of `places` the client may take, at least one. */
  mostOf(client: string, places: number): number;
  /** Whether anybody else has asked for something lately. */
  hasOthers(client: string): boolean;
  /** Whether the client has asked for more than all others have together, in large pieces, and there are others. */
  isGreedy(client: string): boolean;
  /** Milliseconds until the client may begin something; 0: at once. */
  restOf(client: string): number;
}

/** What was asked for lately, up to `at`: everything counts half after `halfLife`. */
interface Lately {
  /** Units. */
  used: number;
  /** Charges: of all who ask, wherever their work is done. */
  charges: number;
  /** Pieces of work that were begun here. */
  works: number;
  at: number;
}

interface Share extends Lately {
  running: number;
  restsUntil: number;
}

/** Milliseconds after which what a client was charged counts half. */
const halfLife = 5_000;

/** Units lately, and units of a piece of work on average, below which nobody is called greedy: 20,000 and 500 rows. */
const modest = { lately: 2_000, each: 50 };

/** Less than a request lately is as good as none. */
const negligible = 0.5;

/**
 * A client rests `least` to `most` times as long as its work took, a minute at the longest. How often depends on how
 * much the others asked lately: once more for every 50 of their requests, which are 7 a second.
 */
const rest = { least: 1, most: 49, chargesEach: 50, longest: 60_000 };

/** Milliseconds after a rest for which its client still gets one place: it has been forgotten meanwhile how much it asked for. */
const afterRest = 10_000;

const neverRested = Number.NEGATIVE_INFINITY;

/** Clients that are remembered before those are looked for that can be forgotten. */
const many = 1_000;

/**
 * A client that is alone gets three quarters of the places, so that the next one finds some; beside others it gets a smaller
 * share of them. One that lately asked for more than all others did together gets one, for half of the time beside few
 * requests of others and for a fiftieth beside many: what is large keeps the processors from everybody else, however few of
 * it there are at once.
 *
 * @param besideOthers the share of the places that one client gets beside others
 */
export function createClientShares(now: () => number, besideOthers = 1 / 2): ClientShares {
  const shares = new Map<string, Share>();
  const all: Lately = { used: 0, charges: 0, works: 0, at: now() };
  let forgetAt = many;

  function upToDate<T extends Lately>(share: T, at: number): T {
    const left = 0.5 ** ((at - share.at) / halfLife);
    share.used *= left;
    share.charges *= left;
    share.works *= left;
    share.at = at;
    return share;
  }

  function shareOf(client: string, at: number): Share {
    const known = shares.get(client);
    if (known) return upToDate(known, at);
    if (shares.size >= forgetAt) forget(at);
    const share = { running: 0, used: 0, charges: 0, works: 0, at, restsUntil: neverRested };
    shares.set(client, share);
    return share;
  }

  function forget(at: number): void {
    for (const [client, share] of shares)
      if (share.running === 0 && upToDate(share, at).used < negligible && share.restsUntil < at - afterRest)
        shares.delete(client);
    forgetAt = Math.max(many, 2 * shares.size);
  }

  /** Both by one reading of the clock: what a client loses between two would pass for somebody else's. */
  function othersThan(client: string, what: 'used' | 'charges', at: number): number {
    const known = shares.get(client);
    return upToDate(all, at)[what] - (known ? upToDate(known, at)[what] : 0);
  }

  const hasOthers = (client: string, at = now()) => othersThan(client, 'used', at) > negligible;

  function isGreedy(client: string, at = now()): boolean {
    const known = shares.get(client);
    if (!known) return false;
    const { used, works } = upToDate(known, at);
    if (used < modest.lately || used < modest.each * works) return false;
    const others = othersThan(client, 'used', at);
    return others > negligible && used > others;
  }

  function restAfter(client: string, served: number, at: number): number {
    const times = othersThan(client, 'charges', at) / rest.chargesEach;
    return Math.min(rest.longest, served * Math.min(rest.most, Math.max(rest.least, times)));
  }

  const restEndOf = (client: string) => shares.get(client)?.restsUntil ?? neverRested;

  /** Lately, and beside others. */
  const hasRested = (client: string, at: number) =>
    at - restEndOf(client) < afterRest && hasOthers(client, at);

  return {
    begin(client) {
      const began = now();
      const starting = shareOf(client, began);
      starting.running++;
      starting.works++;
      return (rests = false) => {
        const ended = now();
        const share = shareOf(client, ended);
        share.running--;
        // A short piece of work that ends after a long one takes nothing from the rest for that.
        if (rests || isGreedy(client, ended))
          share.restsUntil = Math.max(share.restsUntil, ended + restAfter(client, ended - began, ended));
      };
    },
    charge(client, units) {
      const at = now();
      for (const share of [shareOf(client, at), upToDate(all, at)]) {
        share.used += units;
        share.charges++;
      }
    },
    runningOf: (client) => shares.get(client)?.running ?? 0,
    isBefore(client, other) {
      if (client === other) return false;
      const at = now();
      const [a, b] = [shareOf(client, at), shareOf(other, at)];
      return a.running < b.running || (a.running === b.running && a.used < b.used);
    },
    mostOf(client, places) {
      const at = now();
      if (isGreedy(client, at) || hasRested(client, at)) return 1;
      return Math.max(1, Math.floor(places * (hasOthers(client, at) ? besideOthers : 3 / 4)));
    },
    hasOthers,
    isGreedy,
    restOf: (client) => Math.max(0, restEndOf(client) - now()),
  };
}
