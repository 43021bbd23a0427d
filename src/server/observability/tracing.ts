import type { IncomingHttpHeaders, IncomingMessage, RequestListener } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { context, propagation, type Span, SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { SpanExporter } from '@opentelemetry/sdk-trace-node';
import type { Logger } from 'pino';
import type { StatementObserver } from '../../graph/reader.ts';
import { pathOf } from '../http/visit.ts';

/** Spans of requests and of the statements behind them. */
export interface Tracing {
  /** A listener whose requests are spans, children of what a traceparent header names (W3C Trace Context). */
  listener(listener: RequestListener): RequestListener;
  statement: StatementObserver;
  /** Names the span of a request for the route that it takes: addresses are more than a collector can group by. */
  routed(request: IncomingMessage, route: string): void;
  /** Sends what has been gathered, which is lost where the collector does not take it in three seconds, and ends. */
  stop(): Promise<void>;
}

/**
 * Sends traces to a collector, as OTLP over HTTP. Loaded only where it is asked for. Names follow OpenTelemetry's semantic
 * conventions for HTTP and databases. The log hears of traces that are lost: once, until some arrive again.
 * @param lastChance milliseconds that the last traces get to be sent
 */
export async function startTracing(
  endpoint: string,
  log: Pick<Logger, 'warn'>,
  lastChance = 3_000,
): Promise<Tracing> {
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url });
  let losing = false;
  const heard = (error: unknown) => {
    if (error !== undefined && !losing) log.warn({ err: error, url }, 'traces are lost');
    losing = error !== undefined;
  };
  const told: SpanExporter = {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        heard(result.code === 0 ? undefined : (result.error ?? 'the collector refused them'));
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'signatory' }),
    spanProcessors: [new BatchSpanProcessor(told)],
  });
  provider.register();
  const tracer = provider.getTracer('signatory');
  const spans = new WeakMap<IncomingMessage, Span>();
  return {
    listener: (listener) => (request, response) => {
      const method = request.method ?? 'GET';
      const parent = propagation.extract<IncomingHttpHeaders>(context.active(), request.headers);
      const attributes = { 'http.request.method': method, 'url.path': pathOf(request.url ?? '/') };
      tracer.startActiveSpan(method, { kind: SpanKind.SERVER, attributes }, parent, (span) => {
        spans.set(request, span);
        response.once('close', () => {
          const { headersSent, statusCode } = response;
          if (headersSent) span.setAttribute('http.response.status_code', statusCode);
          if (headersSent && statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        });
        listener(request, response);
      });
    },
    routed(request, route) {
      spans.get(request)?.updateName(`${request.method} ${route}`).setAttribute('http.route', route);
    },
    statement(name) {
      const attributes = { 'db.system.name': 'neo4j', 'db.operation.name': name };
      const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes });
      return (error) => {
        if (error instanceof Error) span.recordException(error);
        if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
    },
    async stop() {
      const late = setTimeout(lastChance, 'the collector does not answer', { ref: false });
      const sent = provider.shutdown().then(
        () => undefined,
        (error: unknown) => error,
      );
      heard(await Promise.race([sent, late]));
    },
  };
}
