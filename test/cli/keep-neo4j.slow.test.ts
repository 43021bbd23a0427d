import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepNeo4j } from '../../src/cli/keep-neo4j.ts';
import { runStatements } from '../../src/embedded/bolt.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it('opens a database anew that has met an error it cannot go on from', { timeout: 180_000 }, async () => {
  const folder = temporaryFolder();
  const { NEO4J_URI: _, NEO4J_USER: __, NEO4J_PASSWORD: ___, ...others } = process.env;
  const said: string[] = [];
  const log = (line: string) => void said.push(line);
  const env = { ...others, SIGNATORY_HOME: folder };
  const neo4j = await keepNeo4j(env, log, new AbortController().signal);
  onTestFinished(neo4j.stop);
  const { uri, user, password } = neo4j;
  const server = { port: Number(new URL(uri).port), user, password };
  await runStatements(server, [
    'CREATE FULLTEXT INDEX names FOR (n:Named) ON EACH [n.name]',
    'CALL db.awaitIndexes()',
    'CREATE (:Named { name: "before" })',
  ]);

  // A commit that cannot write its index is such an error; with the files back again there is nothing to mend.
  const data = join(folder, 'neo4j', 'data');
  renameSync(data, `${data}.away`);
  await expect(runStatements(server, ['MATCH (n:Named) SET n.name = "after"'])).rejects.toThrow();
  rmSync(data, { recursive: true, force: true });
  renameSync(`${data}.away`, data);

  const answers = () =>
    runStatements(server, ['MATCH (n:Named) WITH count(n) AS n RETURN 1 / n']).then(() => 'answers', String);
  await expect.poll(answers, { timeout: 120_000, interval: 200 }).toBe('answers');
  expect(said.join('\n')).toContain('has met an error that it cannot go on from');
});
