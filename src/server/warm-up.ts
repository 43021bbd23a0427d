import { setTimeout as sleep } from 'node:timers/promises';
import { Kind, parse } from 'graphql';
import { AskedElsewhere } from './aside/asked-elsewhere.ts';
import { noOutcome } from './graphql/execute.ts';
import type { Perform } from './graphql/yoga.ts';
import type { Asked } from './http/asked.ts';
import type { Gate } from './limits/gate.ts';
import { exampleQueries } from './routes/example-queries.ts';

/** Milliseconds until it is looked again whether readers are being answered. */
const readersFirst = 50;

/** As pages do. */
const accept = 'application/graphql-response+json';

/** As `/ready` does, so that who waits for it waits for nothing else. */
const readinessQuery = '{ graph { dataSet } }';

/** What the first readers need, and who makes it ready. */
interface WarmUpParts {
  perform: Perform;
  /** Through what is kept: who asks the same meanwhile waits for this one answer instead of having it planned once more. */
  ask: (asked: Asked) => Promise<unknown>;
  gate: Pick<Gate, 'running'>;
  startThread: () => void;
  /** Addresses that the explorer's pages ask when they are opened, the first page first. */
  questions: readonly string[];
}

/**
 * Answers what pages ask when they are opened, and the example queries, to nobody, one after the other, so that Neo4j has its
 * plans at hand, signatures are in memory and threads are there before the first reader asks: planning what a page asks takes
 * longer than any answer. Readers who are there already go first: what is planned beside them takes their processors. What
 * fails will fail for who asks, and is told then.
 */
export async function warmUp(
  { perform, ask, gate, startThread, questions }: WarmUpParts,
  signal: AbortSignal,
): Promise<void> {
  const performing = (text: string) => {
    const document = parse(text);
    const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    return operations.map(({ name }) => () => {
      const scope = { outcome: noOutcome(), signal, spend: () => undefined };
      return perform(document, name?.value ?? null, {}, scope);
    });
  };
  const answering = questions.map((url) => async () => {
    const asked = new AskedElsewhere({ method: 'GET', url, headers: { accept } }, async () => undefined);
    const leave = () => asked.gone();
    signal.addEventListener('abort', leave);
    await ask(asked).finally(() => signal.removeEventListener('abort', leave));
  });
  const steps = [...performing(readinessQuery), startThread, ...answering, ...performing(exampleQueries)];
  for (const step of steps) {
    while (gate.running > 0 && !signal.aborted) await sleep(readersFirst);
    if (signal.aborted) return;
    try {
      await step();
    } catch {
      // Told to who asks.
    }
  }
}
