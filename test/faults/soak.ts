import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { generateDataset } from '../../src/dataset/generate/generate.ts';
import { importRows } from '../../src/dataset/import.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { spawnApi } from '../server/spawn-api.ts';
import { throwawayNeo4j } from '../support/throwaway-neo4j.ts';
import { answerTo } from './clients.ts';

/*
 * `npm run soak -- --minutes 30`: measures how many requests of a mix a second the API answers, then asks for 80 % of that
 * for the time given, and at the end for twice the capacity for half a minute. Prints a line a minute: latencies, memory of the
 * API, connections of Neo4j. Arrivals do not wait for answers, as those of real clients do not.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, declarations: { type: 'string', default: '500' } },
});
const minutes = Number(values.minutes);

const neo4j = await throwawayNeo4j({ heap: '1g' });
const driver = openDriver(neo4j, { poolSize: 4 });
await importRows(driver, generateDataset({ declarations: Number(values.declarations) }));
const api = await spawnApi(neo4j, { logLevel: 'error' });

const slugs = await driver
  .executeQuery('MATCH (d:Declaration) RETURN d.slug AS slug ORDER BY slug LIMIT 400')
  .then(({ records }) => records.map((record) => String(record.get('slug'))));

/** The mix: some asked for again and again, most of them not; page sizes vary, so that few answers are kept. */
function mixed(number: number): string {
  const slug = slugs[(number * 7919) % slugs.length];
  const size = 1 + (number % 37);
  const queries = [
    `{ declaration(by: { slug: "${slug}" }) { title date { edtf } signatories(first: ${size}) { totalCount nodes { slug name } } commitments(first: 10) { nodes { slug } } } }`,
    `{ declarations(first: ${1 + (size % 20)}) { totalCount nodes { slug title themes { slug } } } }`,
    `{ states(first: ${size}) { nodes { slug name signatures(first: 3) { totalCount nodes { slug } } } } }`,
    `{ commitments(first: ${size}) { nodes { slug declaration { slug } } } }`,
    '{ themes { slug name } }',
  ];
  return queries[number % queries.length] ?? '';
}

interface Window {
  latencies: number[];
  refused: number;
  failed: number;
}

const emptyWindow = (): Window => ({ latencies: [], refused: 0, failed: 0 });
let number = 0;

async function one(into: Window): Promise<void> {
  const began = performance.now();
  const response = await answerTo(api.url, mixed(number++)).catch(() => undefined);
  const text = await response?.text().catch(() => '');
  if (response?.status === 200 && !text?.includes('"errors"')) into.latencies.push(performance.now() - began);
  else if (response?.status === 503 && response.headers.has('retry-after')) into.refused++;
  else into.failed++;
}

/** As many as eight clients get answered one after the other. */
async function capacity(ms: number): Promise<number> {
  const window = emptyWindow();
  const end = performance.now() + ms;
  const client = async () => {
    while (performance.now() < end) await one(window);
  };
  await Promise.all(Array.from({ length: 8 }, client));
  report('capacity', window, ms);
  return (1_000 * window.latencies.length) / ms;
}

/** Requests at a rate, whether the ones before have been answered or not. */
async function atRate(name: string, rate: number, ms: number): Promise<void> {
  const window = emptyWindow();
  const began = performance.now();
  const flying = new Set<Promise<void>>();
  let sent = 0;
  while (performance.now() - began < ms) {
    const due = Math.floor(((performance.now() - began) / 1_000) * rate);
    for (; sent < due; sent++) {
      const request = one(window).finally(() => flying.delete(request));
      flying.add(request);
    }
    await sleep(5);
  }
  await Promise.all(flying);
  report(name, window, ms);
  await state();
}

function report(name: string, { latencies, refused, failed }: Window, ms: number): void {
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  const rate = Math.round((1_000 * latencies.length) / ms);
  process.stdout.write(
    `${name}: ${rate} answers a second, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms; refused ${refused}, failed ${failed}\n`,
  );
}

async function state(): Promise<void> {
  const text = await (await fetch(`${api.url}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  const { records } = await driver.executeQuery(
    'CALL dbms.listConnections() YIELD connectionId RETURN count(*) AS n',
  );
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
  process.stdout.write(
    `  memory ${megabytes(value('process_resident_memory_bytes'))} MB, heap ${megabytes(value('nodejs_heap_size_used_bytes'))} MB, kept answers ${megabytes(value('signatory_cache_bytes'))} MB, connections of Neo4j ${records[0]?.get('n')}, statements under way ${value('signatory_pool_in_use')}\n`,
  );
}

await capacity(5_000);
const most = await capacity(10_000);
await state();
for (let minute = 1; minute <= minutes; minute++)
  await atRate(`minute ${minute} at 80 %`, 0.8 * most, 60_000);
await atRate('twice the capacity', 2 * most, 30_000);
await atRate('80 % again', 0.8 * most, 10_000);
await api.end();
await driver.close();
await neo4j.stop();
