import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadRequest } from '../bench/processes.ts';

/** What came of the requests of some time. */
export interface Outcomes {
  /** Milliseconds of each answer, from the moment its request was due. */
  latencies: number[];
  /** 503 or 429 with Retry-After. */
  refused: number;
  /** Milliseconds of each refusal. */
  refusals: number[];
  /** Anything else, by what it was. */
  failed: Map<string, number>;
  /** Milliseconds between the moment a request was due and the moment it was sent: the generator's own lateness. */
  lateness: number[];
}

export interface Clients {
  /** As many requests as `count` clients get answered who each wait for their answer, in `ms`. */
  closed(count: number, ms: number): Promise<Outcomes>;
  /** Requests at a rate, whether those before have been answered or not, as of many clients who know nothing of each other. */
  open(perSecond: number, ms: number): Promise<Outcomes>;
  /** Opens all connections. */
  warm(): Promise<void>;
  readonly connections: number;
  close(): void;
}

/** Milliseconds after which a client gives up. */
const patience = 30_000;

/**
 * As many as a proxy before the server might keep open, opened before anything counts. Node accepts one connection each time its
 * event loop turns (libuv 1.45 and newer), so that hundreds of new ones wait longest when the loop is busiest.
 */
const mostConnections = 256;

/** The share of the sorted values that lie below; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export const nothingYet = (): Outcomes => ({
  latencies: [],
  refused: 0,
  refusals: [],
  failed: new Map(),
  lateness: [],
});

/** Takes what came of some more time together with what came before. */
export function addTo(sum: Outcomes, more: Outcomes): void {
  // One by one: tens of thousands are too many arguments.
  for (const part of ['latencies', 'refusals', 'lateness'] as const)
    for (const ms of more[part]) sum[part].push(ms);
  sum.refused += more.refused;
  for (const [what, times] of more.failed) sum.failed.set(what, (sum.failed.get(what) ?? 0) + times);
}

/**
 * Clients at one address of this machine: the whole of 127.0.0.0/8 is its own, so that clients can be told apart by the
 * server as they are in the wild. `next` gives each request.
 */
export function openClients(url: string, next: () => LoadRequest, localAddress = '127.0.0.1'): Clients {
  const target = new URL(url);
  const idle: Socket[] = [];
  const all = new Set<Socket>();
  const waiting: ((socket: Socket) => void)[] = [];

  async function one(outcomes: Outcomes, due: number): Promise<void> {
    const asked = next();
    outcomes.lateness.push(performance.now() - due);
    const answer = await send(await connection(), bytesOf(target, asked)).catch((error: Error) => error);
    const ms = performance.now() - due;
    if (answer instanceof Error) count(outcomes.failed, answer.message);
    else if (answer.status === 200 && !answer.hasErrors) outcomes.latencies.push(ms);
    else if ((answer.status === 503 || answer.status === 429) && answer.mayRetry) {
      outcomes.refused++;
      outcomes.refusals.push(ms);
    } else count(outcomes.failed, `status ${answer.status}${answer.hasErrors ? ' with errors' : ''}`);
  }

  /** One that is idle, a new one, or, when there are as many as there may be, the first that becomes idle. */
  function connection(): Socket | Promise<Socket> {
    for (let socket = idle.shift(); socket; socket = idle.shift()) if (socket.writable) return socket;
    if (all.size < mostConnections) return opened();
    return new Promise((resolve) => waiting.push(resolve));
  }

  function opened(): Socket {
    const socket = connect({ port: Number(target.port), host: target.hostname, localAddress, noDelay: true });
    all.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => {
      all.delete(socket);
      const next = waiting.shift();
      if (next) next(opened());
    });
    return socket;
  }

  async function send(socket: Socket, bytes: string): Promise<Answer> {
    try {
      const answer = await answerOf(socket, bytes);
      const next = answer.closes ? undefined : waiting.shift();
      if (answer.closes) socket.destroy();
      else if (next) next(socket);
      else idle.push(socket);
      return answer;
    } catch (error) {
      socket.destroy();
      throw error;
    }
  }

  return {
    async closed(clients, ms) {
      const outcomes = nothingYet();
      const end = performance.now() + ms;
      const client = async () => {
        while (performance.now() < end) await one(outcomes, performance.now());
      };
      await Promise.all(Array.from({ length: clients }, client));
      return outcomes;
    },
    async open(perSecond, ms) {
      const outcomes = nothingYet();
      const began = performance.now();
      const flying = new Set<Promise<void>>();
      const total = Math.floor((ms / 1_000) * perSecond);
      for (let sent = 0; sent < total; ) {
        for (let due = dueAt(sent); sent < total && due <= performance.now(); due = dueAt(++sent)) {
          const request = one(outcomes, due).finally(() => flying.delete(request));
          flying.add(request);
        }
        await sleep(1);
      }
      await Promise.all(flying);
      return outcomes;

      function dueAt(number: number): number {
        return began + (1_000 * number) / perSecond;
      }
    },
    get connections() {
      return all.size;
    },
    async warm() {
      const before = nothingYet();
      await Promise.all(Array.from({ length: mostConnections }, () => one(before, performance.now())));
    },
    close() {
      for (const socket of all) socket.destroy();
    },
  };
}

const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);

interface Answer {
  status: number;
  mayRetry: boolean;
  hasErrors: boolean;
  closes: boolean;
}

const bytesOf = ({ host, pathname }: URL, { method, headers = {}, body = '' }: LoadRequest): string =>
  `${method} ${pathname} HTTP/1.1\r\nhost: ${host}\r\n${Object.entries(headers)
    .map(([name, text]) => `${name}: ${text}\r\n`)
    .join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/**
 * Sends a request and reads its answer, whose head must tell its length. An HTTP client of the usual kind takes as much of the
 * processor as the server that is to be measured beside it.
 */
function answerOf(socket: Socket, bytes: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let head = '';
    let missing = -1;
    const onData = (chunk: Buffer) => {
      if (missing >= 0) missing -= chunk.length;
      else {
        head += chunk.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end === -1) return;
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
        if (Number.isNaN(length)) return leave(() => reject(new Error('an answer without its length')));
        missing = length - (head.length - end - 4);
      }
      if (missing <= 0)
        leave(() =>
          resolve({
            status: Number(head.slice(9, 12)),
            mayRetry: /\r\nretry-after: \d/i.test(head),
            hasErrors: head.includes('\r\n\r\n{"errors"') || head.includes('"errors":['),
            closes: /\r\nconnection: close/i.test(head),
          }),
        );
    };
    const onClose = () => leave(() => reject(new Error('the connection broke')));
    const timer = setTimeout(() => leave(() => reject(new Error(`no answer in ${patience} ms`))), patience);
    const leave = (then: () => void) => {
      clearTimeout(timer);
      socket.off('data', onData).off('close', onClose);
      then();
    };
    socket.on('data', onData).once('close', onClose).write(bytes);
  });
}
