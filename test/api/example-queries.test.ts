import { parse, visit } from 'graphql';
import { expect, test } from 'vitest';
import { exampleQueries } from '../../src/server/routes/example-queries.ts';
import { testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

const { url } = await testApi(sharedNeo4j());

const names = parse(exampleQueries).definitions.flatMap((definition) =>
  definition.kind === 'OperationDefinition' && definition.name ? [definition.name.value] : [],
);

test.each(names)('the example %s that GraphiQL opens with has an answer', async (operationName) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: exampleQueries, operationName }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  expect(errors).toBeUndefined();
  expect(Object.values(data)).not.toContain(null);
});

test('an example that names something of the data set that comes along says so, and how to name another', () => {
  const naming = new Set<string | undefined>();
  visit(parse(exampleQueries), {
    OperationDefinition: (operation) => {
      visit(operation, { StringValue: () => void naming.add(operation.name?.value) });
    },
  });
  const said = [...exampleQueries.matchAll(/^# Names: .*\nquery (\w+)/gm)].map(([, name]) => name);
  expect([...naming]).toEqual(said);
  expect(names.length).toBeGreaterThan(said.length);
});
