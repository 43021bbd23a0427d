import type { Server } from 'node:http';

/** Milliseconds between two looks for connections whose answer has been sent: such a one stays open for its next request. */
const sweep = 100;

/**
 * Takes no more connections. Idle ones are closed at once, busy ones after their answer, or when the time is over. What
 * arrives on one that is still open is answered, and is its last.
 */
export function closeServer(server: Server, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), drainMs);
    const sweeping = setInterval(() => server.closeIdleConnections(), sweep);
    server.prependListener('request', (_, response) => {
      response.shouldKeepAlive = false;
    });
    server.close(() => {
      clearTimeout(timer);
      clearInterval(sweeping);
      resolve();
    });
    server.closeIdleConnections();
  });
}
