import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepNeo4j } from '../../src/cli/keep-neo4j.ts';
import { runStatements } from '../../src/embedded/bolt.ts';
import { dataRoot } from '../support/data-root.ts';
import { stopProcess } from '../support/stop-process.ts';
import { children, serve, spawnServe } from './spawn-program.ts';

/*
 * What mends itself where nobody looks on, or says why it cannot. The longest of these waits most of its time: they run
 * beside each other.
 */
const timeout = 180_000;

it.concurrent('workers of one port count together what a client may spend; one that hangs is replaced, and at the end killed after its time', {
  timeout,
}, async (test) => {
  const flags = ['--workers', '2', '--rate-limit', '6', '--drain-time', '0', '--thread-aside', 'false'];
  const { url, child, ended, said } = await serve(flags, { test });
  /** The answer to a connection of its own, and the worker that it is of: they go to the workers by turns. */
  const ask = async () => {
    const { status, headers } = await fetch(`${url}?query={__typename}`, {
      headers: { connection: 'close' },
    });
    const left = /r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1];
    return { status, left, worker: headers.get('x-request-id')?.split('-', 1)[0] };
  };
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  for (let n = 0; n < 8; n++) answers.push(await ask());
  expect(new Set(answers.map(({ worker }) => worker)).size).toBe(2);
  expect(answers.map(({ left }) => left)).toEqual(['5', '4', '3', '2', '1', '0', '0', '0']);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);

  const [hanging, other] = children(child);
  await stopProcess(Number(hanging));
  await test.expect.poll(said, { timeout, interval: 200 }).toContain(`Worker ${hanging} ended (137)`);
  await test.expect.poll(() => children(child), { timeout, interval: 200 }).toHaveLength(2);
  expect(children(child)).toContain(other);
  // A request to the one that takes its place is answered, or refused, once it listens.
  const workers = new Set<string | undefined>();
  const seen = async () => workers.add((await ask()).worker).size;
  await test.expect.poll(seen, { timeout, interval: 200 }).toBe(2);
  await stopProcess(Number(other));
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

it.concurrent('workers that cannot start end everything, with their status', { timeout }, async (test) => {
  const { child, ended, said } = spawnServe(
    ['--workers', '2', '--keys-file', '/dev/stdin', '--access', 'token'],
    { test },
  );
  expect(await ended).toEqual([65, null]);
  expect(said()).toContain('/dev/stdin');
  expect(child.exitCode).toBe(65);
});

it.concurrent('a port that is taken ends it, whoever finds out', { timeout }, async (test) => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  test.onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const { ended, said } = spawnServe(['--workers', '2', '--port', String(port)], { test });
  expect(await ended).toEqual([69, null]);
  expect(said()).toContain(`--port: expected a port that is free on 127.0.0.1; ${port} is taken.`);
});

it.concurrent('a database that has met an error it cannot go on from is opened anew', {
  timeout,
}, async (test) => {
  const folder = mkdtempSync(join(dataRoot, 'signatory-test-'));
  test.onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { NEO4J_URI: _, NEO4J_USER: __, NEO4J_PASSWORD: ___, ...others } = process.env;
  const said: string[] = [];
  const log = (line: string) => void said.push(line);
  const env = { ...others, SIGNATORY_HOME: folder };
  const neo4j = await keepNeo4j(env, log, new AbortController().signal);
  test.onTestFinished(neo4j.stop);
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
  await test.expect(runStatements(server, ['MATCH (n:Named) SET n.name = "after"'])).rejects.toThrow();
  rmSync(data, { recursive: true, force: true });
  renameSync(`${data}.away`, data);

  const answers = () =>
    runStatements(server, ['MATCH (n:Named) WITH count(n) AS n RETURN 1 / n']).then(() => 'answers', String);
  await test.expect.poll(answers, { timeout, interval: 200 }).toBe('answers');
  test.expect(said.join('\n')).toContain('has met an error that it cannot go on from');
});
