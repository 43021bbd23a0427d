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

  test.each(fragments.map((fragment) => [fragment.template.name, fragment] as const))(
    '%s, with all its predicates, is understood',
    async (_name, fragment) => {
      const names = new Map<string, string>();
      const predicates = [...fragment.predicates.values()].map((predicate) => predicate.render(names, ''));
      const filter =
        predicates.length === 0 ? '' : ` ${fragment.filtered ? 'AND' : 'WHERE'} ${predicates.join(' AND ')}`;
      const parent =
        fragment.parent === null
          ? ''
          : fragment.parentLabel === null
            ? `MATCH ()-[${fragment.parent}]->()`
            : `MATCH (${fragment.parent}:${fragment.parentLabel})`;
      const { gqlStatusObjects } = await explain(
        `${parent} RETURN COLLECT { ${fragment.template.render(names, '')}${filter} RETURN [1] } AS rows`,
      );
      expect(warningsOf(gqlStatusObjects)).toEqual([]);
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

  const below = fragments.filter((fragment) => fragment.parentLabel !== null);
  const readsAll = /AllNodesScan|NodeByLabelScan|AllRelationshipsScan|TypeScan/;
  test.each(below.map((fragment) => [fragment.template.name, fragment] as const))(
    '%s starts from its parent, not from a scan',
    async (_name, fragment) => {
      const text = fragment.template.render(new Map(), '');
      const { plan } = await explain(
        `MATCH (${fragment.parent}:${fragment.parentLabel} {slug: $slug}) RETURN COLLECT { ${text} RETURN [1] } AS rows`,
      );
      expect(operators(plan).join(' ')).not.toMatch(readsAll);
    },
  );

  /** An alternative that is a subquery is looked at before the labels of the row, which may then be joined from a scan. */
  const scans = new RegExp(`${readsAll.source}|SelectOrSemiApply`);
  const lookingFurther = below.flatMap((fragment) =>
    [...fragment.predicates]
      .map(([name, { render }]) => [name, fragment.template.name, render(new Map(), ''), fragment] as const)
      .filter(([, , condition]) => /EXISTS|COUNT|COLLECT/.test(condition)),
  );
  test.each(lookingFurther)(
    'the condition %s of %s reads no more than its rows',
    async (_name, _of, condition, fragment) => {
      const { parent, parentLabel, template, filtered } = fragment;
      const text = `${template.render(new Map(), '')} ${filtered ? 'AND' : 'WHERE'} ${condition}`;
      const { plan } = await explain(
        `MATCH (${parent}:${parentLabel} {slug: $slug}) RETURN COLLECT { ${text} RETURN [1] } AS rows`,
      );
      expect(operators(plan).join(' ')).not.toMatch(scans);
    },
  );
});
