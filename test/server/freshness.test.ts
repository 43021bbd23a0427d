import { afterAll, describe, expect, it } from 'vitest';
import { metricsOf, valueIn } from '../support/metric.ts';
import { testNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';
import { spawnApi } from './spawn-api.ts';
import { long, openWriter, type Reading, readVersion } from './versions.ts';

const address = await testNeo4j();
const writer = openWriter(address);
await writer.create();
afterAll(writer.close);

/** Two API processes; the writer is in this one. */
const urls = await Promise.all(
  [0, 1].map(async () => {
    const api = await spawnApi(address);
    afterAll(() => api.end());
    return api.url;
  }),
);

const count = (readings: readonly Reading[], fault: keyof Reading) =>
  readings.filter((reading) => reading[fault]).length;

/** How often an API process gave a kept answer. */
const keptBy = async (url: string) => valueIn(await metricsOf(url), 'signatory_answers_total{how="kept"}');

describe('with maxStaleness 0', () => {
  it('shows every commit to both processes, write and read alternating', async () => {
    const readings: Reading[] = [];
    for (let turn = 0; turn < 250; turn++) {
      await writer.write();
      // The second reading by the same process meets the answer that the first has left.
      for (const url of [...urls, ...urls]) readings.push(await readVersion(url, writer));
    }
    expect(readings).toHaveLength(1_000);
    expect(count(readings, 'refused')).toBe(0);
    expect(count(readings, 'stale')).toBe(0);
    expect(count(readings, 'mixed')).toBe(0);
    for (const url of urls) expect(await keptBy(url)).toBeGreaterThanOrEqual(250);
  });

  it('shows every commit to both processes, written and read at the same time', async () => {
    const readings: Reading[] = [];
    let writing = true;
    const reader = async (url: string) => {
      while (writing) readings.push(await readVersion(url, writer));
    };
    const readers = Promise.all([...urls, ...urls, ...urls, ...urls].map(reader));
    const first = writer.committed;
    for (let turn = 0; turn < 120; turn++) {
      await writer.write();
      // Bursts without a pause, and pauses long enough for an answer to be kept.
      await new Promise((resolve) => setTimeout(resolve, (turn % 5) * 10));
    }
    writing = false;
    await readers;
    expect(writer.committed - first).toBe(120);
    expect(readings.length - count(readings, 'refused')).toBeGreaterThan(200);
    expect(count(readings, 'stale')).toBe(0);
    expect(count(readings, 'mixed')).toBe(0);
  });

  it('shows every commit to what is worked out aside', async () => {
    const [url = ''] = urls;
    const aside = async () => valueIn(await metricsOf(url), 'signatory_aside_total');
    for (let turn = 1; turn <= 10; turn++) {
      await writer.write();
      expect(await readVersion(url, writer, long)).toEqual({
        stale: false,
        mixed: false,
        refused: false,
      });
      expect(await aside()).toBe(turn);
    }
  });
});

describe('without the probe', () => {
  it('gives stale answers, so that the tests above can fail', async () => {
    const app = await openApp(
      address,
      {},
      {
        revisions: (real) => ({
          ...real,
          confirm: async () => real.latest ?? real.confirm(),
          get latest() {
            return real.latest;
          },
          get lastConfirmed() {
            return real.lastConfirmed;
          },
        }),
      },
    );
    const readings: Reading[] = [];
    for (let turn = 0; turn < 20; turn++) {
      await writer.write();
      readings.push(await readVersion(app.url, writer));
    }
    expect(count(readings, 'stale')).toBeGreaterThan(0);
  });
});

describe('with maxStaleness 50', () => {
  it('never gives an answer that was overtaken longer ago', async () => {
    const app = await openApp(address, { maxStaleness: 50 });
    await readVersion(app.url, writer);
    await writer.write();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect((await readVersion(app.url, writer)).stale).toBe(false);
  });
});
