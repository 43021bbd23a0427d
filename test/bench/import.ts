import { withDataSetNode } from '../../src/dataset/build/dataset-node.ts';
import { generateDataset } from '../../src/dataset/generate/generate.ts';
import { importRows } from '../../src/dataset/import.ts';
import type { GraphRows, NodeRow, RelationshipRow } from '../../src/dataset/rows.ts';
import { ensureConstraints } from '../../src/dataset/write/ensure-constraints.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { throwawayNeo4j } from '../support/throwaway-neo4j.ts';
import { cpuOf } from './processes.ts';

/*
 * How long an import takes beside bare batched UNWIND statements of the same rows, in the same run on the same server.
 * Bare means: labels and types written into the statements, rows ready in memory, one transaction, no difference, no
 * lock, no digests. Rounds alternate; between them the database is emptied.
 *
 * Run it with: node test/support/run-typescript.mjs test/bench/import.ts
 * DECLARATIONS (2,000 by default), ROUNDS (3) and HEAP (2g) come from the environment.
 */
const declarations = Number(process.env.DECLARATIONS ?? 2_000);
const rounds = Number(process.env.ROUNDS ?? 3);
const batch = 5_000;

const generated = generateDataset({ declarations });
const relationships = [...generated.relationships];
const rows: GraphRows = { ...generated, relationships };
const neo4j = await throwawayNeo4j({
  heap: process.env.HEAP ?? '2g',
  pageCache: '256m',
  log: () => undefined,
});
const driver = openDriver(neo4j);
try {
  await ensureConstraints(driver);
  const bareRows = prepareBare(rows);
  const times: Record<string, Cost[]> = { bare: [], digests: [], import: [], again: [] };
  for (let round = 0; round <= rounds; round++) {
    const bare = await cost(() => writeBare(bareRows));
    await empty();
    const digests = await cost(async () => digestAll(rows));
    const imported = await cost(() => importRows(driver, rows));
    const again = await cost(() => importRows(driver, rows));
    await empty();
    // The first round warms the server's and our own compilers up.
    if (round === 0) continue;
    for (const [name, spent] of Object.entries({ bare, digests, import: imported, again }))
      times[name]?.push(spent);
  }
  console.log(
    `${rows.nodes.length} nodes, ${relationships.length} relationships, median of ${rounds} rounds`,
  );
  console.log('                             elapsed    processor time, server and this process');
  for (const [name, spent] of Object.entries(times))
    console.log(
      `${name.padEnd(26)} ${seconds(median(spent, 'elapsed'))}   ${seconds(median(spent, 'processor'))}`,
    );
  for (const measure of ['elapsed', 'processor'] as const) {
    const whole = median(times.import, measure) + median(times.digests, measure);
    console.log(
      `import with digests / bare, ${measure}: ${(whole / median(times.bare, measure)).toFixed(2)}`,
    );
  }
  console.log(`memory of this process: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
} finally {
  await driver.close();
  await neo4j.stop();
}

function digestAll({ nodes }: GraphRows): void {
  const manifest = { name: 'generated', version: '1.0.0', title: '-', description: '-', licence: '-' };
  withDataSetNode(manifest, nodes, relationships);
}

interface Statement {
  text: string;
  rows: unknown[];
}

/** Statements as one would write them by hand, with the rows they take. */
function prepareBare({ name: ownedBy, nodes, nodeDigests, relationshipDigests }: GraphRows): Statement[] {
  const byText = new Map<string, unknown[]>();
  const add = (text: string, row: unknown) => {
    const list = byText.get(text) ?? [];
    if (list.length === 0) byText.set(text, list);
    list.push(row);
  };
  for (const [index, { labels, properties }] of nodes.entries())
    add(`UNWIND $rows AS row CREATE (n:${labels.join(':')}) SET n = row`, {
      ...properties,
      ownedBy,
      digest: nodeDigests[index],
    });
  for (const [index, { type, from, to, properties }] of relationships.entries()) {
    const [fromLabel, fromSlug] = endOf(from);
    const [toLabel, toSlug] = endOf(to);
    add(
      `UNWIND $rows AS row MATCH (a:${fromLabel} {slug: row[0]}) MATCH (b:${toLabel} {slug: row[1]}) CREATE (a)-[r:${type}]->(b) SET r = row[2]`,
      [fromSlug, toSlug, { ...properties, ownedBy, digest: relationshipDigests[index] }],
    );
  }
  return [...byText].map(([text, list]) => ({ text, rows: list }));
}

function endOf(key: RelationshipRow['from'] | NodeRow['key']): [label: string, slug: string] {
  const slash = key.indexOf('/');
  return [key.slice(0, slash), key.slice(slash + 1)];
}

async function writeBare(statements: readonly Statement[]): Promise<void> {
  const session = driver.session();
  const transaction = await session.beginTransaction();
  for (const { text, rows: list } of statements)
    for (let start = 0; start < list.length; start += batch)
      await transaction.run(text, { rows: list.slice(start, start + batch) });
  await transaction.commit();
  await session.close();
}

async function empty(): Promise<void> {
  const session = driver.session();
  await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS');
  await session.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 20000 ROWS');
  await session.close();
}

interface Cost {
  /** Milliseconds on the clock. */
  elapsed: number;
  /** Milliseconds of processors, of the server and of this process: the same however busy the machine is. */
  processor: number;
}

async function cost(work: () => Promise<unknown>): Promise<Cost> {
  const processor = () => 1_000 * (cpuOf(neo4j.pid) + cpuOf(process.pid));
  const [before, start] = [processor(), performance.now()];
  await work();
  return { elapsed: performance.now() - start, processor: processor() - before };
}

function median(costs: readonly Cost[] = [], measure: keyof Cost): number {
  const values = costs.map((spent) => spent[measure]).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? Number.NaN;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2).padStart(8)} s`;
}
