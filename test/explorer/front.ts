import { createServer, type RequestListener, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Route } from '../../src/server/http/listener.ts';
import { Visit } from '../../src/server/http/visit.ts';
import { staticRoute } from '../../src/server/routes/static-route.ts';

export const builtExplorer = fileURLToPath(new URL('../../dist/explorer', import.meta.url));

/** The built explorer and the API on one address, as a proxy in front of both would serve them, which can go away. */
export interface Front {
  readonly url: string;
  /** Nobody answers any more, as when the server is stopped. */
  goAway(): Promise<void>;
  /** The same address answers again. */
  comeBack(): Promise<void>;
}

export async function openFront(api: string): Promise<Front> {
  const forward: Route = ({ request, response }) =>
    new Promise((resolve, reject) => {
      const { method, url: path, headers } = request;
      const onward = send(new URL(path ?? '/', api), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response).once('close', () => resolve());
      });
      onward.once('error', reject);
      request.pipe(onward);
    });
  const files = staticRoute(builtExplorer);
  const listener: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '/', api);
    const route = /^\/(?:graphql$|networks\/|graph\.)/.test(url.pathname) ? forward : files;
    route(new Visit(request, response)).catch(() => {
      if (!response.headersSent) response.writeHead(404);
      response.end();
    });
  };
  let server = createServer(listener);
  let port = 0;
  const open = () =>
    new Promise<void>((resolve) => {
      server = createServer(listener);
      server.listen(port, '127.0.0.1', () => {
        ({ port } = server.address() as AddressInfo);
        resolve();
      });
    });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await open();
  afterAll(close);
  return { url: `http://127.0.0.1:${port}`, goAway: close, comeBack: open };
}
