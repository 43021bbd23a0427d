import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { settingsToServe } from '../../src/cli/settings-to-serve.ts';

/** A port that somebody listens on until the running test is over. */
async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

it('all that is wrong is told in one message, before anything is started', async () => {
  const port = String(await takenPort());
  const flags = {
    port,
    keysFile: '/nope',
    cacheSize: 'lots',
    access: 'token',
    jwksUrl: 'https://issuer.example',
  };
  const error = await settingsToServe(flags, {
    NEO4J_URI: 'localhost:7687',
    SIGNATORY_JWT_ISUER: 'me',
  }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'BAD_USER_INPUT' });
  for (const problem of [
    '6 settings are wrong.',
    'SIGNATORY_JWT_ISUER: there is no such setting',
    '--cache-size: expected',
    '--jwks-url: a key set may sign for many',
    'NEO4J_URI is "localhost:7687".',
    'The file of keys /nope cannot be read',
    `--port: expected a port that is free on 127.0.0.1; ${port} is taken.`,
  ])
    expect((error as Error).message).toContain(problem);
});

it('a port that is taken, and nothing else, may be free another time', async () => {
  const taken = settingsToServe({ port: String(await takenPort()) }, {});
  await expect(taken).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});

it('a host that is not of this machine is named', async () => {
  const elsewhere = settingsToServe({ host: '192.0.2.1', port: '0' }, {});
  await expect(elsewhere).rejects.toThrow(
    '--host: expected a name or an address of this machine; received "192.0.2.1"',
  );
  await expect(settingsToServe({ host: ' ' }, {})).rejects.toThrow(
    '--host: expected a host name or an address',
  );
});
