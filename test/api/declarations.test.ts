import { describe, expect, test } from 'vitest';
import { testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

const { ask } = await testApi(sharedNeo4j());

/** Read off the documents: how many commitments each declaration makes, and how many parts they have. */
const commitments: Record<string, [commitments: number, parts: number]> = {
  'paris-call': [9, 0],
  'idea-joint-statement-on-democracy': [5, 0],
  'canada-summit-for-democracy-progress': [3, 0],
  'foc-disinformation': [9, 0],
  'foc-internet-shutdowns-and-elections': [1, 0],
  'foc-ai-and-human-rights': [10, 4],
  'global-declaration-on-information-integrity': [11, 0],
  'summit-for-democracy-declaration': [17, 0],
  'pledge-for-election-integrity': [6, 0],
  'framework-to-counter-foreign-state-information-manipulation': [5, 9],
  'charlevoix-commitment': [7, 0],
};

test('the catalogue holds the 14 declarations of the two documents', async () => {
  const { data } = await ask(
    '{ declarations(filter: { catalogued: true }, first: 100) { totalCount nodes { slug } } }',
  );
  expect(data.declarations.totalCount).toBe(14);
  const slugs = data.declarations.nodes.map((node: { slug: string }) => node.slug);
  expect(slugs).toEqual(
    expect.arrayContaining([
      ...Object.keys(commitments),
      'g7-ai-code-of-conduct',
      'canada-us-uk-foreign-information-manipulation',
      'global-digital-compact',
    ]),
  );
});

type Listed = { slug: string; declaration: { date: { earliest: string | null } | null } };

/** All commitments, page by page. */
async function allInOrder(orderBy?: { field: string; direction: string }): Promise<Listed[]> {
  const read: Listed[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(
      `query ($after: String, $orderBy: CommitmentOrder) { commitments(first: 50, after: $after, orderBy: $orderBy) {
        nodes { slug declaration { date { earliest } } } pageInfo { endCursor hasNextPage }
      } }`,
      { after, orderBy },
    );
    expect(errors).toBeUndefined();
    read.push(...data.commitments.nodes);
    if (!data.commitments.pageInfo.hasNextPage) return read;
    after = data.commitments.pageInfo.endCursor;
  }
}

test('commitments of all declarations are listed as each one reads, parts after their whole', async () => {
  const read = (await allInOrder()).map(({ slug }) => slug);
  const numbered = new Intl.Collator('en', { numeric: true });
  expect(read.length).toBeGreaterThan(50);
  expect(read).toEqual([...read].sort(numbered.compare));
  const { data } = await ask('{ theme(by: { slug: "ai" }) { commitments(first: 100) { nodes { slug } } } }');
  const ofTheme = data.theme.commitments.nodes.map(({ slug }: { slug: string }) => slug);
  expect(ofTheme).toEqual(read.filter((slug) => ofTheme.includes(slug)));
});

test('commitments are listed by the dates of their declarations, or backwards', async () => {
  const read = await allInOrder();
  const backwards = await allInOrder({ field: 'READING', direction: 'DESC' });
  expect(backwards).toEqual(read.toReversed());
  const day = ({ declaration }: Listed, unknown: string) => declaration.date?.earliest ?? unknown;
  // Sorting is stable: those of a declaration stay as they read.
  expect(await allInOrder({ field: 'DATE', direction: 'ASC' })).toEqual(
    read.toSorted((a, b) => day(a, '9999').localeCompare(day(b, '9999'))),
  );
  expect(await allInOrder({ field: 'DATE', direction: 'DESC' })).toEqual(
    read.toSorted((a, b) => day(b, '0000').localeCompare(day(a, '0000'))),
  );
});

test.each(Object.entries(commitments))(
  '%s makes the commitments its document lists',
  async (slug, [count, parts]) => {
    const { data } = await ask(
      `query ($slug: String!) { declaration(by: { slug: $slug }) { commitmentCount commitments(first: 50) { totalCount nodes { ordinal parts { ordinal } } } } }`,
      { slug },
    );
    const { nodes, totalCount } = data.declaration.commitments;
    expect(totalCount).toBe(count);
    expect(data.declaration.commitmentCount).toBe(count);
    expect(nodes.map((node: { ordinal: number }) => node.ordinal)).toEqual(
      Array.from({ length: count }, (_, i) => i + 1),
    );
    expect(nodes.flatMap((node: { parts: unknown[] }) => node.parts)).toHaveLength(parts);
  },
);

test('a date that the table states wrongly stands beside the established one', async () => {
  const { data } = await ask(`{ declaration(by: { slug: "summit-for-democracy-declaration" }) {
    date { edtf } discrepancies { field stated { value evidence { quote source { slug } } } established { value evidence { reference { url } } } } } }`);
  expect(data.declaration.date.edtf).toBe('2023-03-29');
  const date = data.declaration.discrepancies.find((found: { field: string }) => found.field === 'date');
  expect(date.stated.evidence.quote).toBe('March 9, 2023');
  expect(date.stated.evidence.source.slug).toBe('commitments-table');
  expect(date.established.evidence.reference.url).toMatch(/^https?:/);
});

test('signatures of a coalition derive from membership on the day, and say so', async () => {
  const { data } = await ask(`{ declaration(by: { slug: "charlevoix-commitment" }) { signatories(first: 50) {
    totalCount edges { basis role via { slug } node { slug } evidence { confidence note } } } } }`);
  const { edges } = data.declaration.signatories;
  expect(edges.map((edge: { node: { slug: string } }) => edge.node.slug)).toEqual([
    'canada',
    'france',
    'germany',
    'italy',
    'japan',
    'united-kingdom',
    'united-states',
  ]);
  for (const edge of edges) {
    expect(edge).toMatchObject({
      basis: 'MEMBERSHIP',
      via: { slug: 'g7' },
      evidence: { confidence: 'DERIVED' },
    });
    expect(edge.evidence.note).toMatch(/member/i);
  }
});

test('what addresses every one of several themes, itself or by themes below them', async () => {
  const addressing = 'totalCount nodes { slug themes { slug } }';
  const { data, errors } = await ask(`{
    themes { slug broader { slug } }
    declarations(first: 100) { ${addressing} }
    commitments(first: 100, filter: { topLevel: true }) { ${addressing} }
    both: declarations(first: 100, filter: { allThemes: ["information-integrity", "Disinformation"] }) { ${addressing} }
    made: commitments(first: 100, filter: { topLevel: true, allThemes: ["information-integrity", "Disinformation"] }) { ${addressing} }
    noneGiven: declarations(filter: { allThemes: [] }) { totalCount }
  }`);
  expect(errors).toBeUndefined();
  type Addressing = { nodes: { slug: string; themes: { slug: string }[] }[] };
  const broader = new Map<string, string[]>(
    data.themes.map((theme: { slug: string; broader: { slug: string }[] }) => [
      theme.slug,
      theme.broader.map(({ slug }) => slug),
    ]),
  );
  const andAbove = (slug: string): string[] => [slug, ...(broader.get(slug) ?? []).flatMap(andAbove)];
  const addressingBoth = ({ nodes }: Addressing) =>
    nodes.filter(({ themes }) => {
      const all = themes.flatMap(({ slug }) => andAbove(slug));
      return all.includes('information-integrity') && all.includes('disinformation');
    });
  expect(data.both.nodes).toEqual(addressingBoth(data.declarations));
  expect(data.made.nodes).toEqual(addressingBoth(data.commitments));
  expect(data.both.totalCount).toBeGreaterThan(0);
  expect(data.both.totalCount).toBeLessThan(data.declarations.totalCount);
  expect(data.noneGiven.totalCount).toBe(data.declarations.totalCount);
});

test('what at least one of several parties signed, what none did, and who signed none of several texts', async () => {
  const { data, errors } = await ask(`{
    declarations(first: 100) { nodes { slug signatories(first: 300) { nodes { slug } } } }
    any: declarations(first: 100, filter: { anyParties: ["BRA", "Germany"] }) { totalCount nodes { slug } }
    none: declarations(first: 100, filter: { noParties: ["BRA", "Germany"] }) { totalCount nodes { slug } }
    anyOfNone: declarations(filter: { anyParties: [] }) { totalCount }
    noneOfNone: declarations(filter: { noParties: [] }) { totalCount }
    madeByAny: commitments(first: 100, filter: { anyParties: ["BRA", "Germany"] }) { totalCount }
    madeByNone: commitments(first: 100, filter: { noParties: ["BRA", "Germany"] }) { totalCount nodes { declaration { slug } } }
    commitments { totalCount }
    outside: states(first: 300, filter: { notSigned: ["paris-call", "Summit for Democracy Declaration"] }) { nodes { slug } }
    states(first: 300) { nodes { slug } }
  }`);
  expect(errors).toBeUndefined();
  const slugsOf = ({ nodes }: { nodes: { slug: string }[] }) => nodes.map(({ slug }) => slug);
  const signed = new Map<string, string[]>(
    data.declarations.nodes.map((node: { slug: string; signatories: { nodes: { slug: string }[] } }) => [
      node.slug,
      slugsOf(node.signatories),
    ]),
  );
  const bySome = slugsOf(data.declarations).filter((slug) =>
    signed.get(slug)?.some((party) => ['brazil', 'germany'].includes(party)),
  );
  const byNone = slugsOf(data.declarations).filter((slug) => !bySome.includes(slug));
  expect([slugsOf(data.any), slugsOf(data.none)]).toEqual([bySome, byNone]);
  expect(bySome.length).toBeGreaterThan(2);
  expect([data.any.totalCount, data.none.totalCount]).toEqual([bySome.length, byNone.length]);
  expect([data.anyOfNone.totalCount, data.noneOfNone.totalCount]).toEqual([0, signed.size]);
  expect(data.madeByAny.totalCount + data.madeByNone.totalCount).toBe(data.commitments.totalCount);
  for (const { declaration } of data.madeByNone.nodes) expect(byNone).toContain(declaration.slug);
  const either = ['paris-call', 'summit-for-democracy-declaration'].flatMap((slug) => signed.get(slug) ?? []);
  expect(slugsOf(data.outside)).toEqual(slugsOf(data.states).filter((slug) => !either.includes(slug)));
});

test('signatures with a reservation, and without', async () => {
  const { data } = await ask(`{ declaration(by: { slug: "summit-for-democracy-declaration" }) {
    with: signatories(first: 300, filter: { hasReservation: true }) { edges { reservation } }
    without: signatories(first: 300, filter: { hasReservation: false }) { edges { reservation } }
    signatoryCount } }`);
  const { with: reserved, without, signatoryCount } = data.declaration;
  expect(reserved.edges.length).toBeGreaterThan(1);
  for (const { reservation } of reserved.edges) expect(reservation).toEqual(expect.any(String));
  for (const { reservation } of without.edges) expect(reservation).toBeNull();
  expect(reserved.edges.length + without.edges.length).toBe(signatoryCount);
});

test('a reservation stands with its evidence', async () => {
  const { data } = await ask(`{ declaration(by: { slug: "summit-for-democracy-declaration" }) {
    signatories(first: 100, filter: { parties: ["PHL"] }) { edges { reservation reservationEvidence { reference { url } } } } } }`);
  const [edge] = data.declaration.signatories.edges;
  expect(edge.reservation).toMatch(/ICC|Criminal Court/);
  expect(edge.reservationEvidence[0].reference.url).toMatch(/^https?:/);
});

test('an unknown list of signatories is said to be unknown', async () => {
  const { data } = await ask(
    `{ declaration(by: { slug: "pledge-for-election-integrity" }) { signatoryCoverage { stated listed complete note } } }`,
  );
  expect(data.declaration.signatoryCoverage).toMatchObject({ listed: 0, stated: null });
  expect(data.declaration.signatoryCoverage.complete).not.toBe(true);
  expect(data.declaration.signatoryCoverage.note).toBeTruthy();
});

test('a third document can say how one complements another', async () => {
  const { data } =
    await ask(`{ declaration(by: { slug: "framework-to-counter-foreign-state-information-manipulation" }) {
    crossReferences(direction: OUT, kinds: [COMPLEMENTS]) { nodes { to { ... on Declaration { slug } } assertedBy { slug } evidence { quote } } } } }`);
  expect(data.declaration.crossReferences.nodes).toEqual([
    {
      to: { slug: 'global-declaration-on-information-integrity' },
      assertedBy: { slug: 'canada-us-uk-foreign-information-manipulation' },
      evidence: {
        quote: expect.stringContaining('framework complements the high-level international commitments'),
      },
    },
  ]);
});

test('one source can be asked for by its name; there is none of another', async () => {
  const { data } = await ask(
    '{ sources { slug title text } source(slug: "charlevoix-text") { slug title text } }',
  );
  expect(data.sources).toContainEqual(data.source);
  expect((await ask('{ source(slug: "of-no-document") { slug } }')).data.source).toBeNull();
});

describe('quotes stand in their sources letter by letter', () => {
  test.each(['declarations', 'commitments'])('of %s', async (list) => {
    const sources = new Map(
      (await ask('{ sources { slug text } }')).data.sources.map((s: { slug: string; text: string }) => [
        s.slug,
        s.text,
      ]),
    );
    const own =
      list === 'declarations'
        ? 'titleEvidence { ...E } signatories(first: 300) { edges { evidence { ...E } } } crossReferences(first: 100) { nodes { evidence { ...E } } }'
        : 'evidence { ...E }';
    const { data, errors } = await ask(
      `{ ${list}(first: ${list === 'declarations' ? 50 : 100}) { nodes { slug themeEdges(first: 100) { edges { evidence { ...E } } } ${own} } } }
       fragment E on Evidence { quote spans source { slug } reference { url } }`,
    );
    expect(errors).toBeUndefined();
    const found = [...evidence(data)];
    for (const { quote, spans, source, reference } of found) {
      if (quote === null) {
        expect(reference.url).toMatch(/^https?:/);
        continue;
      }
      const text = sources.get(source.slug) as string;
      const words = [];
      for (let i = 0; i < spans.length; i += 2)
        words.push(
          text
            .slice(spans[i], spans[i + 1])
            .replace(/\s+/g, ' ')
            .trim(),
        );
      expect(words.join(' ')).toBe(quote);
    }
    expect(found.length).toBeGreaterThan(100);
  });
});

interface Proof {
  quote: string | null;
  spans: number[];
  source: { slug: string };
  reference: { url: string };
}

function* evidence(value: unknown): Generator<Proof> {
  if (value === null || typeof value !== 'object') return;
  if ('spans' in value) yield value as Proof;
  for (const below of Object.values(value)) yield* evidence(below);
}

test('a signature without a day counts from the day by which it is known, not from that of the declaration', async () => {
  const on = async (asOf: string): Promise<string[]> => {
    const { data } = await ask(
      `query ($asOf: String!) { declaration(by: { slug: "paris-call" }) {
        signatories(filter: { asOf: $asOf }, first: 300) { edges { node { slug } } } } }`,
      { asOf },
    );
    return data.declaration.signatories.edges.map((edge: { node: { slug: string } }) => edge.node.slug);
  };
  // The United States stand on the list of supporters since 11 November 2021; France without a day since 10 November 2019.
  expect(await on('2018-12-31')).toEqual([]);
  expect(await on('2019-11-10')).toContain('france');
  expect(await on('2021-11-10')).not.toContain('united-states');
  expect(await on('2021-11-11')).toContain('united-states');
  // What the history of the list counts on these days.
  expect(await on('2019-12-23')).toHaveLength(76);
  expect((await on('2021-11-11')).filter((slug) => slug !== 'european-union')).toHaveLength(80);
  expect((await on('2022-01-11')).filter((slug) => slug !== 'european-union')).toHaveLength(81);
});
