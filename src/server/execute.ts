import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Context } from '../context.ts';
import type { Reader, Revision } from '../graph/reader.ts';
import type { Revisions } from '../graph/revision.ts';
import { openSnapshot, RevisionChanged } from '../graph/snapshot.ts';
import type { Memories } from '../memories.ts';
import type { Run } from './compile.ts';
import { limits } from './limits.ts';

/** What an execution tells the layer that answers over HTTP. */
export interface Outcome {
  /** The revision of each operation's answer; undefined for one that must not be kept. */
  revisions: (Revision | undefined)[];
  /** Statements sent to Neo4j, all tries together. */
  statements: number;
  /** How often the request started over. */
  restarts: number;
}

export interface Operation {
  document: DocumentNode;
  operationName: string | null;
  variables: Record<string, unknown>;
  signal?: AbortSignal | undefined;
}

export interface ExecutorParts {
  compile: (document: DocumentNode, operationName: string | null) => Run;
  reader: Reader;
  revisions: Revisions;
  memories: Memories;
}

/** Executions that may find the graph changed under them before one takes what it gets. */
const tries = 5;

/**
 * Executes operations so that one answer never mixes two revisions: a request that sees the graph change starts over.
 * One that is overtaken `tries` times in a row is answered from whatever its last try read, and the answer is not kept.
 */
export function createExecutor({ compile, reader, revisions, memories }: ExecutorParts) {
  return async (operation: Operation, outcome: Outcome): Promise<ExecutionResult> => {
    const run = compile(operation.document, operation.operationName);
    for (let attempt = 1; ; attempt++) {
      const snapshot = openSnapshot(reader, revisions, {
        signal: operation.signal,
        timeout: limits.requestMs,
        lenient: attempt === tries,
      });
      const context: Context = { snapshot, memories, batches: new Map() };
      try {
        const result = await run(context, operation.variables);
        if (
          attempt < tries &&
          result.errors?.some(({ originalError }) => originalError instanceof RevisionChanged)
        )
          throw new RevisionChanged();
        outcome.revisions.push(result.errors ? undefined : await snapshot.settle());
        return result;
      } catch (error) {
        if (!(error instanceof RevisionChanged) || attempt === tries) throw error;
        outcome.restarts++;
      } finally {
        outcome.statements += snapshot.statements;
      }
    }
  };
}
