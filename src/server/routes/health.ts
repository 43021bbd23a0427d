import { bookmarkOf } from '../../graph/revision.ts';
import { allowed, checkMethod, reading } from '../door/methods.ts';
import { type GraphParts, inOneRevision } from '../freshness/in-one-revision.ts';
import { answerPreflight } from '../http/cross-origin.ts';
import type { Route } from '../http/listener.ts';
import type { Visit } from '../http/visit.ts';

interface State {
  status: number;
  body: object;
  retryAfter?: number;
}

/** Liveness: the process answers. */
export const health: Route = probe(async () => ({ status: 200, body: { status: 'ok' } }));

/** Readiness: the graph answers now, holds a data set, and the process is not on its way out. */
export function readiness(graph: GraphParts, draining: () => boolean): Route {
  return probe(state);

  async function state(): Promise<State> {
    if (draining()) return { status: 503, body: { status: 'draining' }, retryAfter: 1 };
    try {
      const revision = await graph.revisions.confirm();
      const { value } = await inOneRevision(graph, undefined, ({ memories, snapshot }) =>
        memories.info.at(snapshot),
      );
      if (value === null)
        return { status: 503, body: { status: 'empty', hint: 'signatory import' }, retryAfter: 5 };
      return { status: 200, body: { status: 'ready', revision: bookmarkOf(revision) } };
    } catch {
      const reason = 'the graph database does not answer';
      return { status: 503, body: { status: 'unavailable', reason }, retryAfter: 1 };
    }
  }
}

/** Tells whoever asks by a method that reads. */
function probe(state: () => Promise<State>): Route {
  return async (visit) => {
    checkMethod(visit.request, reading);
    if (visit.request.method === 'OPTIONS') return answerPreflight(visit, allowed(reading));
    tell(visit, await state());
  };
}

function tell(visit: Visit, { status, body, retryAfter }: State): void {
  const text = JSON.stringify(body);
  visit
    .writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    })
    .end(text);
}
