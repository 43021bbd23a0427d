import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { runStatements } from '../../src/embedded/bolt.ts';
import { type EmbeddedNeo4j, startEmbedded } from '../../src/embedded/start.ts';
import { checkServer } from '../../src/graph/check-server.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { Unreachable } from '../../src/graph/unreachable.ts';
import { dataRoot } from '../support/data-root.ts';
import { type OpenApp, openApp } from '../support/open-app.ts';
import { stopProcess } from '../support/stop-process.ts';

const kept = '{ declaration(by: { slug: "paris-call" }) { title } }';
const neverAsked = '{ declaration(by: { slug: "paris-call" }) { slug title } }';
const titled = (title: string) => ({ declaration: { title } });

const folder = mkdtempSync(join(dataRoot, 'signatory-outage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [home, copy] = [join(folder, 'neo4j'), join(folder, 'copy')];
const log = () => undefined;
const newer = await startEmbedded({ home, log });
afterAll(newer.stop);
await run(
  newer,
  `CREATE (:DataSet { name: 'one', version: '1', licence: 'CC0-1.0', schemaVersion: 1 }),
     (:Declaration { slug: 'paris-call', title: 'As it was', catalogued: true, kind: 'DECLARATION', status: 'ADOPTED' })`,
);
// Nobody writes meanwhile, so that it is what a kill at this moment would leave.
cpSync(home, copy, { recursive: true });
for (const file of ['running.json', 'starting']) rmSync(join(copy, file), { force: true });
await retitle(newer, 'Newer');

const strict = await openApp(newer);
const lenient = await openApp(newer, { serveStaleFor: 600 });
/** Nobody asks them while Neo4j is gone. */
const [idle, other] = [await openApp(newer), await openApp(newer)];

function run(address: EmbeddedNeo4j, statement: string, times = 1): Promise<void> {
  const { uri, user, password } = address;
  const statements = Array.from({ length: times }, () => statement);
  return runStatements({ port: Number(new URL(uri).port), user, password }, statements);
}

/** Commits that the copy does not have: the newer graph's bookmarks are of states that the older one never reaches by itself. */
function retitle(address: EmbeddedNeo4j, title: string): Promise<void> {
  return run(address, `MATCH (d:Declaration { slug: 'paris-call' }) SET d.title = '${title}'`, 20);
}

it('is not waited for longer than a caller has patience, where it has been reached and says nothing', async () => {
  const driver = openDriver(newer);
  await checkServer(driver, newer);
  try {
    await stopProcess(newer.pid);
    const checked = checkServer(driver, newer, { patience: 500 });
    await expect(checked).rejects.toBeInstanceOf(Unreachable);
    await expect(checked).rejects.toThrow(/cannot be reached: .* at the moment\. Is it running/);
  } finally {
    process.kill(newer.pid, 'SIGCONT');
    await driver.close();
  }
});

it('says so when Neo4j is gone, and serves stale answers only where allowed and marked', async () => {
  for (const app of [strict, lenient, idle, other])
    expect((await app.ask(kept)).body.data).toEqual(titled('Newer'));
  const file = () => fetch(`${lenient.url}/networks/co-signatories.json`);
  const fresh = await (await file()).text();
  const { revision } = (await (await fetch(`${strict.url}/ready`)).json()) as { revision: string };
  process.kill(newer.pid, 'SIGKILL');

  const refused = await strict.ask(kept);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(refused.body.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
  expect((await fetch(`${strict.url}/ready`)).status).toBe(503);
  expect((await fetch(`${strict.url}/health`)).status).toBe(200);

  const stale = await lenient.ask(kept);
  expect(stale.status).toBe(200);
  expect(stale.body.data).toEqual(titled('Newer'));
  expect(stale.headers.get('signatory-stale')).toContain(`revision=${revision}; age=`);
  expect(stale.headers.has('etag')).toBe(false);
  expect(stale.body.extensions).toMatchObject({ stale: { revision } });
  const staleFile = await file();
  expect(staleFile.headers.has('signatory-stale')).toBe(true);
  expect(await staleFile.text()).toBe(fresh);
  const unknown = await lenient.ask(neverAsked);
  expect(unknown.body.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
});

/** The first answer that is one of the graph as it is; there may be refusals before it, or stale ones, and nothing else. */
async function firstAnswer(app: OpenApp, query: string) {
  for (;;) {
    const answer = await app.ask(query);
    if (answer.status !== 503 && !answer.headers.has('signatory-stale')) return answer.body.data;
    await sleep(50);
  }
}

it('recovers alone, and answers from an older copy of the graph that was put in its place', async () => {
  rmSync(home, { recursive: true });
  renameSync(copy, home);
  const older = await startEmbedded({ home, port: Number(new URL(newer.uri).port), log });
  try {
    // Nothing is known of it, so that it is read at the newest state that was seen: one that the copy never reaches.
    expect(await firstAnswer(idle, neverAsked)).toMatchObject(titled('As it was'));
    expect((await idle.ask(kept)).body.data).toEqual(titled('As it was'));
    expect(await firstAnswer(strict, kept)).toEqual(titled('As it was'));
    expect(await firstAnswer(lenient, kept)).toEqual(titled('As it was'));
    // The state after as many commits on the copy is not taken for the one that was known.
    await retitle(older, 'Other');
    expect(await firstAnswer(other, kept)).toEqual(titled('Other'));
  } finally {
    await older.stop();
  }
});
