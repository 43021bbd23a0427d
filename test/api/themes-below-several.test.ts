import type { Plan } from 'neo4j-driver';
import { afterAll, expect, test } from 'vitest';
import { ensureConstraints } from '../../src/dataset/write/ensure-constraints.ts';
import { cypherFiles } from '../../src/graph/cypher-files.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { testApi } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';

/** Twelve layers of four themes, each below all four of the layer above: four million ways lead from the top to each at the bottom. */
const graph = [
  `UNWIND range(0, 11) AS layer UNWIND range(0, 3) AS place
   CREATE (:Theme {slug: layer + "-" + place, layer: layer, name: layer + "." + place, definition: "One of four."})`,
  `MATCH (theme:Theme), (broader:Theme) WHERE theme.layer = broader.layer + 1
   CREATE (theme)-[:BROADER]->(broader)`,
  `CREATE (:Theme {slug: "beside", name: "Beside", definition: "Above none of them."})`,
  `MATCH (theme:Theme {layer: 11})
   CREATE (:Declaration {slug: "of-" + theme.slug})-[:ADDRESSES]->(theme),
          (:Commitment {slug: "of-" + theme.slug + "/1", declaration: "of-" + theme.slug, ordinal: 1})-[:ADDRESSES]->(theme)`,
];

const neo4j = await testNeo4j();
const driver = openDriver(neo4j);
await ensureConstraints(driver);
for (const statement of graph) await driver.executeQuery(statement);
afterAll(() => driver.close());
const { ask } = await testApi(neo4j);

const followingWays = [...cypherFiles].filter(([, text]) => text.includes('BROADER*'));

test('only the lists of a theme follow ways, once each; filters and whatever reads all of the graph do not for every row', () => {
  expect(followingWays.map(([name]) => name).sort()).toEqual([
    'commitments/of-theme',
    'declarations/of-theme',
  ]);
});

const operators = (plan: Plan): string[] => [plan.operatorType, ...plan.children.flatMap(operators)];

test.each([
  ['before its indexes are sampled', 'RETURN 1'],
  ['when its indexes are sampled', 'CALL db.prepareForReplanning(60)'],
])('no statement is planned to follow every way between two themes, %s', async (_when, first) => {
  await driver.executeQuery(first);
  for (const [name, text] of followingWays) {
    const { summary } = await driver.executeQuery(
      `EXPLAIN MATCH (theme:Theme {slug: "0-0"})\n${text}\nRETURN 1`,
    );
    const ways = summary.plan && operators(summary.plan).filter((one) => one.startsWith('VarLengthExpand'));
    expect([name, ways]).toEqual([name, ['VarLengthExpand(Pruning,BFS,All)@neo4j']]);
  }
});

test('what addresses a theme is found once, however many ways lead down to it', async () => {
  const { data, errors } = await ask(`{ theme(by: { slug: "0-0" }) {
    declarations { totalCount nodes { slug } }
    commitments { totalCount nodes { slug } }
  } }`);
  expect(errors).toBeUndefined();
  const slugs = ['of-11-0', 'of-11-1', 'of-11-2', 'of-11-3'];
  expect(data.theme).toEqual({
    declarations: { totalCount: 4, nodes: slugs.map((slug) => ({ slug })) },
    commitments: { totalCount: 4, nodes: slugs.map((slug) => ({ slug: `${slug}/1` })) },
  });
});

test('whoever asks for a broad theme finds what addresses those far below it', async () => {
  const { data, errors } = await ask(`{
    declarations(filter: { themes: ["0-1"] }) { totalCount }
    commitments(filter: { themes: ["0-1"] }) { totalCount }
    theme(by: { slug: "0-0" }) {
      declarations(filter: { themes: ["0-1"], allThemes: ["5-0", "11-2"] }) { nodes { slug } }
      commitments(filter: { themes: ["0-1"], allThemes: ["5-0", "11-2"] }) { nodes { slug } }
    }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    declarations: { totalCount: 4 },
    commitments: { totalCount: 4 },
    theme: {
      declarations: { nodes: [{ slug: 'of-11-2' }] },
      commitments: { nodes: [{ slug: 'of-11-2/1' }] },
    },
  });
});

test('whoever asks for a theme that is above none of them finds nothing, without going every way up', async () => {
  const { data, errors } = await ask(`{
    declarations(filter: { themes: ["beside"] }) { totalCount }
    commitments(filter: { themes: ["beside"] }) { totalCount }
    theme(by: { slug: "0-0" }) { declarations(filter: { themes: ["beside"] }) { totalCount } }
    coSignatories(filter: { themes: ["0-0"] }) { totalCount }
    network(projection: THEMES, filter: { themes: ["0-0"] }) { totals { edges } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    declarations: { totalCount: 0 },
    commitments: { totalCount: 0 },
    theme: { declarations: { totalCount: 0 } },
    coSignatories: { totalCount: 0 },
    network: { totals: { edges: 0 } },
  });
});
