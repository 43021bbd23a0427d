import type { Revisions } from '../graph/revision.ts';
import type { Route } from './listener.ts';

const reply = (status: number, body: object, headers: Record<string, string> = {}) => {
  const text = JSON.stringify(body);
  return {
    status,
    text,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  };
};

/** Liveness: the process answers. */
export const health: Route = async (_request, response) => {
  const { status, text, headers } = reply(200, { status: 'ok' });
  response.writeHead(status, headers).end(text);
};

/** Readiness: the graph answers, holds a data set, and the process is not on its way out. */
export function readiness(
  revisions: Revisions,
  hasData: () => Promise<boolean>,
  draining: () => boolean,
): Route {
  return async (_request, response) => {
    const { status, text, headers } = await state();
    response.writeHead(status, headers).end(text);
  };
  async function state() {
    if (draining()) return reply(503, { status: 'draining' }, { 'retry-after': '1' });
    try {
      const revision = await revisions.confirm();
      if (!(await hasData()))
        return reply(503, { status: 'empty', hint: 'signatory import' }, { 'retry-after': '5' });
      return reply(200, { status: 'ready', revision });
    } catch {
      return reply(
        503,
        { status: 'unavailable', reason: 'the graph database does not answer' },
        { 'retry-after': '1' },
      );
    }
  }
}
