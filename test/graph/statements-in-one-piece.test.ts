import { Socket } from 'node:net';
import { afterAll, expect, test, vi } from 'vitest';
import { openDriver } from '../../src/graph/driver.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

const driver = openDriver(sharedNeo4j());
afterAll(() => driver.close());

/** What is handed to the network while a statement of so many letters is answered. */
async function written(letters: number): Promise<string[]> {
  const session = driver.session({ defaultAccessMode: 'READ' });
  // Connecting and logging in are over before anything is watched.
  await session.run('RETURN 1');
  const write = vi.spyOn(Socket.prototype, 'write');
  try {
    const text = `RETURN "${'x'.repeat(letters)}" AS text`;
    const { records } = await session.run(text);
    expect(records[0]?.get('text')).toHaveLength(letters);
    return write.mock.calls.map(([data]) => String(data)).filter((data) => data.includes('xxx'));
  } finally {
    write.mockRestore();
    await session.close();
  }
}

test('a statement of several thousand letters goes out in one piece, with all that belongs to it', async () => {
  // The driver's own pieces are 1,400 bytes: if this fails after an update, it has another way to make them.
  expect(await written(7_000)).toEqual([expect.stringMatching(/RETURN "x{7000}" AS text/)]);
});

test('one that is longer than a piece goes out in several, and arrives whole', async () => {
  expect((await written(40_000)).length).toBeGreaterThan(1);
});
