import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** What the proxy does to connections, those that are open and those to come. */
export type Weather = 'clear' | 'slow' | 'silent' | 'reset' | 'half-closed';

export interface Proxy {
  port: number;
  weather(weather: Weather): void;
  close(): void;
}

/** Milliseconds by which `slow` holds everything back, each way. */
const slowness = 200;

/** Passes bytes to a port of this machine, and breaks them as told. */
export async function startProxy(target: number): Promise<Proxy> {
  let now: Weather = 'clear';
  const pairs = new Set<[Socket, Socket]>();

  const server: Server = createServer({ allowHalfOpen: true }, (client) => {
    if (now === 'reset') return void client.resetAndDestroy();
    const upstream = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true });
    const pair: [Socket, Socket] = [client, upstream];
    pairs.add(pair);
    pass(client, upstream);
    pass(upstream, client);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        pairs.delete(pair);
        for (const other of pair) other.destroy();
      });
    }
  });

  function pass(from: Socket, to: Socket): void {
    from.on('data', (bytes) => {
      if (now === 'silent') return;
      if (now === 'slow') setTimeout(() => to.writable && to.write(bytes), slowness);
      else if (to.writable) to.write(bytes);
    });
    from.on('end', () => to.end());
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    weather(weather) {
      const before = now;
      now = weather;
      for (const [client, upstream] of pairs) {
        if (weather === 'reset') client.resetAndDestroy();
        // The graph seems to have said its last word, and still takes what it is sent.
        if (weather === 'half-closed') client.end();
        // A stream that bytes are missing from cannot go on.
        if (before === 'silent') for (const socket of [client, upstream]) socket.destroy();
      }
    },
    close() {
      server.close();
      for (const pair of pairs) for (const socket of pair) socket.destroy();
    },
  };
}
