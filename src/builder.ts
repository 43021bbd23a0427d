import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import { fieldCost } from './field-cost.ts';

/**
 * For fields of Relay's types that hand on the property of their name: as exposed fields they have no resolver, and a compiled
 * operation reads them in place.
 */
const exposing = (name: string) => ({ extensions: { pothosExposedField: name } });

/** Options of the cursor of any edge. */
export const cursorField = {
  description:
    'Opaque; give it as `after` or `before` to go on from this row, with the other arguments as they were.',
};

/** The one schema builder; each slice adds its types to it. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultInputFieldRequiredness: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Connection: { totalCount: number | null };
  Scalars: { ID: { Input: string; Output: string } };
}>({
  plugins: [ComplexityPlugin, RelayPlugin],
  defaultFieldNullability: false,
  // No limit here: src/server/operations/cost.ts asks for the cost once, before an operation runs.
  complexity: { fieldComplexity: fieldCost },
  relay: {
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    edgesFieldOptions: {
      ...exposing('edges'),
      nullable: { list: false, items: false },
      description: 'The rows of this page, in order.',
    },
    nodesOnConnection: { description: 'The things themselves, without what the edges say of them.' },
    nodeFieldOptions: { nullable: false, description: 'The row itself.', ...exposing('node') },
    cursorFieldOptions: cursorField,
    pageInfoFieldOptions: { description: 'Where this page stands in the list.', ...exposing('pageInfo') },
    hasNextPageFieldOptions: { description: 'Whether rows come after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether rows come before this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first row; null for an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last row; null for an empty page.' },
    pageInfoTypeOptions: { description: 'Where this page stands in the list.' },
    firstArgOptions: {
      description:
        'How many rows from the start; from 0 to the maximum of the field (100 unless it says otherwise). Default 20.',
    },
    lastArgOptions: {
      description: 'How many rows from the end; from 0 to the maximum of the field. Not together with first.',
    },
    afterArgOptions: { description: 'Cursor of the row after which the page begins.' },
    beforeArgOptions: { description: 'Cursor of the row before which the page ends.' },
  },
});

builder.queryType({
  description: 'Everything that can be asked. Reading only; data sets are imported on the command line.',
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many rows the whole list has. Counted on its own, and only when selected.',
    resolve: ({ totalCount }) => totalCount ?? 0,
  }),
);

/** An enum whose values are the keys of `values`, each with its description. */
export function describedEnum<const K extends string>(
  name: string,
  description: string,
  values: Record<K, string>,
) {
  const entries = Object.entries(values) as [K, string][];
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(entries.map(([value, text]) => [value, { value, description: text }])) as {
      [V in K]: { value: V; description: string };
    },
  });
}
