import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, type NameNode, visit } from 'graphql';
import { SignatoryError } from '../../errors.ts';
import { limits } from '../limits/limits.ts';
import { byOperation } from './by-operation.ts';
import { type Extent, extentOf } from './extent.ts';
import { oneOperation } from './one-operation.ts';

/** How large an operation is before it runs. */
export interface Size extends Extent {
  /** Rows that its pages and lists can multiply to, and what introspection takes as long as. */
  cost: number;
}

/** An operation made ready to be measured. */
interface Prepared extends Extent {
  /** Whether variables decide how many rows it can fetch; if not, its cost is worked out once. */
  readonly varies: boolean;
  cost?: number;
  /** Alone, and without __typename and introspection: these are answered from the schema. */
  document: DocumentNode;
}

/** Rows that take as long to write as one selected field of introspection, which has a value for many types. */
const rowsOfIntrospection = 8;

/** Measures operations of a schema whose fields say what they cost (src/field-cost.ts). */
export function createCostOf(schema: GraphQLSchema) {
  const prepared = byOperation((document, name): Prepared | undefined => {
    const alone = oneOperation(document, name)?.document;
    if (!alone) return undefined;
    return {
      document: visit(alone, { Field: ({ name }) => (isMeta(name) ? null : undefined) }),
      varies: isSizedByVariables(alone),
      ...extentOf(alone),
    };
  });

  /** Undefined for an operation that cannot be run, because its variables do not fit, say: execution says why. */
  return (
    document: DocumentNode,
    operationName: string | null,
    variables: Record<string, unknown>,
  ): Size | undefined => {
    try {
      const operation = prepared(document, operationName);
      if (!operation) return undefined;
      const cost =
        operation.cost ??
        complexityFromQuery(operation.document, { schema, variables }).complexity +
          rowsOfIntrospection * operation.introspection;
      if (!operation.varies) operation.cost = cost;
      const { depth, breadth, introspection } = operation;
      return { cost, depth, breadth, introspection };
    } catch (error) {
      if (error instanceof GraphQLError) return undefined;
      throw error;
    }
  };
}

/** Arguments that src/field-cost.ts reads. */
const sizing = new Set(['first', 'last', 'ids', 'maxNodes', 'maxEdges']);

/** Whether a variable stands in an argument that sizes a list, or decides about a selection. */
function isSizedByVariables(document: DocumentNode): boolean {
  let sized = false;
  visit(document, {
    Directive: () => {
      sized = true;
    },
    Argument: ({ name, value }) => {
      if (sizing.has(name.value) && value.kind !== Kind.INT) sized = true;
    },
  });
  return sized;
}

const isMeta = ({ value }: NameNode): boolean => value.startsWith('__');

/** @throws SignatoryError LIMIT_EXCEEDED with the number, the limit and what to do */
export function checkSize({ cost, depth, breadth }: Size): void {
  if (depth > limits.depth)
    throw exceeded(`is ${depth} levels deep; at most ${limits.depth} are answered. Ask in several requests.`);
  if (breadth > limits.breadth)
    throw exceeded(
      `selects ${breadth} fields, aliases and fragments counted each time; at most ${limits.breadth} are answered.`,
    );
  if (cost > limits.cost)
    throw exceeded(
      `can fetch ${cost} rows, as pages inside pages multiply; at most ${limits.cost} are answered. Ask for smaller pages with first.`,
    );
}

/**
 * Adds an operation to what its request has asked for so far: operations of a batch have one limit together.
 * @throws SignatoryError LIMIT_EXCEEDED for the operation that goes beyond it
 */
export function checkBatch(request: { rows: number }, cost: number): void {
  const rows = request.rows + cost;
  if (rows > limits.cost)
    throw exceeded(
      `can fetch ${cost} rows, which makes it ${rows} with those before it in the same request; at most ${limits.cost} are answered. Ask in several requests.`,
    );
  request.rows = rows;
}

const exceeded = (what: string) => new SignatoryError('LIMIT_EXCEEDED', `The operation ${what}`);
