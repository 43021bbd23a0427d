import type { IncomingMessage, ServerResponse } from 'node:http';

const exposed =
  'ETag, Retry-After, RateLimit, RateLimit-Policy, Content-Disposition, Signatory-Stale, X-Request-Id';

/**
 * Lets pages of every site read (Fetch standard, "CORS protocol"): what is served is public, or needs a token that no
 * browser sends by itself. Set on every answer, whether an origin asked or not, since answers are kept and shared.
 */
export function allowEveryOrigin(response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', exposed);
}

/** The answer to the question that browsers ask before a request with a JSON body. */
export function answerPreflight({ headers }: IncomingMessage, response: ServerResponse): void {
  response
    .writeHead(204, {
      'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
      'access-control-allow-headers':
        headers['access-control-request-headers'] ?? 'content-type, authorization, accept, if-none-match',
      'access-control-max-age': '7200',
      vary: 'Access-Control-Request-Headers',
      allow: 'GET, HEAD, POST, OPTIONS',
    })
    .end();
}
