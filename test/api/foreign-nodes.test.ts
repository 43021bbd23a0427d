import { beforeAll, describe, expect, test } from 'vitest';
import { ensureConstraints } from '../../src/dataset/write/ensure-constraints.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { answered, testApi } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';

/* Two data sets and, beside them, what others put into the same database under the same labels, most of it unfinished. */
const graph = `
  CREATE (:DataSet {name: "one", version: "1", licence: "CC0-1.0", title: "One", schemaVersion: 1,
                    coverage: '[{"source":"a","characters":4,"covered":1}]'}),
         (:DataSet {name: "other", version: "7", licence: "CC-BY-4.0", schemaVersion: 1,
                    coverage: '[{"source":"b","characters":4,"covered":3},{"source":"c","characters":0,"covered":0}]'})
  CREATE (al:State:Party {slug: "albania", name: "Albania", aliases: [], iso2: "AL", iso3: "ALB"}),
         (no:State:Party {slug: "norway", name: "Norway", aliases: [], iso2: "NO", iso3: "NOR"}),
         (body:Organization:Party {slug: "al", name: "Ål", aliases: [], kind: "COALITION_OF_STATES"}),
         (theme:Theme {slug: "peace", name: "Peace", definition: "."}),
         (pact:Declaration {slug: "pact", title: "Pact", kind: "TREATY", status: "ADOPTED", catalogued: true, earliest: "2000-01-01", latest: "2000-01-01"}),
         (base:Declaration {slug: "base", title: "Base", kind: "TREATY", status: "ADOPTED", catalogued: true, earliest: "1999-01-01", latest: "1999-01-01"}),
         (pact)-[:MAKES {ordinal: 1}]->(:Commitment {slug: "pact/1", ordinal: 1, text: "Keep the peace.", declaration: "pact"})-[:ADDRESSES {confidence: "STATED"}]->(theme),
         (pact)-[:ADDRESSES {confidence: "STATED"}]->(theme),
         (pact)-[:CITES {assertedBy: "pact", confidence: "STATED"}]->(base)
  FOREACH (text IN [pact, base] | FOREACH (party IN [al, no] |
    CREATE (party)-[:SIGNED {role: "SIGNATORY", basis: "NAMED", on: "2000-01-01", confidence: "STATED"}]->(text)))
  CREATE (:Theme {title: "x"}), (:State {name: "X"}), (:Organization {name: "X"}), (:Party {title: "x"}), (:Declaration {title: "Peace of nobody"}),
         (:Commitment {text: "Peace of nobody."}), (:Source {slug: "x"}), (:DataSet {title: "x"}),
         (:Party {name: "Guest"})-[:SIGNED {role: "HOST", basis: "NAMED", confidence: "STATED"}]->(pact),
         (:Person)-[:SIGNED]->(:Contract), (:Person)-[:CITES]->(:Contract)`;

const neo4j = await testNeo4j();
beforeAll(async () => {
  const driver = openDriver(neo4j);
  await ensureConstraints(driver);
  await driver.executeQuery(graph);
  await driver.close();
});
const { ask, url } = await testApi(neo4j);

const answer = (query: string) => answered(ask, query);

describe('nodes of others that have no slug', () => {
  test.each([
    ['states', 'states { totalCount nodes { slug name iso2 iso3 } }', ['albania', 'norway']],
    ['organizations', 'organizations { totalCount nodes { slug name kind } }', ['al']],
    ['declarations', 'declarations { totalCount nodes { slug title kind } }', ['pact', 'base']],
    ['commitments', 'commitments { totalCount nodes { slug declaration { slug } } }', ['pact/1']],
  ])('are not among %s', async (name, query, expected) => {
    const { nodes, totalCount } = (await answer(`{ ${query} }`))[name];
    expect(nodes.map(({ slug }: { slug: string }) => slug)).toEqual(expected);
    expect(totalCount).toBe(expected.length);
  });

  test('are not among themes and facets', async () => {
    const data = await answer(
      '{ themes { slug name definition } declarations { facets { themes { key } parties { key } kinds { key } } } }',
    );
    expect(data.themes).toEqual([{ slug: 'peace', name: 'Peace', definition: '.' }]);
    const keys = Object.values<{ key: string }[]>(data.declarations.facets).flat();
    expect(new Set(keys.map(({ key }) => key))).toEqual(new Set(['peace', 'albania', 'norway', 'TREATY']));
  });

  test.each<[what: string, query: string, expected: unknown[]]>([
    [
      'filter',
      'x: declarations(filter: { parties: ["Albania"], themes: ["peace"] }) { nodes { slug } }',
      ['pact'],
    ],
    ['pair', 'x: coSignatories { nodes { slug: sharedCount } }', [2]],
    ['relatedness', 'declaration(by: { slug: "base" }) { x: related { nodes { slug } } }', []],
    [
      'network of references',
      'x: network(projection: CROSS_REFERENCES) { nodes { slug } }',
      ['base', 'pact'],
    ],
    ['network of themes', 'x: network(projection: THEMES) { nodes { slug } }', ['peace']],
    [
      'network of signatures',
      'x: network(projection: SIGNATURES) { nodes { slug } }',
      ['albania', 'norway', 'base', 'pact'],
    ],
    [
      'search',
      `x: search(query: "peace") { nodes { ... on Theme { slug } ... on Commitment { slug } ... on State { slug }
      ... on Organization { slug } ... on Declaration { slug } } }`,
      ['peace', 'pact/1'],
    ],
  ])('disturb no %s', async (_what, query, expected) => {
    const data = await answer(`{ ${query} }`);
    const { nodes } = data.x ?? data.declaration.x;
    expect(new Set(nodes.map(({ slug }: { slug: unknown }) => slug))).toEqual(new Set(expected));
  });

  test('disturb no path', async () => {
    const { path } = await answer('{ path(from: "albania", to: "norway") { steps { phrase } } }');
    expect(path.steps).toHaveLength(2);
  });

  test('are left out of the file of the whole graph', async () => {
    const response = await fetch(`${url}/graph.ttl`);
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain('Albania');
    expect(text).not.toMatch(/nobody|undefined|null/);
  });
});

test('a code names its state, and not what has it for a slug or folds to it', async () => {
  const data = await answer(
    '{ state(by: { iso2: "al" }) { slug } organization(by: { name: "ål" }) { slug } }',
  );
  expect(data).toEqual({ state: { slug: 'albania' }, organization: { slug: 'al' } });
});

test('what others wrote with a slug is there at once, whatever else it lacks', async () => {
  const driver = openDriver(neo4j);
  await driver.executeQuery(
    'MATCH (pact:Declaration {slug: "pact"}) CREATE (:State:Party {slug: "atlantis"})-[:SIGNED {basis: "NAMED"}]->(pact), (:Declaration {slug: "bare"})',
  );
  const data =
    await answer(`{ states { nodes { slug } } declarations { nodes { slug } facets { parties { key label } } } search(query: "pact") { totalCount }
    signed: declarations(filter: { parties: ["atlantis"] }) { nodes { slug } } coSignatories(party: "atlantis", minShared: 1) { totalCount }
    path(from: "atlantis", to: "albania") { length steps { phrase evidence { confidence note quote } } } network(projection: SIGNATURES) { nodes { label } } }`);
  await driver.executeQuery('MATCH (n {slug: "atlantis"}) DETACH DELETE n');
  await driver.executeQuery('MATCH (n:Declaration {slug: "bare"}) DELETE n');
  await driver.close();
  const slugs = (nodes: { slug: string }[]) => nodes.map(({ slug }) => slug);
  expect(slugs(data.states.nodes)).toContain('atlantis');
  expect(slugs(data.declarations.nodes)).toContain('bare');
  expect(data.declarations.facets.parties).toContainEqual({ key: 'atlantis', label: 'atlantis' });
  expect(slugs(data.signed.nodes)).toEqual(['pact']);
  expect(data.coSignatories.totalCount).toBe(2);
  expect(data.path.length).toBe(2);
  expect(data.path.steps[0]).toEqual({
    phrase: 'signed',
    evidence: { confidence: 'UNVERIFIED', note: 'No evidence is recorded.', quote: null },
  });
  expect(data.network.nodes.map(({ label }: { label: string }) => label)).toContain('atlantis');
});

test.each(['ASC', 'DESC'])('what others wrote without a name comes last, by pages %s', async (direction) => {
  const driver = openDriver(neo4j);
  await driver.executeQuery(
    'CREATE (:Odd:Organization:Party {slug: "nameless"}), (:Odd:Declaration {slug: "untitled"})',
  );
  for (const [list, field, last] of [
    ['organizations', 'NAME', 'nameless'],
    ['declarations', 'TITLE', 'untitled'],
  ]) {
    const seen: string[] = [];
    for (let after = ''; seen.length < 9; ) {
      const { [list as string]: page } = await answer(
        `{ ${list}(first: 1, orderBy: { field: ${field}, direction: ${direction} }${after}) { nodes { slug } pageInfo { hasNextPage endCursor } } }`,
      );
      seen.push(...page.nodes.map(({ slug }: { slug: string }) => slug));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(seen.at(-1)).toBe(last);
  }
  await driver.executeQuery('MATCH (odd:Odd) DELETE odd');
  await driver.close();
});

test('what others gave a name that is no text keeps nobody from being found by theirs', async () => {
  const driver = openDriver(neo4j);
  await driver.executeQuery(
    `MATCH (pact:Declaration {slug: "pact"})
     CREATE (:Odd:State:Party {slug: "answer", name: 42, aliases: [1, 2], iso2: true})-[:SIGNED {basis: "NAMED"}]->(pact),
            (:Odd:Declaration {slug: "dated", title: date(), shortTitle: 7, aliases: "none"})`,
  );
  const data = await answer(
    `{ norway: declarations(filter: { parties: ["Norway"] }) { totalCount } answer: declarations(filter: { parties: ["Answer"] }) { totalCount }
       declaration(by: { slug: "dated" }) { slug } network(projection: SIGNATURES) { nodes { slug } } }`,
  );
  await driver.executeQuery('MATCH (odd:Odd) DETACH DELETE odd');
  await driver.close();
  expect(data).toMatchObject({
    norway: { totalCount: 2 },
    answer: { totalCount: 1 },
    declaration: { slug: 'dated' },
  });
  expect(data.network.nodes).toContainEqual({ slug: 'answer' });
});

test('what others wrote whole is there at once, and says that nobody recorded what it rests on', async () => {
  const driver = openDriver(neo4j);
  await driver.executeQuery(
    'CREATE (:Declaration {slug: "draft", title: "Draft", kind: "PLEDGE", status: "ADOPTED", catalogued: false})',
  );
  const { declarations } = await answer(
    '{ declarations { nodes { slug titleEvidence { confidence note quote references { url } } } } }',
  );
  await driver.executeQuery('MATCH (d:Declaration {slug: "draft"}) DELETE d');
  await driver.close();
  expect(declarations.nodes.at(-1)).toEqual({
    slug: 'draft',
    titleEvidence: {
      confidence: 'UNVERIFIED',
      note: 'No evidence is recorded.',
      quote: null,
      references: [],
    },
  });
});

test('counts leave out relationships of others, and all data sets are named', async () => {
  const { graph: info } = await answer(
    '{ graph { dataSet version title licence coverage { source share } counts { signatures crossReferences states themes } } }',
  );
  expect(info).toEqual({
    dataSet: 'one, other',
    version: '1, 7',
    title: 'One',
    licence: 'one: CC0-1.0; other: CC-BY-4.0',
    coverage: [
      { source: 'a', share: 0.25 },
      { source: 'b', share: 0.75 },
      { source: 'c', share: 1 },
    ],
    counts: { signatures: 5, crossReferences: 1, states: 2, themes: 1 },
  });
});
