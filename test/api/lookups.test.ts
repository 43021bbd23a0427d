import { describe, expect, test } from 'vitest';
import { testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

const { ask } = await testApi(sharedNeo4j());

test.each([
  ['slug', '"united-kingdom"'],
  ['iso2', '"gb"'],
  ['iso3', '"Gbr"'],
  ['name', '"UNITED KINGDOM"'],
  ['name', '"u.k."'],
  ['name', '"the United Kingdom"'],
  ['id', '"U3RhdGU6dW5pdGVkLWtpbmdkb20="'],
])('a state is found by its %s %s', async (by, value) => {
  const { data } = await ask(`{ state(by: { ${by}: ${value} }) { slug iso3 id } }`);
  expect(data.state).toEqual({ slug: 'united-kingdom', iso3: 'GBR', id: 'U3RhdGU6dW5pdGVkLWtpbmdkb20=' });
});

test('names of states in other languages are taken wherever names are', async () => {
  const { data, errors } = await ask(`{
    state(by: { name: "Allemagne" }) { slug }
    organization(by: { name: "Allemagne" }) { slug }
    german: declarations(filter: { parties: ["Deutschland", "加拿大"] }) { totalCount }
    english: declarations(filter: { parties: ["Germany", "Canada"] }) { totalCount }
    path(from: "Kanada", to: "ЭСТОНИЯ") { steps { from { ... on State { slug } } to { ... on State { slug } } } } }`);
  expect(errors).toBeUndefined();
  expect(data.state).toEqual({ slug: 'germany' });
  expect(data.organization).toBeNull();
  expect(data.german).toEqual(data.english);
  expect(data.german.totalCount).toBeGreaterThan(0);
  expect(data.path.steps.at(0).from.slug).toBe('canada');
  expect(data.path.steps.at(-1).to.slug).toBe('estonia');
});

test('what does not exist is null, not an error', async () => {
  const { data, errors } = await ask(`{
    state(by: { name: "Atlantis" }) { slug } organization(by: { slug: "nobody" }) { slug } theme(by: { id: "nonsense" }) { slug }
    declaration(by: { slug: "" }) { slug } commitment(by: { slug: "paris-call/99" }) { slug } node(id: "U3RhdGU6YXRsYW50aXM=") { id } }`);
  expect(errors).toBeUndefined();
  expect(Object.values(data)).toEqual([null, null, null, null, null, null]);
});

test('exactly one way of naming has to be given', async () => {
  const { errors } = await ask('{ state(by: { slug: "canada", iso2: "CA" }) { slug } }');
  expect(errors?.[0]?.message).toMatch(/[Ee]xactly one/);
});

test('nodes come back in the order of their ids, with null for what is unknown', async () => {
  const first = await ask(
    '{ canada: state(by: { slug: "canada" }) { id } g7: organization(by: { slug: "g7" }) { id } commitment(by: { slug: "charlevoix-commitment/3" }) { id } }',
  );
  const { canada, g7, commitment } = first.data;
  const { data } = await ask(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { id slug ... on State { iso3 } ... on Organization { kind } ... on Commitment { ordinal declaration { slug } } } }`,
    {
      ids: [g7.id, 'bm9uc2Vuc2U=', commitment.id, canada.id],
    },
  );
  expect(data.nodes).toEqual([
    { id: g7.id, slug: 'g7', kind: 'COALITION_OF_STATES' },
    null,
    {
      id: commitment.id,
      slug: 'charlevoix-commitment/3',
      ordinal: 3,
      declaration: { slug: 'charlevoix-commitment' },
    },
    { id: canada.id, slug: 'canada', iso3: 'CAN' },
  ]);
});

test('an unknown name in a filter is an error with the nearest known ones, all at once', async () => {
  const { errors } = await ask(
    '{ declarations(filter: { parties: ["Cannada", "Gremany"], themes: ["elecions"] }) { totalCount } }',
  );
  const messages = errors?.map(({ message }) => message).join(' ');
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(messages).toMatch(/"Cannada" \(nearest: canada/);
  expect(messages).toMatch(/"Gremany" \(nearest: germany/);
  expect(messages).toMatch(/"elecions" \(nearest: elections/);
});

test('of a state nobody is a member, and it is told where a body is asked for', async () => {
  for (const list of [
    'declarations(filter: { issuedBy: ["canada"] })',
    'states(filter: { memberOf: ["canada"] })',
  ]) {
    const { errors } = await ask(`{ ${list} { totalCount } }`);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toMatch(/name of an? organization; unknown: "canada"/);
  }
});

test('an impossible or reversed period is refused with what was received', async () => {
  for (const [filter, message] of [
    ['{ from: "2023-02-30" }', /2023-02-30/],
    ['{ from: "2024", to: "2019" }', /filter.from must not be after filter.to.*2024.*2019/],
    ['{ from: "last year" }', /filter.from is a date.*YYYY-MM-DD.*last year/],
  ] as const) {
    const { errors } = await ask(`{ declarations(filter: ${filter}) { totalCount } }`);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
});

test('facets count the whole list, whatever the page', async () => {
  const { data } = await ask(
    '{ declarations(first: 1, filter: { catalogued: true }) { totalCount nodes { slug } facets { kinds { key count } years { key count } } } }',
  );
  const { facets, totalCount, nodes } = data.declarations;
  const sum = (counts: { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
  expect(nodes).toHaveLength(1);
  expect(sum(facets.kinds)).toBe(totalCount);
  expect(sum(facets.years)).toBe(totalCount);
});

test('lists below a theme or a body answer with counts of their own', async () => {
  const { data, errors } =
    await ask(`{ theme(by: { slug: "cyber" }) { declarations(first: 1) { totalCount nodes { slug } } }
    declarations(filter: { themes: ["cyber"] }) { totalCount }
    organization(by: { slug: "freedom-online-coalition" }) { issued(first: 5) { totalCount nodes { slug } } } }`);
  expect(errors).toBeUndefined();
  expect(data.theme.declarations.nodes).toHaveLength(1);
  expect(data.theme.declarations.totalCount).toBe(data.declarations.totalCount);
  expect(data.organization.issued.totalCount).toBe(data.organization.issued.nodes.length);
});

test('an id of another type, and a name in the place of a code, name nothing', async () => {
  const declaration = Buffer.from('Declaration:ai').toString('base64');
  const theme = Buffer.from('Theme:canada').toString('base64');
  const { data, errors } = await ask(`{
    theme(by: { id: "${declaration}" }) { slug } state(by: { id: "${theme}" }) { slug } organization(by: { id: "${theme}" }) { slug }
    commitment(by: { id: "${theme}" }) { slug } iso2: state(by: { iso2: "Canada" }) { slug } iso3: state(by: { iso3: "CA" }) { slug } }`);
  expect(errors).toBeUndefined();
  expect(Object.values(data)).toEqual([null, null, null, null, null, null]);
});

test('of many unknown names the first ten are told, and how many more there are', async () => {
  const { errors } = await ask(
    'query ($parties: [String!]) { declarations(filter: { parties: $parties }) { totalCount } }',
    {
      parties: Array.from({ length: 500 }, (_, n) => `nobody ${n} ${'x'.repeat(90)}`),
    },
  );
  expect(errors?.[0]?.message).toContain('and 490 more');
  expect(errors?.[0]?.message.length).toBeLessThan(3_000);
});

test('a day without a body, and a number below the least, are refused with what was received', async () => {
  const day = await ask('{ states(filter: { asOf: "2020" }) { totalCount } }');
  expect(day.errors?.[0]?.message).toMatch(/no memberOf; received asOf "2020"/);
  const number = await ask('{ states(filter: { minSignatures: -1 }) { totalCount } }');
  expect(number.errors?.[0]?.message).toBe('filter.minSignatures is a whole number from 0; received -1.');
});

test.each([
  ['{ signed: ["Paris Call"] }', ['european-union']],
  ['{ signed: ["paris-call"], minSignatures: 3 }', []],
  ['{ minSignatures: 1 }', ['european-union', 'un-general-assembly']],
  ['{ memberOf: ["global-partnership-on-artificial-intelligence"] }', ['european-union']],
  ['{ memberOf: ["global-partnership-on-artificial-intelligence"], asOf: "2019" }', []],
])('organizations are filtered as states are: %s', async (filter, expected) => {
  const { data } = await ask(`{ organizations(filter: ${filter}) { totalCount nodes { slug } } }`);
  const { nodes, totalCount } = data.organizations;
  expect(nodes.map(({ slug }: { slug: string }) => slug)).toEqual(expected);
  expect(totalCount).toBe(expected.length);
});

test('nothing is one of an empty list, everything is all of it, and null is no condition', async () => {
  const counts = (value: string) => `
    kinds: declarations(filter: { kinds: ${value} }) { totalCount }
    themes: commitments(filter: { themes: ${value} }) { totalCount }
    memberOf: states(filter: { memberOf: ${value} }) { totalCount }
    allOf: declarations(filter: { parties: ${value} }) { totalCount }`;
  const { data: none } = await ask(`{ ${counts('[]')} }`);
  const { data: all } = await ask(`{ ${counts('null')} }`);
  const nothing = { totalCount: 0 };
  expect(none).toEqual({
    kinds: nothing,
    themes: nothing,
    memberOf: nothing,
    allOf: all.allOf,
  });
  for (const { totalCount } of Object.values(all) as { totalCount: number }[])
    expect(totalCount).toBeGreaterThan(0);
});

describe('an argument of a field that is worked out with the one above it', () => {
  const nested = `query ($first: Int, $parties: [String!]) {
    declarations(first: 2) {
      nodes { title
        some: signatories(first: $first) { totalCount }
        signatories(filter: { parties: $parties }) { totalCount } } } }`;

  test.each([
    [{ first: 301 }, 'LIMIT_EXCEEDED', /^signatories: first: 301 /, [{ line: 4, column: 9 }]],
    [
      { parties: ['Cannada'] },
      'BAD_USER_INPUT',
      /^signatories: filter.parties .*"Cannada"/,
      [{ line: 5, column: 9 }],
    ],
  ])('is told with its own place: %j', async (variables, code, message, locations) => {
    // The second time the plan is at hand.
    for (const given of [variables, {}, variables]) {
      const { errors } = await ask(nested, given);
      if (given !== variables) expect(errors).toBeUndefined();
      else
        expect(errors).toEqual([
          {
            message: expect.stringMatching(message),
            path: ['declarations'],
            locations,
            extensions: { code },
          },
        ]);
    }
  });

  test('is told with the others that name nothing, each with its place', async () => {
    const { errors } = await ask(`{ theme(by: { slug: "cyber" }) {
      declarations(filter: { parties: ["Cannada"] }) { totalCount }
      commitments(filter: { themes: ["cybr"] }) { totalCount } } }`);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toMatch(
      /declarations: filter.parties .*Cannada.* commitments: filter.themes .*cybr/,
    );
    expect(errors?.[0]?.locations).toEqual([
      { line: 2, column: 7 },
      { line: 3, column: 7 },
    ]);
  });
});
