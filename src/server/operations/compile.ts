import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isAbstractType,
  isInputObjectType,
  Kind,
  type ObjectValueNode,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { byOperation } from './by-operation.ts';
import { conditionsOf, oneOperation, withoutConditions } from './one-operation.ts';

/** Runs one operation of a document. */
export type Run = (
  contextValue: unknown,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult>;

/** Sets of answers to the conditions of one operation that are compiled; with others it is left to graphql-js. */
const mostVariants = 8;

/** Mistakes in variables that are told. */
const mostErrors = 20;

/** Compiles operations on first use. */
export function createCompiler(schema: GraphQLSchema) {
  const prepared = byOperation((document, name) => prepare(schema, document, name));
  return (document: DocumentNode, operationName: string | null): Run =>
    prepared(document, operationName) ??
    // What cannot be chosen is left to graphql-js, which reports it as the specification says.
    ((contextValue, variableValues) =>
      execute({ schema, document, operationName, contextValue, variableValues }));
}

/**
 * graphql-jit reads variables more loosely than the specification (defaults, @oneOf), and mixes up the conditions of fragments
 * that are spread several times: it gets variables that graphql-js has read, and documents without conditions.
 */
function prepare(schema: GraphQLSchema, document: DocumentNode, name: string | null): Run | undefined {
  const operation = oneOperation(document, name);
  if (!operation) return undefined;
  const { definition, document: alone } = operation;
  const conditions = conditionsOf(alone);
  const needed = neededVariables(schema, alone, definition);
  const variants = new Map<string, Run>();

  function compiledFor(variables: Record<string, unknown>): Run | undefined {
    const key = conditions?.map((name) => variables[name]).join() ?? '';
    const known = variants.get(key);
    if (known || variants.size === mostVariants) return known;
    const unconditional = conditions ? withoutConditions(alone, variables) : alone;
    const run = unconditional && compile(schema, unconditional);
    if (run) variants.set(key, run);
    return run;
  }

  return (contextValue, variableValues) => {
    const read = getVariableValues(schema, definition.variableDefinitions ?? [], variableValues, {
      maxErrors: mostErrors,
    });
    if (read.errors) return { errors: read.errors };
    // Without a prototype, whose properties would pass for variables that are not given.
    const variables = Object.assign(Object.create(null), read.coerced);
    const isComplete = needed.every((name) => (variables[name] ?? null) !== null);
    const run = isComplete ? compiledFor(variables) : undefined;
    return run
      ? run(contextValue, variables)
      : execute({ schema, document: alone, contextValue, variableValues });
  };
}

/**
 * Variables that may be null and stand where null may not, since they have a default or are what an @oneOf input is named by:
 * graphql-jit takes null for no argument there.
 */
function neededVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): string[] {
  const inOneOf = new Set<string>();
  const types = new TypeInfo(schema);
  const note = ({ fields }: ObjectValueNode) => {
    const type = getNamedType(types.getInputType());
    if (!isInputObjectType(type) || !type.isOneOf) return;
    for (const { value } of fields) if (value.kind === Kind.VARIABLE) inOneOf.add(value.name.value);
  };
  visit(document, visitWithTypeInfo(types, { ObjectValue: note }));
  return variableDefinitions
    .filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
    .filter(({ defaultValue, variable }) => defaultValue || inOneOf.has(variable.name.value))
    .map(({ variable }) => variable.name.value);
}

function compile(schema: GraphQLSchema, document: DocumentNode): Run | undefined {
  const query = compileQuery(schema, document, undefined, {
    customJSONSerializer: !hasFragmentsOfAbstractTypes(schema, document),
  });
  if (!isCompiledQuery(query)) return undefined;
  const { stringify } = query as CompiledQuery;
  return async (context, variables) => {
    const { errors, ...result } = await query.query(undefined, context, variables);
    return Object.assign(
      result,
      { stringify },
      errors && { errors: errors.map((error) => placed(error, document)) },
    );
  };
}

/**
 * graphql-jit's errors know lines and columns, but not the source that these are of, without which Yoga leaves them out; and
 * not that a resolver's error can name other places (graphql-js, locatedError).
 */
function placed(error: GraphQLError, { loc }: DocumentNode): GraphQLError {
  const { message, path, locations, originalError, extensions } = error;
  const { nodes } = (originalError ?? {}) as Pick<GraphQLError, 'nodes'>;
  if (nodes) return new GraphQLError(message, { nodes, path, originalError, extensions });
  if (!loc || !locations || error.positions) return error;
  const starts = [
    0,
    ...Array.from(loc.source.body.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length),
  ];
  const positions = locations.map(({ line, column }) => (starts[line - 1] ?? 0) + column - 1);
  return new GraphQLError(message, { source: loc.source, positions, path, originalError, extensions });
}

/** graphql-jit's writer has one order of keys for all types together; the specification has that of the selection (6.3.2). */
function hasFragmentsOfAbstractTypes(schema: GraphQLSchema, document: DocumentNode): boolean {
  let has = false;
  const types = new TypeInfo(schema);
  const note = () => {
    if (isAbstractType(types.getParentType())) has = true;
  };
  visit(document, visitWithTypeInfo(types, { FragmentSpread: note, InlineFragment: note }));
  return has;
}
