import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import { type EdgeRow, fieldsOf, rootFields } from '../../src/lookahead/fields.ts';
import { fragmentsOf } from '../../src/lookahead/fragment.ts';
import type { LookaheadContext } from '../../src/lookahead/load.ts';
import type { Facet } from '../../src/lookahead/relation.ts';
import { defineRowType } from '../../src/lookahead/row-type.ts';

/** People who know people: all that look-ahead is tested on. */
const texts: Record<string, string> = {
  everybody: 'MATCH (person:Person)',
  'person-by-name': 'MATCH (person:Person {name: $name})',
  knows: 'MATCH (person)-[knows:KNOWS]->(friend:Person)',
  home: 'MATCH (person)-[:LIVES_IN]->(place:Place)',
  inhabitants: 'MATCH (place)<-[:LIVES_IN]-(person:Person)',
  'friends-since': 'knows.since >= $since',
  'friend-count': 'COUNT { (person)-[:KNOWS]->() }',
  'by-place':
    'MATCH (person)-[:LIVES_IN]->(place:Place) WITH place.name AS name, count(*) AS found ORDER BY name RETURN [name, name, found]',
};
const { defineFragment, defineExpression } = fragmentsOf((name) => texts[name] ?? '');

interface PersonRow {
  name: string;
  age: number | null;
  friendCount: number;
}
interface PlaceRow {
  name: string;
}
interface KnowsRow {
  since: number;
}

const personRow = defineRowType<PersonRow>('Person', {
  label: 'Person',
  key: 'name',
  expressions: { friendCount: defineExpression('friend-count', 'person') },
});
const placeRow = defineRowType<PlaceRow>('Place', { label: 'Place', key: 'name' });
const knowsRow = defineRowType<KnowsRow>('KNOWS', { label: null });

const everybody = defineFragment('everybody', { node: ['person', personRow] });
const personByName = defineFragment('person-by-name', { node: ['person', personRow] });
const friends = defineFragment('knows', {
  parent: ['person', personRow],
  node: ['friend', personRow],
  edge: ['knows', knowsRow],
  predicates: { since: 'friends-since' },
});
const home = defineFragment('home', { parent: ['person', personRow], node: ['place', placeRow] });
const inhabitants = defineFragment('inhabitants', {
  parent: ['place', placeRow],
  node: ['person', personRow],
});
const byPlace: Facet = {
  template: defineExpression('by-place', 'person').template,
  node: 'person',
  locals: ['place', 'name', 'found'],
};

const byName = { name: 'NAME', keys: [{ column: 'name' }] };
const byAge = { name: 'AGE', keys: [{ column: 'age', descending: true, absent: -1 }, { column: 'name' }] };

const builder = new SchemaBuilder<{
  Context: LookaheadContext;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Connection: { totalCount: number | null };
}>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodesOnConnection: true,
    edgesFieldOptions: { nullable: { list: false, items: false } },
  },
});
builder.globalConnectionField('totalCount', (t) => t.int({ resolve: ({ totalCount }) => totalCount ?? 0 }));

const Person = builder.objectRef<PersonRow>('Person');
const Place = builder.objectRef<PlaceRow>('Place');
const ofPerson = fieldsOf<PersonRow, LookaheadContext>(personRow);

const KnowsEdge = builder.objectRef<EdgeRow<PersonRow, KnowsRow>>('KnowsEdge').implement({
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    node: t.field({ type: Person, resolve: ({ node }) => node }),
    since: t.exposeInt('since'),
  }),
});

Person.implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    friendCount: t.exposeInt('friendCount'),
    greeting: t.string({
      args: { word: t.arg.string({ required: true }) },
      ...personRow.reading(['name'], ({ name }, { word }: { word: string }) => `${word}, ${name}`),
    }),
    home: t.field({ type: Place, nullable: true, ...ofPerson.one(home) }),
    knows: t.connection(
      {
        type: Person,
        args: { since: t.arg.int() },
        ...ofPerson.page(friends, {
          order: byName,
          sizes: { default: 2, max: 5 },
          parameters: ({ since }: { since?: number | null | undefined }) => ({ since }),
        }),
      },
      {},
      KnowsEdge,
    ),
  }),
});
Place.implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    inhabitants: t.field({
      type: [Person],
      ...fieldsOf<PlaceRow, LookaheadContext>(placeRow).many(inhabitants, { order: byName }),
    }),
  }),
});

const Facets = builder.objectRef<Record<string, [string, string, number][]>>('Facets').implement({
  fields: (t) => ({
    places: t.stringList({
      extensions: { lookaheadFacet: byPlace },
      resolve: (facets) => (facets.places ?? []).map(([key, , count]) => `${key}: ${count}`),
    }),
  }),
});

const root = rootFields<LookaheadContext>();
builder.queryType({
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      args: { name: t.arg.string({ required: true }) },
      ...root.one(personByName, { parameters: ({ name }: { name: string }) => ({ name }) }),
    }),
    people: t.connection(
      {
        type: Person,
        args: { byAge: t.arg.boolean() },
        ...root.page(everybody, {
          order: (args: { byAge?: boolean | null | undefined }) => (args.byAge ? byAge : byName),
          sizes: { default: 3, max: 10 },
        }),
      },
      {
        name: 'PeopleConnection',
        fields: (f) => ({
          facets: f.field({
            type: Facets,
            resolve: (page) =>
              (page as unknown as { facets: Record<string, [string, string, number][]> }).facets,
          }),
        }),
      },
    ),
  }),
});

export const peopleSchema = builder.toSchema();

/** Ada 36 knows Bob, Cy, Di, Eve; Bob knows Ada; Cy (of unknown age) knows Ada, Bob; Ada and Bob live in Rome, Cy in Oslo. */
export const peopleGraph = `
  CREATE (ada:Person {name: 'Ada', age: 36}), (bob:Person {name: 'Bob', age: 41}), (cy:Person {name: 'Cy'}),
         (di:Person {name: 'Di', age: 20}), (eve:Person {name: 'Eve', age: 20}),
         (rome:Place {name: 'Rome'}), (oslo:Place {name: 'Oslo'}),
         (ada)-[:KNOWS {since: 2001}]->(bob), (ada)-[:KNOWS {since: 2010}]->(cy), (ada)-[:KNOWS {since: 2015}]->(di),
         (ada)-[:KNOWS {since: 2020}]->(eve), (bob)-[:KNOWS {since: 2001}]->(ada), (cy)-[:KNOWS {since: 2010}]->(ada),
         (cy)-[:KNOWS {since: 2012}]->(bob),
         (ada)-[:LIVES_IN]->(rome), (bob)-[:LIVES_IN]->(rome), (cy)-[:LIVES_IN]->(oslo)`;
