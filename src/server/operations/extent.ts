import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** How far an operation reaches, whatever its variables are. */
export interface Extent {
  /** Levels of fields. */
  depth: number;
  /** Fields, with every fragment and alias counted where it is used. */
  breadth: number;
  /** Those of them that describe the schema: how deep types are wrapped in each other says nothing of how far data is. */
  introspection: number;
}

/** Of the first operation of a valid document: fragments exist and do not go round in circles. */
export function extentOf({ definitions }: DocumentNode): Extent {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  // Fragments that spread fragments that spread fragments are counted exponentially often, and measured once.
  const known = new Map<SelectionSetNode, Extent>();

  function measure(set: SelectionSetNode | undefined): Extent {
    if (!set) return { depth: 0, breadth: 0, introspection: 0 };
    const found = known.get(set);
    if (found) return found;
    const extent = { depth: 0, breadth: 0, introspection: 0 };
    for (const selection of set.selections) {
      const isField = selection.kind === Kind.FIELD;
      const isMeta = isField && selection.name.value.startsWith('__');
      const below = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const { depth, breadth, introspection } = measure(below?.selectionSet);
      extent.depth = Math.max(extent.depth, (isMeta ? 0 : depth) + (isField ? 1 : 0));
      extent.breadth += breadth + (isField ? 1 : 0);
      extent.introspection += isMeta ? breadth : introspection;
    }
    known.set(set, extent);
    return extent;
  }

  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return measure(operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : undefined);
}
