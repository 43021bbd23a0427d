import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { StatementObserver } from '../graph/reader.ts';

/** Spans of requests and of the statements behind them. */
export interface Tracing {
  /** A listener whose requests are spans, children of what a traceparent header names (W3C Trace Context). */
  listener(listener: RequestListener): RequestListener;
  statement: StatementObserver;
  /** Sends what has been gathered, and ends. */
  stop(): Promise<void>;
}

/**
 * Sends traces to a collector, as OTLP over HTTP. Loaded only where it is asked for. Names follow OpenTelemetry's semantic
 * conventions for HTTP and databases.
 */
export async function startTracing(endpoint: string): Promise<Tracing> {
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'signatory' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  provider.register();
  const tracer = trace.getTracer('signatory');
  return {
    listener: (listener) => (request, response) => {
      const path = request.url?.split('?', 1)[0] ?? '/';
      const parent = propagation.extract<IncomingHttpHeaders>(context.active(), request.headers);
      const attributes = { 'http.request.method': request.method ?? 'GET', 'url.path': path };
      tracer.startActiveSpan(
        `${request.method} ${path}`,
        { kind: SpanKind.SERVER, attributes },
        parent,
        (span) => {
          response.once('close', () => {
            span.setAttribute('http.response.status_code', response.statusCode);
            if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
            span.end();
          });
          listener(request, response);
        },
      );
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
    stop: () => provider.shutdown(),
  };
}
