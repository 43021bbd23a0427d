import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { BoltFailure, runStatements } from '../../src/embedded/bolt.ts';
import { speaksBolt } from '../../src/embedded/ports.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

const { uri, user, password } = sharedNeo4j();
const port = Number(new URL(uri).port);
const server = { port, user, password };

test('a statement longer than a chunk arrives whole, and its many rows are read to the end', async () => {
  const long = `/* ${'x'.repeat(200_000)} */ UNWIND range(1, 20000) AS n RETURN n, toString(n)`;
  await runStatements(server, [long, 'RETURN 1']);
});

test('what the server refuses is told with its code', async () => {
  const failure = await runStatements(server, ['RETURN 1', 'RETURN']).catch((error) => error);
  expect(failure).toBeInstanceOf(BoltFailure);
  expect(failure.code).toBe('Neo.ClientError.Statement.SyntaxError');
  expect(failure.message).toContain('Invalid input');
});

test('a wrong password is told, and locks nobody out', async () => {
  const wrong = { ...server, password: 'wrong' };
  for (let attempt = 0; attempt < 5; attempt++) {
    await expect(runStatements(wrong, [])).rejects.toMatchObject({
      code: 'Neo.ClientError.Security.Unauthorized',
    });
  }
  await runStatements(server, ['RETURN 1']);
});

test('a server that takes everything and never answers is given up', async () => {
  const silent = createServer((socket) => socket.resume());
  onTestFinished(() => void silent.close());
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  await expect(runStatements({ ...server, port }, ['RETURN 1'], 50)).rejects.toThrow(
    'has not answered within 50 ms',
  );
});

test('a port where nobody listens speaks no Bolt', async () => {
  // A free one of those that systems give could be somebody else's by now.
  const unused = 1;
  expect(await speaksBolt(unused)).toBe(false);
  expect(await speaksBolt(port)).toBe(true);
  await expect(runStatements({ ...server, port: unused }, [])).rejects.toThrow('ECONNREFUSED');
});
