import { afterAll, describe, expect, it } from 'vitest';
import { ensureConstraints } from '../../src/dataset/write/ensure-constraints.ts';
import { cypherFiles } from '../../src/graph/cypher-files.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { testNeo4j } from '../support/neo4j.ts';

const neo4j = await testNeo4j();
const driver = openDriver(neo4j);
afterAll(() => driver.close());

const files = [...cypherFiles.keys()].filter((file) => file.startsWith('constraints/'));

describe('constraints and indexes', () => {
  it.each([
    ['search', 'CREATE FULLTEXT INDEX search FOR (node:Book) ON EACH [node.title]', 'DROP INDEX search'],
    ['party_slug', 'CREATE INDEX party_slug FOR (node:Party) ON (node.title)', 'DROP INDEX party_slug'],
  ])('are not taken to be there where others have an index by the name of %s', async (name, create, drop) => {
    await driver.executeQuery(create);
    const refusal = await ensureConstraints(driver).catch((error) => error);
    await driver.executeQuery(drop);
    expect(await driver.executeQuery('SHOW CONSTRAINTS')).toMatchObject({ records: [] });
    expect(refusal.code).toBe('CONFLICT');
    expect(refusal.message).toContain(`by the name of "${name}", which Signatory needs for a`);
  });

  it('refuse to hide data that breaks them', async () => {
    await driver.executeQuery('CREATE (:Theme {slug: "twice"}), (:Theme {slug: "twice"})');
    const refusal = await ensureConstraints(driver).catch((error) => error);
    expect(refusal.code).toBe('CONFLICT');
    expect(refusal.message).toMatch(/constraints\/theme-slug\.cypher does not allow/);
    await driver.executeQuery('MATCH (n) DELETE n');
  });

  it('are created under the names of their files, all filled', async () => {
    await ensureConstraints(driver);
    const { records } = await driver.executeQuery(
      'SHOW INDEXES YIELD name, state, type WHERE type <> "LOOKUP" RETURN name, state',
    );
    expect(new Set(records.map((record) => record.get('name')))).toEqual(
      new Set(files.map((file) => file.slice('constraints/'.length).replaceAll('-', '_'))),
    );
    expect(new Set(records.map((record) => record.get('state')))).toEqual(new Set(['ONLINE']));
    await ensureConstraints(driver);
  });

  // Several rounds of several: now and then two wait for each other, and Neo4j ends one of them.
  it.each([1, 2, 3])('may be asked for by several imports at once, round %i', async () => {
    for (const { name } of await constraintNames()) await driver.executeQuery(`DROP CONSTRAINT ${name}`);
    await Promise.all(Array.from({ length: 4 }, () => ensureConstraints(driver)));
    expect((await constraintNames()).length).toBeGreaterThan(5);
  });
});

async function constraintNames(): Promise<{ name: string }[]> {
  const { records } = await driver.executeQuery('SHOW CONSTRAINTS YIELD name');
  return records.map((record) => ({ name: record.get('name') }));
}
