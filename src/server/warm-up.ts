import { setTimeout as sleep } from 'node:timers/promises';
import { Kind, parse } from 'graphql';
import { exampleQueries } from './example-queries.ts';
import { noOutcome } from './execute.ts';
import type { Gate } from './gate.ts';
import type { Perform } from './yoga.ts';

/** Milliseconds until it is looked again whether readers are being answered. */
const readersFirst = 50;

/**
 * Answers the example queries to nobody, one after the other, so that Neo4j has its planner at hand, signatures are in
 * memory and threads are there before the first reader asks. Readers who are there already go first. What fails will fail
 * for who asks, and is told then.
 */
export async function warmUp(perform: Perform, gate: Gate, signal: AbortSignal): Promise<void> {
  const document = parse(exampleQueries);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    while (gate.running > 0 && !signal.aborted) await sleep(readersFirst);
    if (signal.aborted) return;
    const scope = { outcome: noOutcome(), signal, spend: () => undefined };
    await perform(document, definition.name?.value ?? null, {}, scope).catch(() => undefined);
  }
}
