import neo4j from 'neo4j-driver';
import { afterAll, expect, it } from 'vitest';
import { openDriver } from '../../src/graph/driver.ts';
import { fromDriverError, isRetryable } from '../../src/graph/driver-errors.ts';
import { defineQuery } from '../../src/graph/query.ts';
import { createReader } from '../../src/graph/reader.ts';
import { testNeo4j } from '../support/neo4j.ts';

const driver = openDriver(await testNeo4j());
afterAll(() => driver.close());

it('says that the search index is missing, and what creates it', async () => {
  const search = defineQuery<{ query: string; most: number; labels: string[] }, []>('search/hits');
  await expect(
    createReader(driver).read(search, { query: 'elections', most: 1, labels: ['Theme'] }),
  ).rejects.toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('signatory import') });
});

it.each([
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
  'Neo.DatabaseError.Transaction.TransactionCommitFailed',
  'Neo.DatabaseError.Database.UnableToStartDatabase',
  'Neo.DatabaseError.General.StorageDamageDetected',
])('takes %s for an outage, as no statement is to blame for it', (code) => {
  expect(fromDriverError(new neo4j.Neo4jError('critical error', code, '50N42', 'error'))).toMatchObject({
    code: 'UNAVAILABLE',
    retryAfter: 5,
  });
});

it('takes a statement that Neo4j fails to execute for a mistake of ours', () => {
  const error = new neo4j.Neo4jError('oops', 'Neo.DatabaseError.Statement.ExecutionFailed', '50N42', 'error');
  expect(fromDriverError(error)).toBe(error);
});

it('names the setting of Neo4j that leaves no memory for a statement, and does not try that again at once', () => {
  const words =
    'The allocation of an extra 2.0 MiB would use more than the limit 16.0 MiB. Currently using 15.1 MiB. ' +
    'db.memory.transaction.max threshold reached';
  const code = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';
  const error = new neo4j.Neo4jError(words, code, '50N42', 'error');
  expect(fromDriverError(error)).toMatchObject({
    code: 'UNAVAILABLE',
    message:
      'The graph database has no memory left for this at the moment: its setting db.memory.transaction.max is 16.0 MiB.',
  });
  expect(isRetryable(error)).toBe(false);
});
