import type { DocumentNode, ExecutionResult, GraphQLError } from 'graphql';
import type { Revision } from '../../graph/revision.ts';
import { RevisionChanged } from '../../graph/snapshot.ts';
import { type GraphParts, inOneRevision } from '../freshness/in-one-revision.ts';
import type { Run } from '../operations/compile.ts';

/** What an execution tells the layer that answers over HTTP. */
export interface Outcome {
  /** The revision of each operation's answer; undefined for one that must not be kept. */
  revisions: (Revision | undefined)[];
  /** Rows that its operations can fetch, all together. */
  rows: number;
  /** The documents whose operations were executed. */
  documents: DocumentNode[];
  /** How many operations had errors. */
  failed: number;
  /** Statements sent to Neo4j, all tries together. */
  statements: number;
  /** Whether it is to be answered aside; what it gets here is for nobody. */
  isHeavy: boolean;
}

export interface Operation {
  document: DocumentNode;
  operationName: string | null;
  variables: Record<string, unknown>;
  signal?: AbortSignal | undefined;
}

export interface ExecutorParts extends GraphParts {
  compile: (document: DocumentNode, operationName: string | null) => Run;
}

export const noOutcome = (): Outcome => ({
  revisions: [],
  rows: 0,
  documents: [],
  failed: 0,
  statements: 0,
  isHeavy: false,
});

/** Executes operations, each from one revision of the graph; tells what that took. */
export function createExecutor({ compile, ...graph }: ExecutorParts) {
  return async (operation: Operation, outcome: Outcome): Promise<ExecutionResult> => {
    const run = compile(operation.document, operation.operationName);
    const settled = await inOneRevision(
      graph,
      operation.signal,
      async (context) => {
        const result = await run(context, operation.variables);
        if (result.errors?.some(wasOvertaken)) throw new RevisionChanged();
        return result;
      },
      (result) => !result.errors,
    );
    outcome.revisions.push(settled.revision);
    if (settled.value.errors) outcome.failed++;
    outcome.statements += settled.statements;
    return settled.value;
  };
}

const wasOvertaken = ({ originalError }: GraphQLError) => originalError instanceof RevisionChanged;
