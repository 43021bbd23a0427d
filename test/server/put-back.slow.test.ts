import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { runStatements } from '../../src/embedded/bolt.ts';
import { type EmbeddedNeo4j, startEmbedded } from '../../src/embedded/start.ts';
import { dataRoot } from '../support/data-root.ts';
import { type OpenApp, openApp } from '../support/open-app.ts';

const asked = '{ declaration(by: { slug: "paris-call" }) { title } }';
const neverAsked = '{ declaration(by: { slug: "paris-call" }) { slug title } }';

const folder = mkdtempSync(join(dataRoot, 'signatory-put-back-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [home, copy] = [join(folder, 'neo4j'), join(folder, 'copy')];
const log = () => undefined;
const newer = await startEmbedded({ home, log });
const port = Number(new URL(newer.uri).port);
await run(
  newer,
  "CREATE (:Declaration { slug: 'paris-call', title: 'As it was', catalogued: true, kind: 'DECLARATION', status: 'ADOPTED' })",
);
// Nobody writes meanwhile, so that it is what a kill at this moment would leave.
cpSync(home, copy, { recursive: true });
for (const file of ['running.json', 'starting']) rmSync(join(copy, file), { force: true });

async function run(address: EmbeddedNeo4j, statement: string, times = 1): Promise<void> {
  const { uri, user, password } = address;
  const statements = Array.from({ length: times }, () => statement);
  await runStatements({ port: Number(new URL(uri).port), user, password }, statements);
}

/** Commits that the copy does not have: the newer graph's bookmarks are of states that the older one never reaches by itself. */
const retitle = (address: EmbeddedNeo4j, title: string): Promise<void> =>
  run(address, `MATCH (d:Declaration { slug: 'paris-call' }) SET d.title = '${title}'`, 20);

/** Apps that have answered from the newer graph, which has then gone; where it was is the older copy. */
async function ofNewer(): Promise<[OpenApp, OpenApp]> {
  await retitle(newer, 'Newer');
  const apps: [OpenApp, OpenApp] = [await openApp(newer), await openApp(newer)];
  for (const app of apps)
    expect((await app.ask(asked)).body.data).toEqual({ declaration: { title: 'Newer' } });
  await newer.stop();
  rmSync(home, { recursive: true });
  renameSync(copy, home);
  return apps;
}

/** The first answer that is one; there may be refusals before it, and nothing else. */
async function firstAnswer(app: OpenApp, query: string) {
  for (;;) {
    const answer = await app.ask<{ declaration: { title: string } }>(query);
    if (answer.status !== 503) return answer;
    await sleep(50);
  }
}

const [app, other] = await ofNewer();
const older = await startEmbedded({ home, port, log });
afterAll(older.stop);

it('answers from an older copy of the graph that was put in its place', async () => {
  // Nothing is known of it, so that it is read at the newest state that was seen: one that the copy never reaches.
  const { body } = await firstAnswer(app, neverAsked);
  expect(body.data).toMatchObject({ declaration: { title: 'As it was' } });
  expect((await app.ask(asked)).body.data).toMatchObject({ declaration: { title: 'As it was' } });
});

it('does not take the state after as many commits on the copy for the one that it knew', async () => {
  await retitle(older, 'Other');
  const { body } = await firstAnswer(other, asked);
  expect(body.data).toEqual({ declaration: { title: 'Other' } });
});
