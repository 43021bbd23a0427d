import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import { expect, test } from 'vitest';
import { prefixes } from '../../src/export/rdf/vocabulary.ts';
import { testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

const { ask, url } = await testApi(sharedNeo4j());
const base = 'urn:signatory:graph/';
const own = (name: string) => `${base}vocabulary#${name}`;
const type = `${prefixes.rdf}type`;

async function text(path: string): Promise<string> {
  const response = await fetch(url + path);
  expect(response.status).toBe(200);
  return response.text();
}

const turtle = async (path = '/graph.ttl') => new Store(new Parser().parse(await text(path)));

const values = (terms: readonly { value: string }[]) => terms.map(({ value }) => value).sort();

async function answered(query: string) {
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  return data;
}

test('Turtle holds as many things as the API counts', async () => {
  const store = await turtle();
  const { graph } = await answered(
    '{ graph { counts { declarations commitments states organizations themes signatures } } }',
  );
  const counted = (name: string) => store.countQuads(null, type, name, null);
  expect({
    commitments: counted(own('Commitment')),
    // Commitments are creative works too.
    declarations: counted(`${prefixes.schema}CreativeWork`) - counted(own('Commitment')),
    states: counted(`${prefixes.schema}Country`),
    organizations: counted(`${prefixes.schema}Organization`),
    themes: counted(`${prefixes.skos}Concept`),
    signatures: counted(`${prefixes.schema}EndorseAction`),
  }).toEqual(graph.counts);
});

test('every declaration has the title, date, themes and parts the API gives', async () => {
  const store = await turtle();
  const { declarations } = await answered(
    '{ declarations(first: 100) { totalCount nodes { slug title date { edtf } themes { slug } commitments(first: 30) { totalCount nodes { slug text themes { slug } } } } } }',
  );
  expect(declarations.nodes).toHaveLength(declarations.totalCount);
  for (const { slug, title, date, themes, commitments } of declarations.nodes) {
    const node = `${base}declarations/${slug}`;
    const objects = (name: string, of = node) => values(store.getObjects(of, prefixes.schema + name, null));
    const about = (slugs: { slug: string }[]) => slugs.map((theme) => `${base}themes/${theme.slug}`).sort();
    expect(objects('name')).toEqual([title]);
    expect(objects('datePublished')).toEqual(date ? [date.edtf] : []);
    expect(objects('about')).toEqual(about(themes));
    for (const commitment of commitments.nodes) {
      const part = `${base}commitments/${commitment.slug}`;
      expect(objects('text', part)).toEqual([commitment.text]);
      expect(objects('about', part)).toEqual(about(commitment.themes));
      expect(store.countQuads(part, `${prefixes.schema}isPartOf`, null, null)).toBe(1);
    }
    expect(commitments.nodes).toHaveLength(commitments.totalCount);
  }
});

test('every signature and its words stand as in the API', async () => {
  const store = await turtle();
  const { declaration } = await answered(
    '{ declaration(by: { slug: "paris-call" }) { signatories(first: 300) { edges { role basis via { slug } node { slug } evidence { quote confidence } } } } }',
  );
  const asText = (parts: (string | null | undefined)[]) => parts.map((part) => part ?? '').join(' | ');
  const one = (node: Parameters<Store['getObjects']>[0], name: string) =>
    store.getObjects(node, name, null)[0]?.value;
  const inFile = store
    .getSubjects(`${prefixes.schema}object`, `${base}declarations/paris-call`, null)
    .map((act) => {
      const [evidence] = store.getObjects(act, `${prefixes.prov}wasDerivedFrom`, null);
      return asText([
        one(act, `${prefixes.schema}agent`),
        one(act, own('role')),
        one(act, own('basis')),
        one(act, own('via')),
        evidence && one(evidence, `${prefixes.prov}value`),
        evidence && one(evidence, own('confidence')),
      ]);
    });
  type Edge = {
    role: string;
    basis: string;
    via: { slug: string } | null;
    node: { slug: string };
    evidence: { quote: string | null; confidence: string };
  };
  const inApi = declaration.signatories.edges.map(({ role, basis, via, node, evidence }: Edge) =>
    asText([
      `${base}parties/${node.slug}`,
      role,
      basis,
      via && `${base}parties/${via.slug}`,
      evidence.quote,
      evidence.confidence,
    ]),
  );
  expect(inApi.length).toBeGreaterThan(10);
  expect(inFile.sort()).toEqual(inApi.sort());
});

test('every cross-reference is a triple of its kind', async () => {
  const store = await turtle();
  const { declarations } = await answered(
    '{ declarations(first: 100) { nodes { crossReferences(direction: OUT, first: 60) { nodes { kind from { slug } to { __typename ... on Declaration { slug } ... on Organization { slug } } } } } } }',
  );
  interface Reference {
    kind: string;
    from: { slug: string };
    to: { __typename: string; slug: string };
  }
  const references: Reference[] = declarations.nodes.flatMap(
    (node: { crossReferences: { nodes: Reference[] } }) => node.crossReferences.nodes,
  );
  expect(references.length).toBeGreaterThan(20);
  for (const { kind, from, to } of references) {
    const [first = '', ...others] = kind.toLowerCase().split('_');
    const predicate = own([first, ...others.map((word) => word[0]?.toUpperCase() + word.slice(1))].join(''));
    const folder = to.__typename === 'Declaration' ? 'declarations' : 'parties';
    expect(
      store.countQuads(`${base}declarations/${from.slug}`, predicate, `${base}${folder}/${to.slug}`, null),
      `${from.slug} ${kind} ${to.slug}`,
    ).toBe(1);
  }
});

test('JSON-LD, expanded by another library, holds the triples of the Turtle file', async () => {
  const nquads = String(
    await jsonld.toRDF(JSON.parse(await text('/graph.jsonld')), { format: 'application/n-quads' }),
  );
  const read = new Store(new Parser({ format: 'N-Quads' }).parse(nquads));
  const store = await turtle();
  expect(read.size).toBe(store.size);
  expect([...store].filter((quad) => !read.has(quad))).toEqual([]);
});

test('the file says its revision, licence and data set', async () => {
  const store = await turtle();
  const { graph } = await answered('{ graph { revision licence dataSet version } }');
  const facts = values(store.getQuads(`${base}dataset`, null, null, null).map(({ object }) => object));
  expect(facts).toEqual(expect.arrayContaining(Object.values(graph)));
});

test('things are named below the base that is asked for', async () => {
  const store = await turtle('/graph.ttl?base=https://data.example.org/signatory/');
  const subjects = values(store.getSubjects(null, null, null));
  expect(subjects).toContain('https://data.example.org/signatory/declarations/paris-call');
  expect(subjects.filter((name) => name.startsWith(base))).toEqual([]);
});

test('is tagged, typed and open to other sites', async () => {
  for (const [path, contentType] of [
    ['/graph.ttl', 'text/turtle; charset=utf-8'],
    ['/graph.jsonld', 'application/ld+json'],
  ] as const) {
    const { headers } = await fetch(url + path);
    expect(headers.get('content-type')).toBe(contentType);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const again = await fetch(url + path, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  }
});

test.each([
  ['/graph.ttl?base=ftp://x/', 400, /http or https address that ends in "\/"; received "ftp:\/\/x\/"/],
  ['/graph.ttl?themes=ai', 400, /takes the query parameter base; received themes/],
  ['/graph.rdf', 404, /nothing at \/graph.rdf/],
])('%s is refused', async (path, status, message) => {
  const response = await fetch(url + path);
  expect(response.status).toBe(status);
  expect((await response.json()).errors[0].message).toMatch(message);
});
