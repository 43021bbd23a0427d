import { setTimeout as sleep } from 'node:timers/promises';
import { Kind, parse } from 'graphql';
import { exampleQueries } from './example-queries.ts';
import { noOutcome } from './execute.ts';
import type { Gate } from './gate.ts';
import type { Perform } from './yoga.ts';

/** Milliseconds until it is looked again whether readers are being answered. */
const readersFirst = 50;

/** As `/ready` does, so that who waits for it waits for nothing else. */
const readinessQuery = '{ graph { dataSet } }';

/**
 * Answers the example queries to nobody, one after the other, so that Neo4j has its planner at hand, signatures are in
 * memory and threads are there before the first reader asks. Readers who are there already go first: what is planned
 * beside them takes their processors. What fails will fail for who asks, and is told then.
 */
export async function warmUp(
  perform: Perform,
  gate: Gate,
  signal: AbortSignal,
  startThread: () => void,
): Promise<void> {
  const asking = (text: string) => {
    const document = parse(text);
    const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    return operations.map(({ name }) => async () => {
      const scope = { outcome: noOutcome(), signal, spend: () => undefined };
      await perform(document, name?.value ?? null, {}, scope);
    });
  };
  for (const step of [...asking(readinessQuery), startThread, ...asking(exampleQueries)]) {
    while (gate.running > 0 && !signal.aborted) await sleep(readersFirst);
    if (signal.aborted) return;
    try {
      await step();
    } catch {
      // Told to who asks.
    }
  }
}
