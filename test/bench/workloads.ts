import { crossReferenceKindNames } from '../../src/cross-references/kinds.ts';
import type { Parameter } from '../../src/graph/query.ts';

export type Variables = Readonly<Record<string, Parameter>>;

/** What there is to ask for. */
export interface Names {
  declarations: readonly string[];
  states: readonly string[];
  /** First days of declarations, in order. */
  days: readonly string[];
}

/** One question, in the words of each that is asked. */
export interface Workload {
  readonly name: string;
  readonly asks: string;
  /** Our API. */
  readonly ours: string;
  /** @neo4j/graphql. */
  readonly theirs: string;
  /** One hand-written statement: one row, one column, maps. */
  readonly cypher: string;
  /** The variables of the `index`th of many different requests. */
  variables(names: Names, index: number): Variables;
}

const anyReference = crossReferenceKindNames.join('|');
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const ourDeclaration = `
  slug title kind date { edtf }
  themes { slug name }
  issuedBy { slug name }
  signatories(first: 100) { edges { role basis node { name } } }
  commitments(first: 20) { nodes { slug text themes { slug name } } }
  crossReferences(first: 50) { nodes { kind from { slug } to { ... on Declaration { slug title } } } }`;

const theirDeclaration = `
  slug title kind edtf
  themes(sort: [{ name: ASC }]) { slug name }
  issuedBy(sort: [{ name: ASC }]) { slug name }
  signatoriesConnection(first: 100, sort: [{ node: { name: ASC } }]) { edges { properties { role basis } node { name } } }
  commitments(limit: 20, sort: [{ ordinal: ASC }]) { slug text themes(sort: [{ name: ASC }]) { slug name } }
  crossReferences(first: 50) { kind from to title }`;

const declarationMap = `d {
  .slug, .title, .kind, .edtf,
  themes: COLLECT { MATCH (d)-[:ADDRESSES]->(t:Theme) WITH t ORDER BY t.name RETURN t { .slug, .name } },
  issuedBy: COLLECT { MATCH (d)-[:ISSUED_BY]->(o:Organization) WITH o ORDER BY o.name RETURN o { .slug, .name } },
  signatories: COLLECT {
    MATCH (d)<-[s:SIGNED]-(p:Party) WITH s, p ORDER BY p.name LIMIT 100
    RETURN { role: s.role, basis: s.basis, name: p.name }
  },
  commitments: COLLECT {
    MATCH (d)-[:MAKES]->(c:Commitment) WITH c ORDER BY c.ordinal LIMIT 20
    RETURN c { .slug, .text, themes: COLLECT { MATCH (c)-[:ADDRESSES]->(t:Theme) WITH t ORDER BY t.name RETURN t { .slug, .name } } }
  },
  crossReferences: COLLECT {
    MATCH (d)-[r:${anyReference}]-(:Declaration|Organization)
    WITH r, startNode(r) AS from, endNode(r) AS to ORDER BY from.slug, type(r), to.slug LIMIT 50
    RETURN { kind: type(r), from: from.slug, to: to.slug, title: to.title }
  }
}`;

/** Workloads that peers answer too. */
export const workloads: readonly Workload[] = [
  {
    name: 'd',
    asks: 'one declaration with all its lists',
    ours: `query ($slug: String!) { declaration(by: { slug: $slug }) { ${ourDeclaration} } }`,
    theirs: `query ($slug: String!) { declarations(where: { slug: { eq: $slug } }) { ${theirDeclaration} } }`,
    cypher: `MATCH (d:Declaration {slug: $slug}) RETURN ${declarationMap}`,
    variables: ({ declarations }, index) => ({ slug: pick(declarations, index * 7) }),
  },
  {
    name: 'l',
    asks: '20 declarations with theirs',
    ours: `query ($from: String!) {
      declarations(filter: { from: $from }, orderBy: { field: DATE }, first: 20) { nodes { ${ourDeclaration} } } }`,
    theirs: `query ($from: String!) {
      declarations(where: { earliest: { gte: $from } }, sort: [{ earliest: ASC }, { slug: ASC }], limit: 20) { ${theirDeclaration} } }`,
    cypher: `MATCH (d:Declaration) WHERE d.earliest >= $from WITH d ORDER BY d.earliest, d.slug LIMIT 20 RETURN collect(${declarationMap})`,
    // The last hundred days have fewer than twenty declarations after them.
    variables: ({ days }, index) => ({ from: pick(days.slice(0, -100), index * 7) }),
  },
  {
    name: 'c',
    asks: 'co-signatories of one state',
    ours: `query ($slug: String!) { state(by: { slug: $slug }) { slug name
      coSignatories(first: 20) { nodes { sharedCount named derived jaccard other { slug name } } } } }`,
    theirs: `query ($slug: String!) { parties(where: { slug: { eq: $slug } }) { slug name
      coSignatories(first: 20) { slug name sharedCount named derived jaccard } } }`,
    cypher: `MATCH (this:Party {slug: $slug})-[mine:SIGNED]->(d:Declaration)<-[theirs:SIGNED]-(other:Party)
      WITH this, other, count(DISTINCT d) AS shared,
             count(DISTINCT CASE WHEN mine.basis = 'NAMED' AND theirs.basis = 'NAMED' THEN d END) AS named
      ORDER BY shared DESC, other.slug LIMIT 20
      WITH this, COUNT { (this)-[:SIGNED]->() } AS own, collect({
        slug: other.slug, name: other.name, sharedCount: shared, named: named, derived: shared - named,
        of: COUNT { (other)-[:SIGNED]->() }
      }) AS pairs
      RETURN this { .slug, .name, coSignatories: [pair IN pairs | {
        slug: pair.slug, name: pair.name, sharedCount: pair.sharedCount, named: pair.named, derived: pair.derived,
        jaccard: pair.sharedCount * 1.0 / (own + pair.of - pair.sharedCount)
      }] }`,
    variables: ({ states }, index) => ({ slug: pick(states, index * 7) }),
  },
];

/** The case of neo4j/graphql#2925. */
export const deepNesting: Workload = {
  name: 'nesting',
  asks: 'party, declarations, signatories, declarations: ten of each',
  ours: `query ($slug: String!) { state(by: { slug: $slug }) { slug signatures(first: 10) { nodes { slug title
    signatories(first: 10) { nodes { name signatures(first: 10) { nodes { slug title } } } } } } } }`,
  theirs: '',
  cypher: `MATCH (party:Party {slug: $slug}) RETURN party { .slug, signatures: COLLECT {
    MATCH (party)-[:SIGNED]->(d:Declaration) WITH d ORDER BY d.earliest DESC, d.slug LIMIT 10
    RETURN d { .slug, .title, signatories: COLLECT {
      MATCH (d)<-[:SIGNED]-(p:Party) WITH p ORDER BY p.name, p.slug LIMIT 10
      RETURN p { .name, signatures: COLLECT {
        MATCH (p)-[:SIGNED]->(e:Declaration) WITH e ORDER BY e.earliest DESC, e.slug LIMIT 10
        RETURN e { .slug, .title } } } } } } }`,
  variables: ({ states }, index) => ({ slug: pick(states, index * 7) }),
};

/** One question of ours alone. */
export type Use = Pick<Workload, 'name' | 'asks' | 'ours' | 'variables'>;

/** The main query of each of the three uses. */
export const uses: readonly Use[] = [
  {
    name: 'related',
    asks: 'commitments near one, with reasons',
    ours: `query ($slug: String!) { commitment(by: { slug: $slug }) { slug text
      related(first: 10) { edges { score reasons { __typename contribution } node { slug text declaration { slug title } } } } } }`,
    variables: ({ declarations }, index) => ({
      slug: `${pick(declarations, index * 7)}/${1 + (index % 10)}`,
    }),
  },
  {
    name: 'pairs',
    asks: 'pairs of co-signatories of a period',
    ours: `query ($from: String!) { coSignatories(filter: { from: $from }, minShared: 2, first: 50) { totalCount
      nodes { sharedCount named derived jaccard parties { slug name } } } }`,
    variables: ({ days }, index) => ({ from: pick(days, index * 7) }),
  },
  {
    name: 'network',
    asks: 'network of co-signatories of a period, with measures and places',
    ours: `query ($from: String!) { network(projection: CO_SIGNATORIES, filter: { from: $from }, maxNodes: 200, maxEdges: 2000) {
      nodes { id label weight degree betweenness community x y } edges { source target weight } totals { nodes edges } truncated } }`,
    variables: ({ days }, index) => ({ from: pick(days, index * 7) }),
  },
];
