import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { networkProjections } from '../../src/analytics/network.ts';
import { exportFormats } from '../../src/export/export-network.ts';
import { byEnds } from '../export/fixture.ts';
import { readers } from '../export/readers.ts';
import { answered, testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

const { ask, url } = await testApi(sharedNeo4j());

/** A network as GraphQL answers it, and the address of each of its files. */
async function network(args: string) {
  const addresses = exportFormats.map((format) => `${format}: export(format: ${format})`).join(' ');
  const { network } = await answered(
    ask,
    `{ network(${args}) { nodes { id label } edges { source target kind weight } ${addresses} } }`,
  );
  const { nodes, edges, ...files } = network;
  const labels = nodes.map(({ id, label }: { id: string; label: string }) => [id, label]);
  return { whole: { labels: Object.fromEntries(labels), edges: edges.sort(byEnds) }, files };
}

async function file(path: string): Promise<Uint8Array> {
  const response = await fetch(url + path);
  expect(response.status, path).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

describe('a file holds the network that GraphQL answers, under the address that it gives', () => {
  test.each([
    ...networkProjections.map((projection) => `projection: ${projection}`),
    'projection: CO_SIGNATORIES, filter: { themes: ["ai", "elections"], from: "2018" }, minWeight: 2, maxNodes: 20, maxEdges: 50',
    'projection: SIGNATURES, filter: { parties: ["CA", "United Kingdom"], basis: [NAMED], hasReservation: false, withdrawn: false, asOf: "2023-06" }',
    'projection: CO_SIGNATORIES, filter: { parties: ["Korea, Republic of", "canada"] }',
    'projection: CROSS_REFERENCES, filter: { crossReferenceKinds: [CITES, BUILDS_ON] }',
    'projection: THEMES, filter: { declarations: ["charlevoix-commitment"], kinds: [COMMITMENT, DECLARATION, JOINT_STATEMENT] }',
  ])('%s', async (args) => {
    const { whole, files } = await network(args);
    expect(whole.edges.length).toBeGreaterThan(0);
    for (const format of exportFormats)
      expect(readers[format](await file(files[format])), format).toEqual(whole);
  });
});

test('lists can be divided by commas or repeated', async () => {
  const [one, other] = await Promise.all([
    file('/networks/co-signatories.cyjs?themes=ai,elections'),
    file('/networks/co-signatories.cyjs?themes=ai&themes=elections'),
  ]);
  expect(Buffer.from(one).equals(other)).toBe(true);
});

test('each file says its filters, revision, licence and version of the data set', async () => {
  const { graph } = await answered(ask, '{ graph { revision licence version } }');
  const query = '?themes=ai&minWeight=2';
  for (const format of exportFormats) {
    const bytes = await file(`/networks/co-signatories.${format}${query}`);
    const text =
      format === 'csv'
        ? new TextDecoder().decode(unzipSync(bytes)['about.csv'])
        : new TextDecoder().decode(bytes);
    for (const fact of [graph.revision, graph.version, graph.licence, 'minWeight', 'ai'])
      expect(text, `${format} ${fact}`).toContain(fact);
  }
});

test('is an attachment with a tag, open to other sites', async () => {
  const response = await fetch(`${url}/networks/cross-references.gexf`);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="cross-references.gexf"');
  expect(response.headers.get('content-type')).toBe('application/gexf+xml; charset=utf-8');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const etag = response.headers.get('etag') ?? '';
  const again = await fetch(`${url}/networks/cross-references.gexf`, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test('another server gives the same bytes', async () => {
  const other = await testApi(sharedNeo4j());
  for (const projection of ['co-signatories', 'signatures', 'cross-references', 'themes']) {
    const path = `/networks/${projection}.gexf`;
    const bytes = await fetch(other.url + path).then((response) => response.arrayBuffer());
    expect(Buffer.from(bytes).equals(await file(path)), projection).toBe(true);
  }
});

test.each([
  [
    '/networks/co-signatories.pdf',
    404,
    'NOT_FOUND',
    /no format "pdf"; a network comes as gexf, graphml, .*\./,
  ],
  ['/networks/co-signatories', 404, 'NOT_FOUND', /no format "";/],
  ['/networks/co-signatories.gexf.zip', 404, 'NOT_FOUND', /no format "gexf.zip";/],
  [
    '/networks/friends.gexf',
    404,
    'NOT_FOUND',
    /no network "friends"; there are co-signatories, signatures, /,
  ],
  ['/networks/themes.json?maxNodes=5001', 413, 'LIMIT_EXCEEDED', /maxNodes is at most 5000; received 5001/],
  [
    '/networks/themes.json?maxEdges=100001',
    413,
    'LIMIT_EXCEEDED',
    /maxEdges is at most 100000; received 100001/,
  ],
  [
    '/networks/themes.json?minWeight=0',
    400,
    'BAD_USER_INPUT',
    /minWeight is a whole number from 1; received 0/,
  ],
  [
    '/networks/themes.json?minWeight=two',
    400,
    'BAD_USER_INPUT',
    /^minWeight is a whole number of up to nine digits; received "two"\.$/,
  ],
  [
    '/networks/themes.json?from=2020&from=2021',
    400,
    'BAD_USER_INPUT',
    /^from is given once; received \["2020","2021"\]\.$/,
  ],
  [
    '/networks/themes.json?colour=red&maxNodes=1.5',
    400,
    'BAD_USER_INPUT',
    /maxNodes is a whole number .*"1.5"; "colour": no such parameter; there are themes, .*, maxEdges\.$/,
  ],
  [
    '/networks/signatures.json?hasReservation=perhaps',
    400,
    'BAD_USER_INPUT',
    /^hasReservation is true or false, given once; received "perhaps"\.$/,
  ],
  ['/networks/themes.json?__proto__=1', 400, 'BAD_USER_INPUT', /"__proto__": no such parameter/],
  ['/networks/themes.json?constructor=1', 400, 'BAD_USER_INPUT', /"constructor": no such parameter/],
  ['/networks/themes.json?basis=NAMED', 400, 'BAD_USER_INPUT', /filter.basis does not apply to THEMES/],
  [
    '/networks/signatures.json?roles=FRIEND',
    400,
    'BAD_USER_INPUT',
    /^roles is one of .*SIGNATORY.*; received "FRIEND"\.$/,
  ],
  ['/networks/signatures.json?parties=canda', 400, 'BAD_USER_INPUT', /"canda" \(nearest: canada, /],
  [
    '/networks/signatures.json?from=2024&to=2020',
    400,
    'BAD_USER_INPUT',
    /filter.from must not be after filter.to/,
  ],
])('%s is refused with a readable body', async (path, status, code, message) => {
  const response = await fetch(url + path);
  expect(response.status).toBe(status);
  const { errors } = await response.json();
  expect(errors[0].extensions.code).toBe(code);
  expect(errors[0].message).toMatch(message);
});

test('the file of an empty list of parties is as empty as its network', async () => {
  const { whole, files } = await network('projection: SIGNATURES, filter: { parties: [] }');
  expect(whole.edges).toEqual([]);
  expect(readers.json(await file(files.json))).toEqual(whole);
});
