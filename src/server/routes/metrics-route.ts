import { finish } from '../http/finish.ts';
import type { Route } from '../http/listener.ts';
import type { Metrics } from '../observability/metrics.ts';

/** What Prometheus reads. */
export const metricsRoute =
  ({ registry }: Metrics): Route =>
  async (visit) => {
    const text = await registry.metrics();
    const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' };
    finish(visit.writeHead(200, headers), text);
  };
