import { expect, test } from 'vitest';
import { findRunning } from '../../src/embedded/running.ts';
import { testNeo4j } from '../support/neo4j.ts';

const neo4j = await testNeo4j();

test('another process finds the server that runs on a data folder, with its password', async () => {
  const { uri, user, password, pid } = neo4j;
  expect(await findRunning(neo4j.home)).toEqual({ uri, user, password, pid });
});
