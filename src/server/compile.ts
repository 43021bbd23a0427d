import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** Runs one operation of a document. */
export type Run = (
  contextValue: unknown,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult>;

/**
 * Compiles operations on first use. Kept with the document itself, so that what the server's bounded cache of parsed
 * documents forgets is forgotten here too.
 */
export function createCompiler(schema: GraphQLSchema) {
  const compiled = new WeakMap<DocumentNode, Map<string | null, Run>>();
  return (document: DocumentNode, operationName: string | null): Run => {
    const runs = compiled.get(document) ?? new Map<string | null, Run>();
    const known = runs.get(operationName);
    if (known) return known;
    const run = compile(schema, document, operationName);
    // What cannot be compiled is left to graphql-js, which reports it as the specification says. It is not kept: a document has
    // few operations, and any number of names that are none of them.
    if (!run)
      return (contextValue, variableValues) =>
        execute({ schema, document, operationName, contextValue, variableValues });
    compiled.set(document, runs.set(operationName, run));
    return run;
  };
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): Run | undefined {
  const query = compileQuery(schema, document, operationName ?? undefined, { customJSONSerializer: true });
  if (!isCompiledQuery(query)) return undefined;
  const { stringify } = query as CompiledQuery;
  return async (context, variables) =>
    Object.assign(await query.query(undefined, context, variables), { stringify });
}
