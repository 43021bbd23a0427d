import { Agent, createServer, request } from 'node:http';
import { type AddressInfo, createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { closeServer } from '../../src/server/http/close-server.ts';

test('a connection that was busy is closed after its answer, though its client would keep it', async () => {
  let answer = () => {};
  const server = createServer((_, response) => {
    answer = () => void response.end('answered');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const { port } = server.address() as AddressInfo;
  const asked = new Promise<string>((resolve, reject) => {
    request({ port, host: '127.0.0.1', agent }, (response) => resolve(text(response)))
      .once('error', reject)
      .end();
  });
  await new Promise((resolve) => server.once('request', resolve));
  // Longer than the test may take.
  const closed = closeServer(server, 600_000);
  answer();
  expect(await asked).toBe('answered');
  await closed;
});

test('what arrives on an open connection meanwhile is answered, and is its last', async () => {
  const waiting: (() => void)[] = [];
  const server = createServer((_, response) => void waiting.push(() => response.end('answered')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const socket = createConnection({ port, host: '127.0.0.1' });
  const said = text(socket);
  socket.write('GET /1 HTTP/1.1\r\nHost: x\r\n\r\n');
  await new Promise((resolve) => server.once('request', resolve));
  const closed = closeServer(server, 600_000);
  socket.write('GET /2 HTTP/1.1\r\nHost: x\r\n\r\n');
  await new Promise((resolve) => server.once('request', resolve));
  for (const answer of waiting) answer();
  await closed;
  expect((await said).match(/^Connection: [a-z-]+/gm)).toEqual([
    'Connection: keep-alive',
    'Connection: close',
  ]);
});
