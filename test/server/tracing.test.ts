import { expect, it } from 'vitest';
import { createLog } from '../../src/server/observability/log.ts';
import { startTracing } from '../../src/server/observability/tracing.ts';
import { httpServer } from '../support/http-server.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
}

/** Takes what it is sent. */
const openCollector = (spans: Span[] = []) =>
  httpServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { resourceSpans } = JSON.parse(text);
    for (const { scopeSpans } of resourceSpans) for (const { spans: some } of scopeSpans) spans.push(...some);
    response.setHeader('content-type', 'application/json').end('{}');
  });

it('sends a request, the statements behind it, and the trace it belongs to, to a collector', async () => {
  const spans: Span[] = [];
  const tracing = await startTracing(await openCollector(spans), createLog('silent'));
  const app = await openApp(sharedNeo4j(), { threadAside: true }, { tracing });
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
  await app.ask('{ declarations(first: 1) { totalCount } }', {}, { traceparent });
  // So many rows that they are read in a thread aside.
  await app.ask(
    '{ declarations(first: 100) { nodes { title signatories(first: 100) { nodes { slug } } } } }',
    {},
    { traceparent },
  );
  await (await fetch(`${app.url}/declarations/any`)).text();
  await tracing.stop();

  expect(spans.map(({ name }) => name)).toContain('GET /');
  expect(spans.filter(({ name }) => name.includes('any'))).toEqual([]);
  const requests = spans.filter(({ name }) => name === 'POST /graphql');
  expect(requests).toHaveLength(2);
  for (const request of requests) {
    expect(request).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' });
    const statements = spans.filter(({ parentSpanId }) => parentSpanId === request.spanId);
    expect(statements.map(({ name }) => name)).toContain('declarations/all');
  }
});

it('ends in time beside a collector that takes everything and never answers, and says once that traces are lost', async () => {
  const silent = await httpServer(() => undefined);
  const warnings: unknown[] = [];
  const log = { warn: (...told: unknown[]) => void warnings.push(told) };
  const longerThanTheTest = 600_000;
  const orderly = await startTracing(await openCollector(), log, longerThanTheTest);
  orderly.statement('declarations/all')(undefined);
  await orderly.stop();
  expect(warnings).toEqual([]);
  const tracing = await startTracing(silent, log, 50);
  tracing.statement('declarations/all')(undefined);
  await tracing.stop();
  expect(warnings).toEqual([[expect.anything(), 'traces are lost']]);
});
