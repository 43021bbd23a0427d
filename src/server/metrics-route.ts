import type { Route } from './listener.ts';
import type { Metrics } from './metrics.ts';

/** What Prometheus reads. */
export const metricsRoute =
  ({ registry }: Metrics): Route =>
  async (_request, response) => {
    const text = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
  };
