import { readFileSync } from 'node:fs';
import neo4j, { type Plan } from 'neo4j-driver';
import { afterAll, describe, expect, test } from 'vitest';
import { crossReferenceRow } from '../../src/cross-references/queries.ts';
import { cypherFiles } from '../../src/graph/cypher-files.ts';
import { definedFragments } from '../../src/lookahead/fragment.ts';
import '../../src/schema.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

const { uri, user, password } = sharedNeo4j();
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
afterAll(() => driver.close());

/** Pieces that only stand inside others: expressions, predicates and facets. */
const isPiece = (name: string, text: string) =>
  !/\b(RETURN|CREATE|MERGE|SET|DELETE|CALL|MATCH|WITH)\b/.test(text) ||
  /\/(where|facets)\//.test(name) ||
  inner.test(name);
const inner =
  /\/(signature-count|signatory-count|commitment-count|party-count|party-type|declaration-earliest|kind|id|by-id|target-type)$/;

async function explain(text: string) {
  const session = driver.session();
  try {
    const { summary } = await session.run(`EXPLAIN ${text}`, parameters(text));
    return summary;
  } finally {
    await session.close();
  }
}

/** EXPLAIN wants every parameter, and checks the types of a procedure's. */
const typed: Record<string, unknown> = { query: 'word', most: neo4j.int(10), spokenOf: {} };
const parameters = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/\$(\w+)\b(?!\()/g)].map(([, name = '']) => [name, typed[name] ?? []]),
  );

/** What may be absent from every row is no mistake where the data model lists it. */
const model = readFileSync('docs/data-model.md', 'utf8');
const isOptionalProperty = (warning: string) => {
  const [, property] = /The property `(\w+)` does not exist/.exec(warning) ?? [];
  return property !== undefined && model.includes(`\`${property}\``);
};

const warningsOf = (statuses: readonly { rawSeverity?: string; statusDescription: string }[]) =>
  statuses
    .filter(({ rawSeverity }) => rawSeverity === 'WARNING')
    .map(({ statusDescription }) => statusDescription)
    .filter((warning) => !isOptionalProperty(warning));

const operators = (plan: Plan | false): string[] =>
  plan ? [plan.operatorType, ...plan.children.flatMap(operators)] : [];

const whole = [...cypherFiles].filter(([name, text]) => !definedFragments.has(name) && !isPiece(name, text));
const schemaCommand = /^CREATE (CONSTRAINT|INDEX|FULLTEXT|RANGE|TEXT)/;

describe('statements', () => {
  test.each(whole.filter(([, text]) => !schemaCommand.test(text)))(
    '%s is understood, without warnings',
    async (_name, text) => {
      const { gqlStatusObjects } = await explain(text);
      const warnings = warningsOf(gqlStatusObjects);
      expect(warnings).toEqual([]);
    },
  );
});

test('a cross-reference is found from its declaration, by an index', async () => {
  const text = crossReferenceRow.lookup?.template.render(new Map(), '');
  const { plan } = await explain(`UNWIND $keys AS key ${text} RETURN reference`);
  expect(operators(plan).join(' ')).toMatch(/NodeUniqueIndexSeek/);
});

describe('fragments', () => {
  const fragments = [...definedFragments.values()];

  test('conditions give no name of their fragment to another node: it would be taken for that one', () => {
    const taken = fragments.flatMap(({ template, parent, node, edge, locals, predicates }) =>
      [...predicates].flatMap(([condition, { render }]) =>
        [...render(new Map(), '').matchAll(/[([](\w+)(?=:[A-Z])|\b(\w+) IN \$/g)]
          .map(([, bound, listed]) => bound ?? listed ?? null)
          .filter((name) => [parent, node, edge, ...locals].includes(name))
          .map((name) => `${template.name}, ${condition}: ${name}`),
      ),
    );
    expect(taken).toEqual([]);
  });

  const whole = ({ template, filtered, predicates }: (typeof fragments)[number], parent: string) => {
    const names = new Map<string, string>();
    const text = template.render(names, '');
    const conditions = [...predicates.values()].map((predicate) => predicate.render(names, ''));
    const filter =
      conditions.length === 0 ? '' : ` ${filtered ? 'AND' : 'WHERE'} ${conditions.join(' AND ')}`;
    return explain(`${parent} RETURN COLLECT { ${text}${filter} RETURN [1] } AS rows`);
  };

  const top = fragments.filter(({ parentLabel }) => parentLabel === null);
  test.each(top.map((fragment) => [fragment.template.name, fragment] as const))(
    '%s, with all its predicates, is understood',
    async (_name, fragment) => {
      const parent = fragment.parent === null ? '' : `MATCH ()-[${fragment.parent}]->()`;
      const { gqlStatusObjects } = await whole(fragment, parent);
      expect(warningsOf(gqlStatusObjects)).toEqual([]);
    },
  );

  /** An alternative that is a subquery is looked at before the labels of the row, which may then be joined from a scan. */
  const readsMore = /AllNodesScan|NodeByLabelScan|AllRelationshipsScan|TypeScan|SelectOrSemiApply/;
  const below = fragments.filter(({ parentLabel }) => parentLabel !== null);
  test.each(below.map((fragment) => [fragment.template.name, fragment] as const))(
    '%s, with all its predicates, is understood, starts from its parent and reads no more than its rows',
    async (_name, fragment) => {
      const { parent, parentLabel } = fragment;
      const { gqlStatusObjects, plan } = await whole(
        fragment,
        `MATCH (${parent}:${parentLabel} {slug: $slug})`,
      );
      expect(warningsOf(gqlStatusObjects)).toEqual([]);
      expect(operators(plan).join(' ')).not.toMatch(readsMore);
    },
  );

  const lookups = fragments.filter((fragment) => fragment.template.name.endsWith('by-slug'));
  test.each(lookups.map((fragment) => [fragment.template.name, fragment] as const))(
    '%s finds its node by an index',
    async (_name, fragment) => {
      const { plan } = await explain(
        `RETURN COLLECT { ${fragment.template.render(new Map(), '')} RETURN [1] } AS rows`,
      );
      expect(operators(plan).join(' ')).toMatch(/NodeUniqueIndexSeek/);
      expect(operators(plan).join(' ')).not.toMatch(/Scan/);
    },
  );
});
