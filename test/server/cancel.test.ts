import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { openDriver } from '../../src/graph/driver.ts';
import { createReader } from '../../src/graph/reader.ts';
import { requestSignal } from '../../src/server/http/request-signal.ts';
import { httpServer } from '../support/http-server.ts';
import { testNeo4j } from '../support/neo4j.ts';

const neo4j = await testNeo4j();
const driver = openDriver(neo4j);
const watcher = openDriver(neo4j);
afterAll(async () => {
  await driver.close();
  await watcher.close();
});
const reader = createReader(driver);

/** Runs for minutes, unless somebody ends it. */
const endless = { name: 'test/endless', text: 'UNWIND range(1, 10000000000) AS n RETURN sum(n)' };

/** Ids of its transactions, without those that have been told to end and have not noticed yet. */
async function running(): Promise<string[]> {
  const { records } = await watcher.executeQuery(
    'SHOW TRANSACTIONS YIELD transactionId AS id, currentQuery, status WHERE currentQuery STARTS WITH "UNWIND range" AND status = "Running" RETURN id',
  );
  return records.map((record) => record.get('id'));
}

async function until(count: number): Promise<void> {
  while ((await running()).length !== count) await sleep(20);
}

it('ends the statement on the server when the signal fires', async () => {
  const abort = new AbortController();
  const reading = reader.read(endless, {}, { signal: abort.signal });
  const failed = expect(reading).rejects.toMatchObject({ code: 'TIMEOUT' });
  await until(1);
  abort.abort();
  await failed;
  await until(0);
});

it('ends the statement on the server when its time is over', async () => {
  await expect(reader.read(endless, {}, { timeout: 300 })).rejects.toMatchObject({ code: 'TIMEOUT' });
  await until(0);
});

it('takes a statement that an operator ends for one that took too long', async () => {
  const reading = reader.read(endless, {});
  const failed = expect(reading).rejects.toMatchObject({ code: 'TIMEOUT' });
  await until(1);
  const [id] = await running();
  await watcher.executeQuery('TERMINATE TRANSACTIONS $id', { id });
  await failed;
});

it('ends the statement of a request whose client has gone, and the connection serves again', async () => {
  const url = await httpServer(async (_request, response) => {
    const { signal } = requestSignal(response);
    await reader.read(endless, {}, { signal }).catch(() => undefined);
  });
  const client = new AbortController();
  const asking = fetch(url, { signal: client.signal }).catch(() => undefined);
  await until(1);
  client.abort();
  await asking;
  await until(0);
  const { rows } = await reader.read({ name: 'test/one', text: 'RETURN 1' }, {});
  expect(rows).toEqual([[1]]);
});
