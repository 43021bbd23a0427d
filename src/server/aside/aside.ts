import { AsyncLocalStorage } from 'node:async_hooks';
import { extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { SignatoryError } from '../../errors.ts';
import type { StatementObserver } from '../../graph/reader.ts';
import { bookmarkOf, type Revisions, revisionOf } from '../../graph/revision.ts';
import type { MakeAnswer } from '../graphql/graphql-answer.ts';
import type { Answer } from '../http/answer.ts';
import type { Asked } from '../http/asked.ts';
import { limits } from '../limits/limits.ts';
import type { FromThread, Held, ThreadData, ToThread } from './messages.ts';

/** Works requests out in a thread with a driver and a schema of its own, so that others are answered meanwhile. */
export interface Aside {
  answer: MakeAnswer;
  /** Starts the thread, which the first request would do otherwise, and has it load what its answers are quicker with. */
  warmUp(): void;
  /** What the thread held when it answered last. */
  readonly held: Held;
  stop(): Promise<void>;
}

/** What the thread has to tell besides its answers. */
export interface AsideParts {
  observe: StatementObserver;
  observeCost: (cost: number) => void;
  startedOver: () => void;
  logError: (id: string, error: unknown) => void;
  /** Knows the server's life, which the thread has a number of its own for. */
  revisions: Pick<Revisions, 'life'>;
  /** Hears of every request. */
  asked: () => void;
}

interface Waiting {
  asked: Asked;
  resolve(answer: Answer): void;
  reject(reason: unknown): void;
  /** Begins the time in which the thread has to answer. */
  watch(): void;
  /** Runs something on behalf of who asked, for traces. */
  within: ReturnType<typeof AsyncLocalStorage.snapshot>;
}

/** Milliseconds past a request's time after which a thread that has loaded and not answered counts as stuck, and is ended. */
const grace = 5_000;

/** Milliseconds that it gets to close its connections. */
const closing = 1_000;

/** Milliseconds until a thread that ended before it had loaded is tried again: loading takes a second of a processor. */
const again = 5_000;

const nothing: Held = { memories: 0, documents: 0 };

/** The same file as here, compiled or not. */
const file = new URL(`./thread${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/**
 * A thread that ends, whatever ended it, fails the requests that it had; the next request starts another one. While none can
 * load, requests are refused with UNAVAILABLE and a time to come back.
 */
export function openAside(data: ThreadData, parts: AsideParts): Aside {
  const { observe, observeCost, startedOver, logError, revisions } = parts;
  const waiting = new Map<number, Waiting>();
  const statements = new Map<number, (error?: unknown) => void>();
  let worker: Worker | undefined;
  let ready = false;
  let brokenUntil = 0;
  let count = 0;
  let held = nothing;

  const tell = (message: ToThread) => worker?.postMessage(message);

  function startWorker(): Worker {
    const started = new Worker(file, { workerData: data });
    let reason: unknown;
    started.on('message', hear);
    started.on('error', (error) => {
      reason = error;
    });
    started.on('exit', (code) => {
      worker = undefined;
      if (!ready && reason !== undefined) brokenUntil = performance.now() + again;
      ready = false;
      held = nothing;
      const error = reason ?? new Error(`The thread for heavy requests ended with exit code ${code}.`);
      for (const ended of statements.values()) ended(error);
      statements.clear();
      for (const { reject } of waiting.values()) reject(error);
    });
    started.unref();
    return started;
  }

  /** @throws SignatoryError UNAVAILABLE where the last one could not load */
  function ensureStarted(): void {
    const rest = brokenUntil - performance.now();
    if (!worker && rest > 0)
      throw new SignatoryError(
        'UNAVAILABLE',
        'Requests as large as this one cannot be answered at the moment.',
        {
          retryAfter: Math.ceil(rest / 1_000),
        },
      );
    worker ??= startWorker();
  }

  function hear(message: FromThread): void {
    switch (message.type) {
      case 'ready':
        ready = true;
        for (const { watch } of waiting.values()) watch();
        break;
      case 'answer': {
        const { body, ...answer } = message.answer;
        held = message.held;
        waiting
          .get(message.id)
          ?.resolve({ ...answer, body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) });
        break;
      }
      case 'failure':
        waiting.get(message.id)?.reject(message.error);
        break;
      case 'spend':
        void spend(message);
        break;
      case 'cost':
        observeCost(message.cost);
        break;
      case 'started over':
        startedOver();
        break;
      case 'mistake':
        logError(message.id, message.error);
        break;
      case 'statement begins': {
        const within = waiting.get(message.id ?? 0)?.within;
        const begin = () => observe(message.name);
        statements.set(message.statement, within ? within(begin) : begin());
        break;
      }
      case 'statement ends':
        statements.get(message.statement)?.(message.error);
        statements.delete(message.statement);
    }
  }

  async function spend({ id, payment, units }: Extract<FromThread, { type: 'spend' }>): Promise<void> {
    try {
      await waiting.get(id)?.asked.spend(units);
      tell({ type: 'spent', payment, refusal: undefined });
    } catch (error) {
      const { code, message, retryAfter } =
        error instanceof SignatoryError ? error : new SignatoryError('UNAVAILABLE', 'Try again.');
      tell({ type: 'spent', payment, refusal: { code, message, retryAfter } });
    }
  }

  return {
    async answer(asked, body) {
      parts.asked();
      ensureStarted();
      const { life } = revisions;
      const id = ++count;
      const { method, url, headers } = asked.request;
      const gone = () => tell({ type: 'gone', id });
      let stuck: NodeJS.Timeout | undefined;
      const watch = () => {
        stuck = setTimeout(() => void worker?.terminate(), limits.requestMs + grace);
      };
      const within = AsyncLocalStorage.snapshot();
      const answered = new Promise<Answer>((resolve, reject) => {
        waiting.set(id, { asked, resolve, reject, watch, within });
      });
      if (ready) watch();
      tell({ type: 'ask', id, method, url, headers: { ...headers }, body });
      if (asked.response.destroyed) gone();
      asked.response.once('close', gone);
      try {
        const { revision, ...answer } = await answered;
        return { ...answer, revision: revision && revisionOf(life, bookmarkOf(revision)) };
      } finally {
        clearTimeout(stuck);
        asked.response.off('close', gone);
        waiting.delete(id);
      }
    },
    warmUp() {
      ensureStarted();
      tell({ type: 'warm up' });
    },
    get held() {
      return held;
    },
    async stop() {
      if (!worker) return;
      // Else this process may end before the thread has, in the middle of whatever else it had to do.
      worker.ref();
      const ended = new Promise((resolve) => worker?.once('exit', resolve));
      tell({ type: 'end' });
      await Promise.race([ended, sleep(closing, undefined, { ref: false })]);
      await worker?.terminate();
    },
  };
}
