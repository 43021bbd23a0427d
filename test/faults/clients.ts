import { setTimeout as sleep } from 'node:timers/promises';

/** What clients met. */
export interface Tally {
  /** Answers that were right. */
  right: number;
  /** 503 with Retry-After. */
  refused: number;
  /** Connections that broke: only a killed API may do that. */
  broken: number;
  /** Answers of no committed state. */
  wrong: number;
  /** Any other answer. */
  other: number;
  /** The first wrong or other answers, to see what they were. */
  examples: string[];
  /** Milliseconds of the slowest answer. */
  slowest: number;
}

const emptyTally = (): Tally => ({
  right: 0,
  refused: 0,
  broken: 0,
  wrong: 0,
  other: 0,
  examples: [],
  slowest: 0,
});

/** The queries that clients ask, over and over. */
export const queries = [
  '{ declarations(first: 10) { totalCount nodes { slug title signatories(first: 5) { totalCount nodes { slug } } } } }',
  '{ states(first: 20) { totalCount nodes { slug signatures(first: 3) { totalCount nodes { slug } } } } }',
  '{ commitments(first: 5) { totalCount nodes { slug text declaration { slug } } } }',
] as const;

export async function answerTo(url: string, query: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: signal ?? AbortSignal.timeout(30_000),
  });
}

/** What a quiet graph answers to the queries now. */
export async function answersNow(url: string): Promise<string[]> {
  const texts: string[] = [];
  for (const query of queries) {
    const response = await answerTo(url, query);
    const text = await response.text();
    if (response.status !== 200 || text.includes('"errors"')) throw new Error(`${response.status} ${text}`);
    texts.push(text);
  }
  return texts;
}

/**
 * Clients that read until stopped, and judge every answer: it must be that of one of the committed states. Each rests for
 * `pause` milliseconds between two of them.
 */
export function startClients(
  urlOf: () => string,
  count: number,
  states: readonly (readonly string[])[],
  pause: number,
) {
  const tally = emptyTally();
  let stopped = false;

  async function once(turn: number): Promise<void> {
    const index = turn % queries.length;
    const began = performance.now();
    let response: Response;
    let text: string;
    try {
      response = await answerTo(urlOf(), queries[index] ?? queries[0]);
      text = await response.text();
    } catch {
      tally.broken++;
      await sleep(50);
      return;
    }
    tally.slowest = Math.max(tally.slowest, performance.now() - began);
    if (response.status === 503 && response.headers.has('retry-after')) {
      tally.refused++;
      await sleep(20);
    } else if (response.status !== 200 || text.includes('"errors"')) {
      tally.other++;
      if (tally.examples.length < 3) tally.examples.push(`${response.status} ${text.slice(0, 300)}`);
    } else if (states.some((state) => state[index] === text)) tally.right++;
    else {
      tally.wrong++;
      if (tally.examples.length < 3) tally.examples.push(text.slice(0, 300));
    }
  }

  async function client(turn: number): Promise<void> {
    for (let at = turn; !stopped; at++) {
      await once(at);
      if (pause > 0) await sleep(pause);
    }
  }

  const all = Promise.all(Array.from({ length: count }, (_, turn) => client(turn)));
  return {
    tally,
    async stop(): Promise<Tally> {
      stopped = true;
      await all;
      return tally;
    },
  };
}
