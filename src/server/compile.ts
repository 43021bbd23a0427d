import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { byOperation } from './by-operation.ts';

/** Runs one operation of a document. */
export type Run = (
  contextValue: unknown,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult>;

/** Compiles operations on first use. */
export function createCompiler(schema: GraphQLSchema) {
  const compiled = byOperation((document, operationName) => compile(schema, document, operationName));
  return (document: DocumentNode, operationName: string | null): Run =>
    compiled(document, operationName) ??
    // What cannot be compiled is left to graphql-js, which reports it as the specification says.
    ((contextValue, variableValues) =>
      execute({ schema, document, operationName, contextValue, variableValues }));
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
