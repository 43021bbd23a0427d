import type { Logger } from 'pino';
import type { ListenerParts } from '../http/listener.ts';
import type { Metrics } from './metrics.ts';

/** Milliseconds after which a request counts as slow and is told about. */
const slow = 1_000;

/** Milliseconds between two warnings of refused requests. */
const warnEvery = 10_000;

/** Of a request whose client had gone before there was an answer; nginx writes it so. */
const leftUnanswered = 499;

/** Writes down how requests went: all of them in the metrics, the slow and failed ones in the log, all at level debug. */
export function createVisitLog(
  log: Logger,
  metrics: Metrics,
): Pick<ListenerParts, 'closed' | 'onError'> & { failed(id: string, error: unknown): void } {
  const failed = (id: string, error: unknown) => {
    metrics.errors.inc();
    log.error({ id, err: error }, 'unexpected error');
  };
  let warned = Number.NEGATIVE_INFINITY;
  /** An outage is told now and then, not with every request that it costs. */
  const levelOf = (status: number, ms: number) => {
    if (status < 500) return ms > slow ? 'info' : 'debug';
    if (status === 503 && performance.now() - warned < warnEvery) return 'debug';
    if (status === 503) warned = performance.now();
    return 'warn';
  };
  return {
    closed(visit, route, ms) {
      const { headersSent, statusCode, writableFinished } = visit.response;
      const status = headersSent ? statusCode : leftUnanswered;
      metrics.requests.inc({ route, status });
      metrics.latency.observe({ route }, ms / 1_000);
      const level = levelOf(status, ms);
      if (!log.isLevelEnabled(level)) return;
      const { id, client, path, request } = visit;
      log[level](
        {
          id,
          client,
          method: request.method,
          path: path.slice(0, 200),
          status,
          ms: Math.round(ms),
          complete: writableFinished,
        },
        'request',
      );
    },
    onError: ({ id }, error) => failed(id, error),
    failed,
  };
}
