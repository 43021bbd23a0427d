import type { Visit } from './visit.ts';

const exposed =
  'ETag, Retry-After, RateLimit, RateLimit-Policy, Content-Disposition, Signatory-Stale, X-Request-Id';

/**
 * Lets pages of every site read (Fetch standard, "CORS protocol"): what is served is public, or needs a token that no
 * browser sends by itself. Set on every answer, whether an origin asked or not, since answers are kept and shared.
 */
export function allowEveryOrigin({ headers }: Visit): void {
  headers['access-control-allow-origin'] = '*';
  headers['access-control-expose-headers'] = exposed;
}

/** The answer to the question that browsers ask before a request with a JSON body; `methods` as Allow has them. */
export function answerPreflight(visit: Visit, methods: string): void {
  const asked = visit.request.headers['access-control-request-headers'];
  visit
    .writeHead(204, {
      'access-control-allow-methods': methods,
      'access-control-allow-headers': asked ?? 'content-type, authorization, accept, if-none-match',
      'access-control-max-age': '7200',
      vary: 'Access-Control-Request-Headers',
      allow: methods,
    })
    .end();
}
