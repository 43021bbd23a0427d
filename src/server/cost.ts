import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind } from 'graphql';
import { SignatoryError } from '../errors.ts';
import { limits } from './limits.ts';

/** How large an operation is before it runs. */
export interface Size {
  /** Rows that its pages and lists can multiply to. */
  cost: number;
  /** Levels of fields. */
  depth: number;
  /** Fields, with every fragment and alias counted where it is used. */
  breadth: number;
}

/** Measures operations of a schema whose fields say what they cost (src/field-cost.ts). Introspection costs nothing. */
export function createCostOf(schema: GraphQLSchema) {
  const documents = new WeakMap<DocumentNode, Map<string | null, DocumentNode>>();

  function operationOf(document: DocumentNode, name: string | null): DocumentNode {
    const known = documents.get(document) ?? new Map<string | null, DocumentNode>();
    documents.set(document, known);
    const found = known.get(name) ?? only(document, name);
    known.set(name, found);
    return found;
  }

  /** Undefined for an operation that cannot be run: execution says why. */
  return (
    document: DocumentNode,
    operationName: string | null,
    variables: Record<string, unknown>,
  ): Size | undefined => {
    const operation = operationOf(document, operationName);
    if (!operation.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)) return undefined;
    try {
      const { complexity, depth, breadth } = complexityFromQuery(operation, { schema, variables });
      return { cost: complexity, depth, breadth };
    } catch (error) {
      if (error instanceof GraphQLError || error instanceof TypeError) return undefined;
      throw error;
    }
  };
}

/** The document with one of its operations. */
function only(document: DocumentNode, name: string | null): DocumentNode {
  const definitions = document.definitions.filter(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION || name === null || definition.name?.value === name,
  );
  return { ...document, definitions };
}

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

const exceeded = (what: string) => new SignatoryError('LIMIT_EXCEEDED', `The operation ${what}`);
