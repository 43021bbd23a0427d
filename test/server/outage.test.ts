import { expect, it } from 'vitest';
import { runStatements } from '../../src/embedded/bolt.ts';
import { startEmbedded } from '../../src/embedded/start.ts';
import { checkServer } from '../../src/graph/check-server.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { Unreachable } from '../../src/graph/unreachable.ts';
import { ownNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';
import { stopProcess } from '../support/stop-process.ts';
import { clearAbandoned } from '../support/throwaway-neo4j.ts';

const neo4j = await ownNeo4j();
await runStatements({ ...neo4j, port: Number(new URL(neo4j.uri).port) }, [
  `CREATE (:DataSet { name: 'one', version: '1', licence: 'CC0-1.0', schemaVersion: 1 }),
     (:Declaration { slug: 'paris-call', title: 'Paris Call', catalogued: true, kind: 'DECLARATION', status: 'ADOPTED' })`,
]);
const strict = await openApp(neo4j);
const lenient = await openApp(neo4j, { serveStaleFor: 600 });

const kept = '{ declaration(by: { slug: "paris-call" }) { slug } }';
const other = '{ declaration(by: { slug: "charlevoix-commitment" }) { slug } }';

it('is not waited for longer than a caller has patience, where it has been reached and says nothing', async () => {
  const driver = openDriver(neo4j);
  await checkServer(driver, neo4j);
  try {
    await stopProcess(neo4j.pid);
    const checked = checkServer(driver, neo4j, { patience: 500 });
    await expect(checked).rejects.toBeInstanceOf(Unreachable);
    await expect(checked).rejects.toThrow(/cannot be reached: .* at the moment\. Is it running/);
  } finally {
    process.kill(neo4j.pid, 'SIGCONT');
    await driver.close();
  }
});

it('says so when Neo4j is gone, serves stale answers only where allowed and marked, and recovers alone', async () => {
  const before = (await strict.ask(kept)).body.data;
  await lenient.ask(kept);
  const file = () => fetch(`${lenient.url}/networks/co-signatories.json`);
  const fresh = await (await file()).text();
  const { revision } = (await (await fetch(`${strict.url}/ready`)).json()) as { revision: string };
  process.kill(neo4j.pid, 'SIGKILL');

  const refused = await strict.ask(kept);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(refused.body.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
  expect((await fetch(`${strict.url}/ready`)).status).toBe(503);
  expect((await fetch(`${strict.url}/health`)).status).toBe(200);

  const stale = await lenient.ask(kept);
  expect(stale.status).toBe(200);
  expect(stale.body.data).toEqual(before);
  expect(stale.headers.get('signatory-stale')).toContain(`revision=${revision}; age=`);
  expect(stale.headers.has('etag')).toBe(false);
  expect(stale.body.extensions).toMatchObject({ stale: { revision } });
  const staleFile = await file();
  expect(staleFile.headers.has('signatory-stale')).toBe(true);
  expect(await staleFile.text()).toBe(fresh);
  const unknown = await lenient.ask(other);
  expect(unknown.body.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');

  const port = Number(new URL(neo4j.uri).port);
  // As the tests do that begin beside this one.
  clearAbandoned();
  const again = await startEmbedded({ home: neo4j.home, port, log: () => undefined });
  try {
    let answer = await strict.ask(kept);
    while (answer.status === 503) answer = await strict.ask(kept);
    expect(answer.body.data).toEqual(before);
    expect((await lenient.ask(kept)).headers.has('signatory-stale')).toBe(false);
  } finally {
    await again.stop();
  }
});
