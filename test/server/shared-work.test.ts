import { expect, it } from 'vitest';
import { openDriver } from '../../src/graph/driver.ts';
import { createMemory } from '../../src/graph/memory.ts';
import { createReader } from '../../src/graph/reader.ts';
import { createRevisions } from '../../src/graph/revision.ts';
import { openSnapshot } from '../../src/graph/snapshot.ts';
import { createMemories } from '../../src/memories.ts';
import { inOneRevision } from '../../src/server/freshness/in-one-revision.ts';
import { testNeo4j } from '../support/neo4j.ts';
import { whenDone } from '../support/when-done.ts';

const neo4j = await testNeo4j();

const one = { name: 'test/one', text: 'RETURN 1' };

/** A process of its own, as far as revisions go, until the running test is over. */
function openGraph() {
  const driver = openDriver(neo4j);
  whenDone(() => driver.close());
  const reader = createReader(driver);
  return { driver, reader, revisions: createRevisions(reader) };
}

it('goes on for the others when the request that asked first has gone', async () => {
  const { reader, revisions } = openGraph();
  await revisions.confirm();
  let loads = 0;
  let go: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  const memory = createMemory(
    async (snapshot) => {
      loads++;
      await gone;
      return (await snapshot.read(one, {})).length;
    },
    () => 1,
  );
  const first = new AbortController();
  const impatient = memory.at(openSnapshot(reader, revisions, { signal: first.signal }));
  const patient = memory.at(openSnapshot(reader, revisions));
  first.abort();
  go();
  expect(await patient).toBe(1);
  expect(await impatient).toBe(1);
  expect(loads).toBe(1);
});

it('fails for everybody when the graph changes meanwhile, and is done anew by the next', async () => {
  const { driver, reader, revisions } = openGraph();
  await revisions.confirm();
  let loads = 0;
  const memory = createMemory(
    async (snapshot) => {
      if (++loads === 1) await driver.executeQuery('CREATE (:Changed)');
      return (await snapshot.read(one, {})).length;
    },
    () => 1,
  );
  await expect(memory.at(openSnapshot(reader, revisions))).rejects.toMatchObject({
    name: 'RevisionChanged',
  });
  expect(await memory.at(openSnapshot(reader, revisions))).toBe(1);
  expect(loads).toBe(2);
});

it('for who came before a change takes nothing from those who came after it', async () => {
  const { driver, reader, revisions } = openGraph();
  await revisions.confirm();
  let loads = 0;
  const memory = createMemory(
    async (snapshot) => {
      loads++;
      return (await snapshot.read(one, {})).length;
    },
    () => 1,
  );
  const before = openSnapshot(reader, revisions);
  await before.revision();
  await driver.executeQuery('CREATE (:Changed)');
  await revisions.confirm();
  expect(await memory.at(openSnapshot(reader, revisions))).toBe(1);
  await expect(memory.at(before)).rejects.toMatchObject({ name: 'RevisionChanged' });
  expect(await memory.at(openSnapshot(reader, revisions))).toBe(1);
  expect(loads).toBe(1);
});

it('that finds the graph changed under it starts over, and says so', async () => {
  const { driver, reader, revisions } = openGraph();
  let restarts = 0;
  const graph = {
    reader,
    revisions,
    memories: createMemories(),
    startedOver: () => restarts++,
  };
  await inOneRevision(graph, undefined, async ({ snapshot }) => {
    await snapshot.read(one, {});
    if (restarts === 0) await driver.executeQuery('CREATE (:Changed)');
    await snapshot.read(one, {});
  });
  expect(restarts).toBe(1);
});
