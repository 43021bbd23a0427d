import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a peer is started with: where Neo4j is. */
export interface PeerJob {
  uri: string;
  user: string;
  password: string;
}

/** The job of this process: JSON in its first argument. */
export function readJob(): PeerJob {
  return JSON.parse(process.argv[2] ?? '{}') as PeerJob;
}

/** The body of a request. */
export async function readJson<T>(request: IncomingMessage): Promise<T> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as T;
}

/** Listens on a free port of the loopback interface and tells it as a line of JSON. */
export async function listen(server: Server): Promise<void> {
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.stdout.write(`${JSON.stringify({ port: (server.address() as AddressInfo).port })}\n`);
}
