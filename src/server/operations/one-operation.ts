import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';

/** The operation of that name, or the only one, and a document of it and all fragments; undefined where there is none, or more than one to choose from. */
export function oneOperation({ definitions, ...rest }: DocumentNode, name: string | null) {
  const operations = definitions.filter(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && (name === null || definition.name?.value === name),
  );
  const fragments = definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  const [definition] = operations;
  if (!definition || operations.length > 1) return undefined;
  return {
    definition,
    document: { ...rest, definitions: [definition, ...fragments] } satisfies DocumentNode,
  };
}

/** @throws GraphQLError for a name that no operation of the document has, and for none where there are several to choose from */
export function checkOperationName({ definitions }: DocumentNode, name: string | null | undefined): void {
  const names = definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? ''] : [],
  );
  if (typeof name === 'string' && name !== '' ? names.includes(name) : name || names.length === 1) return;
  throw new GraphQLError(
    `operationName is one of the document's operations, ${names.map((known) => known || '(unnamed)').join(', ') || 'of which there are none'}; received ${name ? `"${name.slice(0, 80)}"` : 'none'}.`,
    { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
  );
}

/** Names of the variables that decide about selections; undefined where nothing is skipped or included on a condition. */
export function conditionsOf(document: DocumentNode): string[] | undefined {
  const variables = new Set<string>();
  let conditional = false;
  visit(document, {
    Directive: ({ arguments: given }) => {
      conditional = true;
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) variables.add(value.name.value);
      return false;
    },
  });
  return conditional ? [...variables] : undefined;
}

/**
 * A copy in which @skip and @include have been answered, so that no condition is left. Undefined where that leaves something
 * without a selection, which is no document.
 */
export function withoutConditions(
  document: DocumentNode,
  variables: Record<string, unknown>,
): DocumentNode | undefined {
  let isWhole = true;
  const answered = (node: SelectionNode) => {
    if (!node.directives?.length) return undefined;
    return isIncluded(node, variables) ? { ...node, directives: [] } : null;
  };
  const copy = visit(document, {
    Field: { enter: answered },
    FragmentSpread: { enter: answered },
    InlineFragment: { enter: answered },
    SelectionSet: {
      leave: ({ selections }) => {
        if (selections.length === 0) isWhole = false;
      },
    },
  });
  return isWhole ? copy : undefined;
}

const isIncluded = (node: SelectionNode, variables: Record<string, unknown>): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
