import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { cypherFiles } from '../../src/graph/cypher-files.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

/** An import applies all of cypher/constraints; every other file is named by who uses it. */
test('every file of cypher/ is used', () => {
  const unused = [...cypherFiles.keys()].filter(
    (name) => !name.startsWith('constraints/') && !new RegExp(`[/'"]${basename(name)}['"]`).test(sources),
  );
  expect(unused).toEqual([]);
});
