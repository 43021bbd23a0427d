import { randomInt } from 'node:crypto';
import { seededRandom } from '../../src/analytics/random.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { schema } from '../../src/schema.ts';
import { spawnApi } from '../server/spawn-api.ts';
import { importSeed } from '../support/seed.ts';
import { throwawayNeo4j } from '../support/throwaway-neo4j.ts';
import { graphDigest } from './graph-digest.ts';
import { hostileRequest } from './hostile-requests.ts';
import { faultOf, sendHostile } from './send-hostile.ts';

/*
 * `npm run fuzz [-- count [seed]]`: hostile requests against a real API process, half of them from a fixed seed and half from
 * a fresh one, which is printed so that it can be given again. 100,000 by default.
 */
const [count = '100000', given] = process.argv.slice(2);
if (![count, given ?? '1'].every((text) => /^\d+$/.test(text)))
  throw new Error(
    `expected: npm run fuzz -- [count [seed]], whole numbers; received ${process.argv.slice(2).join(' ')}`,
  );
const seeds = [1, given === undefined ? randomInt(2, 2 ** 31) : Number(given)];
/** Many: most of the time goes by with requests that are not whole, which are waited for. */
const concurrency = 48;

const neo4j = await throwawayNeo4j();
await importSeed(neo4j);
const driver = openDriver(neo4j);
const before = await graphDigest(driver);
const api = await spawnApi(neo4j, { logLevel: 'error' });
let crashed = false;
api.process.once('exit', () => {
  crashed = true;
});

const statuses = new Map<string, number>();
const faults: string[] = [];
let slowest = 0;

async function attack(seed: number, requests: number): Promise<void> {
  const random = seededRandom(seed);
  let sent = 0;
  const one = async () => {
    while (sent < requests && !crashed) {
      const number = ++sent;
      const { kind, bytes } = hostileRequest(schema, random);
      const answer = await sendHostile(api.url, bytes).catch((error: Error) => error);
      const name = `${kind}, ${answer instanceof Error ? 'hangs' : answer.status}`;
      statuses.set(name, (statuses.get(name) ?? 0) + 1);
      const fault = answer instanceof Error ? answer.message : faultOf(answer);
      if (!(answer instanceof Error)) slowest = Math.max(slowest, answer.ms);
      if (fault !== undefined) {
        faults.push(`seed ${seed} request ${number}: ${fault}`);
        if (faults.length <= 20)
          process.stderr.write(
            `${faults.at(-1)}\n  ${bytes.toString('latin1').slice(-1_500)}\n  ${answer instanceof Error ? '' : answer.text.slice(-600)}\n`,
          );
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
}

for (const seed of seeds) await attack(seed, Math.ceil(Number(count) / 2));
const alive = !crashed && (await fetch(`${api.url}/ready`)).ok;
const untouched = before === (await graphDigest(driver));

for (const [name, times] of [...statuses].sort()) process.stdout.write(`| ${name} | ${times} |\n`);
process.stdout.write(
  `${count} requests, seeds ${seeds.join(' and ')}: ${faults.length} faults; slowest answer ${Math.round(slowest)} ms; alive: ${alive}; graph untouched: ${untouched}\n`,
);
await api.end();
await driver.close();
await neo4j.stop();
process.exitCode = faults.length === 0 && alive && untouched ? 0 : 1;
