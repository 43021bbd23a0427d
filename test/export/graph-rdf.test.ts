import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import { describe, expect, test } from 'vitest';
import { graphJsonLd, graphTurtle, rdfFormats, rdfWriters } from '../../src/export/graph-rdf.ts';
import type { GraphRecords } from '../../src/export/rdf/records.ts';
import { prefixes } from '../../src/export/rdf/vocabulary.ts';
import { hostileLabels } from './fixture.ts';
import { options, records, stated } from './graph-records.ts';

const at = (path: string) => `https://signatory.example/${path}`;
const own = (name: string) => at(`vocabulary#${name}`);

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

async function store(): Promise<Store> {
  return new Store(new Parser().parse(await whole(graphTurtle(records, options))));
}

describe('graphTurtle', () => {
  test('keeps words letter by letter, in their language', async () => {
    const names = (await store()).getObjects(at('declarations/early'), `${prefixes.schema}name`, null);
    expect(names.map((name) => [name.value, 'language' in name ? name.language : null])).toEqual([
      [hostileLabels[0], 'en'],
    ]);
  });

  test('says each thing once, whatever rests on it', async () => {
    const quads = new Parser().parse(await whole(graphTurtle(records, options)));
    expect(quads.length).toBe(new Store(quads).size);
  });

  test('types partial dates by what they mean', async () => {
    const graph = await store();
    const dates = graph
      .getQuads(null, `${prefixes.schema}datePublished`, null, null)
      .map(({ object }) => object);
    expect(
      dates.map((date) => `${date.value} ${'datatype' in date ? date.datatype.value : ''}`).sort(),
    ).toEqual([`2018-11-12 ${prefixes.xsd}date`, `2020-11 ${prefixes.xsd}gYearMonth`]);
  });

  test('themes are a SKOS scheme', async () => {
    const graph = await store();
    expect(graph.getSubjects(`${prefixes.skos}broader`, at('themes/ai'), null).map((t) => t.value)).toEqual([
      at('themes/ai-safety'),
    ]);
    expect(graph.getSubjects(`${prefixes.skos}topConceptOf`, at('themes'), null).map((t) => t.value)).toEqual(
      [at('themes/ai')],
    );
  });

  test('a cross-reference is one triple of its kind, and a statement that says where it stands', async () => {
    const graph = await store();
    expect(graph.getObjects(at('declarations/late'), own('buildsOn'), null).map((o) => o.value)).toEqual([
      at('declarations/early'),
    ]);
    expect(graph.getObjects(at('declarations/late'), own('supports'), null).map((o) => o.value)).toEqual([
      at('parties/g7'),
    ]);
    const [statement] = graph.getSubjects(`${prefixes.rdf}predicate`, own('buildsOn'), null);
    const [evidence] = graph.getObjects(statement ?? null, `${prefixes.prov}wasDerivedFrom`, null);
    expect(graph.getObjects(evidence ?? null, `${prefixes.prov}value`, null).map((o) => o.value)).toEqual([
      stated.quote,
    ]);
    expect(
      graph.getObjects(evidence ?? null, `${prefixes.prov}wasQuotedFrom`, null).map((o) => o.value),
    ).toEqual([at('sources/table')]);
    expect(graph.getObjects(evidence ?? null, own('start'), null).map((o) => o.value)).toEqual(['10']);
    expect(graph.getObjects(evidence ?? null, own('end'), null).map((o) => o.value)).toEqual(['55']);
  });

  test('signatures keep role, basis and day, and each kind of relation has its evidence', async () => {
    const graph = await store();
    const acts = graph.getSubjects(`${prefixes.rdf}type`, `${prefixes.schema}EndorseAction`, null);
    expect(acts).toHaveLength(4);
    expect(
      acts.flatMap((act) => graph.getObjects(act, own('basis'), null).map((o) => o.value)).sort(),
    ).toEqual(['MEMBERSHIP', 'MEMBERSHIP', 'NAMED', 'NAMED']);
    const roles = graph.getSubjects(`${prefixes.rdf}type`, `${prefixes.schema}OrganizationRole`, null);
    const statements = graph.getSubjects(`${prefixes.rdf}type`, `${prefixes.rdf}Statement`, null);
    for (const node of [...acts, ...roles, ...statements]) {
      expect(graph.countQuads(node, `${prefixes.prov}wasDerivedFrom`, null, null), node.value).toBe(1);
    }
  });

  test('a withdrawal is an act with words of its own, and ends the signature', async () => {
    const graph = await store();
    const one = (subject: Parameters<Store['getObjects']>[0], predicate: string) =>
      graph.getObjects(subject, predicate, null).map(({ value }) => value);
    const left = graph.getSubjects(`${prefixes.rdf}type`, `${prefixes.schema}LeaveAction`, null);
    const told = left.map((act) => {
      const [signature = null] = graph.getObjects(act, `${prefixes.schema}object`, null);
      const [evidence = null] = graph.getObjects(act, `${prefixes.prov}wasDerivedFrom`, null);
      return {
        day: [...one(act, `${prefixes.schema}startTime`), ...one(act, own('withdrawnBy'))],
        ends: one(signature, `${prefixes.schema}endTime`),
        words: one(evidence, `${prefixes.prov}value`),
      };
    });
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        { day: ['2021-05'], ends: ['2021-05'], words: [] },
        { day: ['2024'], ends: [], words: [stated.quote] },
      ]),
    );
  });

  test('encodes web addresses that Turtle could not hold', async () => {
    const graph = await store();
    expect(graph.getObjects(null, `${prefixes.prov}hadPrimarySource`, null).map((o) => o.value)).toEqual([
      `https://example.org/a%20b?q=%7Bx%7D%7Cy`,
    ]);
  });

  test('says licence, version and revision', async () => {
    const graph = await store();
    const facts = graph.getQuads(at('dataset'), null, null, null).map(({ object }) => object.value);
    expect(facts).toEqual(expect.arrayContaining(['CC BY 4.0', '1.2.3', 'FB:r1']));
  });

  test('says name, title and description of the data set, each as what it is', async () => {
    const graph = await store();
    const said = (name: string) =>
      graph.getObjects(at('dataset'), `${prefixes.schema}${name}`, null).map((o) => o.value);
    expect(['identifier', 'name', 'description'].map(said)).toEqual([
      ['seed'],
      ['All'],
      ['Who signed what.'],
    ]);
  });

  test('can be read whatever characters others write into a slug', async () => {
    const themes = [{ ...records.themes[0], slug: 'a b>c"é/d' }] as GraphRecords['themes'];
    const quads = new Parser().parse(await whole(graphTurtle({ ...records, themes }, options)));
    expect(quads.map(({ subject }) => subject.value)).toContain(at('themes/a%20b%3Ec%22%C3%A9/d'));
  });
});

test('JSON-LD, expanded by another library, holds the triples of the Turtle file', async () => {
  const document = JSON.parse(await whole(graphJsonLd(records, options)));
  const nquads = String(await jsonld.toRDF(document, { format: 'application/n-quads' }));
  const read = new Store(new Parser({ format: 'N-Quads' }).parse(nquads));
  const turtle = await store();
  expect(turtle.size).toBeGreaterThan(100);
  expect(read.size).toBe(turtle.size);
  for (const quad of turtle)
    expect(read.has(quad), `${quad.subject.value} ${quad.predicate.value}`).toBe(true);
});

test('the same records give the same text', async () => {
  for (const format of rdfFormats) {
    const { write } = rdfWriters[format];
    expect(await whole(write(records, options))).toBe(await whole(write(records, options)));
  }
});

test.each(rdfFormats)('%s comes in pieces, however large the graph', async (format) => {
  const many = Array.from({ length: 2_000 }, (_, i) => ({
    ...records.themes[0],
    slug: `t${i}`,
  })) as GraphRecords['themes'];
  let pieces = 0;
  let longest = 0;
  let total = 0;
  for await (const piece of rdfWriters[format].write({ ...records, themes: many }, options)) {
    pieces++;
    longest = Math.max(longest, piece.length);
    total += piece.length;
  }
  expect(pieces).toBeGreaterThan(4);
  expect(longest).toBeLessThan(total / 2);
});

test('refuses a base that cannot be joined to', async () => {
  await expect(
    whole(graphTurtle(records, { ...options, base: 'https://signatory.example' })),
  ).rejects.toThrow('must be an absolute address that ends in "/"; got "https://signatory.example".');
});
