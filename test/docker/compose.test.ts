import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DCLinter } from 'dclint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FILE = 'docker-compose.yml';
const text = readFileSync(FILE, 'utf8');

/** What the linter, which also holds a file against the schema of the Compose Specification, has to say. */
function complaints(file: string): string[] {
  const linter = new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] });
  // Its own types do not resolve under NodeNext.
  const results: { messages: { line: number; message: string; rule: string }[] }[] = linter.lintFiles(
    [file],
    false,
  );
  return results
    .flatMap(({ messages }) => messages)
    .map(({ line, message, rule }) => `${line}: ${message} (${rule})`);
}

test('it follows the Compose Specification and the rules of the linter', () => {
  expect(complaints(FILE)).toEqual([]);
});

test('a key that the specification does not know would be found', () => {
  const file = join(temporaryFolder(), FILE);
  writeFileSync(file, text.replace('depends_on:', 'depend_on:'));
  expect(complaints(file).join('\n')).toContain('(invalid-schema)');
});

test('the API waits for a Neo4j that answers, and is given its address and password', () => {
  const { api, neo4j } = parse(text).services;
  expect(api.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
  expect(api.environment.NEO4J_URI).toBe('bolt://neo4j:7687');
  expect(neo4j.environment.NEO4J_AUTH).toBe(`neo4j/${api.environment.NEO4J_PASSWORD}`);
  expect(neo4j.healthcheck.test[1]).toContain('cypher-shell');
});

test('data outlive the containers, and nothing is open to other machines', () => {
  const { services, volumes } = parse(text);
  expect(services.neo4j.volumes).toContain('neo4j-data:/data');
  expect(Object.keys(volumes)).toContain('neo4j-data');
  expect(services.neo4j.ports).toBeUndefined();
  for (const port of services.api.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
});
