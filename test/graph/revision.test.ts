import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openDriver } from '../../src/graph/driver.ts';
import { createMemory } from '../../src/graph/memory.ts';
import { openGraph } from '../../src/graph/open-graph.ts';
import { defineQuery } from '../../src/graph/query.ts';
import { type Bookmark, createReader, type Reader } from '../../src/graph/reader.ts';
import { bookmarkOf, createRevisions } from '../../src/graph/revision.ts';
import { openSnapshot, RevisionChanged } from '../../src/graph/snapshot.ts';
import { startProxy } from '../faults/proxy.ts';
import { testNeo4j } from '../support/neo4j.ts';

const neo4j = await testNeo4j();
const driver = openDriver(neo4j);
afterAll(() => driver.close());
const reader = createReader(driver);

async function write(text: string) {
  const session = driver.session();
  await session.run(text);
  await session.close();
}

const counting = {
  ...defineQuery<Record<string, never>, [count: number]>('graph/probe'),
  text: 'MATCH (n) RETURN count(n)',
};

test('the revision stays while nobody commits, and changes with every commit', async () => {
  const revisions = createRevisions(reader);
  const first = await revisions.confirm();
  expect(await revisions.confirm()).toBe(first);
  await write('CREATE (:A)');
  const second = await revisions.confirm();
  expect(second).not.toBe(first);
  await write('MATCH (a:A) SET a.x = 1');
  expect(await revisions.confirm()).not.toBe(second);
});

test('a read tells the revision its rows belong to', async () => {
  const revisions = createRevisions(reader);
  const before = bookmarkOf(await revisions.confirm());
  expect((await reader.read(counting, {})).bookmark).toBe(before);
});

test('one probe on its way serves every call made before it was sent, and none made after', async () => {
  let sent = 0;
  let release = () => {};
  const slow: Reader = {
    read: async () => {
      const bookmark = String(++sent) as Bookmark;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return { rows: [], bookmark };
    },
  };
  const revisions = createRevisions(slow);
  const first = revisions.confirm();
  const later = [revisions.confirm(), revisions.confirm()];
  expect(sent).toBe(1);
  release();
  expect(bookmarkOf(await first)).toBe('1');
  await new Promise((resolve) => setImmediate(resolve));
  release();
  expect((await Promise.all(later)).map(bookmarkOf)).toEqual(['2', '2']);
  expect(revisions.probes).toBe(2);
});

test('who takes a revision of a moment ago joins a probe that was sent since then, and no older one', async () => {
  let sent = 0;
  const never: Reader = {
    read: () => {
      sent++;
      return new Promise(() => undefined);
    },
  };
  const revisions = createRevisions(never);
  void revisions.confirm();
  const hour = 3_600_000;
  expect(revisions.confirm(hour)).toBe(revisions.confirm(hour));
  expect(revisions.confirm(0)).not.toBe(revisions.confirm(hour));
  expect(sent).toBe(1);
});

test('a second read of a snapshot that finds the graph changed says so', async () => {
  const snapshot = openSnapshot(reader, createRevisions(reader));
  await snapshot.read(counting, {});
  await write('CREATE (:A)');
  await expect(snapshot.read(counting, {})).rejects.toThrow(RevisionChanged);
});

test('a first read that meets a change takes the new revision, and settles on it', async () => {
  const revisions = createRevisions(reader);
  await revisions.confirm();
  await write('CREATE (:A)');
  const snapshot = openSnapshot(reader, revisions);
  await snapshot.read(counting, {});
  expect(await snapshot.settle()).toBe(await revisions.confirm());
});

test('what was found in memory counts only when its revision is still current', async () => {
  const revisions = createRevisions(reader);
  await revisions.confirm();
  const snapshot = openSnapshot(reader, revisions);
  await snapshot.revision();
  await write('CREATE (:A)');
  await expect(snapshot.settle()).rejects.toThrow(RevisionChanged);
});

test('a memory is worked out once for a revision, and again for the next', async () => {
  const revisions = createRevisions(reader);
  let loads = 0;
  const memory = createMemory(
    async (snapshot) => {
      loads++;
      const [[count] = [0]] = await snapshot.read(counting, {});
      return count;
    },
    () => 8,
  );
  const counts = await Promise.all([1, 2, 3].map(() => memory.at(openSnapshot(reader, revisions))));
  expect(new Set(counts).size).toBe(1);
  expect(loads).toBe(1);
  await write('CREATE (:A)');
  await revisions.confirm();
  expect(await memory.at(openSnapshot(reader, revisions))).toBe((counts[0] ?? 0) + 1);
  expect(loads).toBe(2);
});

/** A graph, and a way to end its connections, after which the server behind their address may be another. */
async function behindProxy() {
  const proxy = await startProxy(Number(new URL(neo4j.uri).port));
  const graph = openGraph({ ...neo4j, uri: `bolt://127.0.0.1:${proxy.port}` });
  onTestFinished(async () => {
    await graph.close();
    proxy.close();
  });
  const endConnections = () => {
    proxy.weather('reset');
    proxy.weather('clear');
  };
  return { ...graph, endConnections };
}

test('a bookmark that is read on a new connection is of another revision than it was', async () => {
  const { revisions, endConnections } = await behindProxy();
  const before = await revisions.confirm();
  expect(await revisions.confirm()).toBe(before);
  endConnections();
  const after = await revisions.confirm();
  expect(after).not.toBe(before);
  expect(bookmarkOf(after)).toBe(bookmarkOf(before));
});

test('no revision is confirmed where every probe needs a new connection', async () => {
  let probes = 0;
  const opened = {
    reads: 0,
    get probes() {
      return probes;
    },
  };
  const short: Reader = {
    read: async () => {
      probes++;
      return { rows: [], bookmark: 'FB:same' as Bookmark };
    },
  };
  await expect(createRevisions(short, { opened }).confirm()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});

test('rows that are read on a new connection do not go with what was kept before', async () => {
  const { reader, revisions, endConnections } = await behindProxy();
  const snapshot = openSnapshot(reader, revisions);
  await snapshot.read(counting, {});
  endConnections();
  await expect(snapshot.read(counting, {})).rejects.toThrow(RevisionChanged);
});

test('a READ session refuses to write', async () => {
  await expect(reader.read({ ...counting, text: 'CREATE (n) RETURN 1' }, {})).rejects.toThrow(/read/i);
});
