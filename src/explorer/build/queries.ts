import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
  visit,
} from 'graphql';

/** The schema as it is published, which every query of the explorer is checked against. */
export const readSchema = (): GraphQLSchema =>
  buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'));

/** The GraphQL documents of a source file, in the order in which they stand there. */
export const documentsIn = (code: string): string[] =>
  [...code.matchAll(/\bgraphql\(\s*`([^`]*)`/g)].map((match) => match[1] ?? '');

/**
 * What is wrong with documents that may use each other's fragments: one line for each fault; empty when they are valid.
 * Names of operations and fragments must be unique, because fragments are found by name.
 */
export function faultsOf(documents: readonly string[], schema: GraphQLSchema): string[] {
  const parsed = documents.map((text) => parse(text, { noLocation: true }));
  const definitions = parsed.flatMap((document) => document.definitions);
  const fragments = new Map(
    definitions.flatMap((definition) =>
      definition.kind === 'FragmentDefinition' ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const names = definitions.flatMap((definition) =>
    'name' in definition ? [definition.name?.value ?? ''] : [],
  );
  const repeated = names.filter((name, i) => names.indexOf(name) !== i);
  const operations = definitions.filter((definition) => definition.kind === 'OperationDefinition');
  const faults = operations.flatMap((operation) => {
    const document = documentOf(operation);
    return validate(schema, documentOf(operation, ...usedBy(document, fragments))).map(
      (error) => `${operation.name?.value}: ${error.message}`,
    );
  });
  return [...repeated.map((name) => `${name}: the name is used twice`), ...faults];
}

const documentOf = (...definitions: DefinitionNode[]): DocumentNode => ({ kind: Kind.DOCUMENT, definitions });

function usedBy(
  document: DocumentNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<FragmentDefinitionNode>(),
): FragmentDefinitionNode[] {
  visit(document, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (!fragment || found.has(fragment)) return;
      found.add(fragment);
      usedBy(documentOf(fragment), fragments, found);
    },
  });
  return [...found];
}
