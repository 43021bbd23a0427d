import type { ErrorCode, SignatoryError } from '../errors.ts';
import type { Answer } from './answer.ts';
import { HttpRefusal } from './http-refusal.ts';

const statuses: Partial<Record<ErrorCode, number>> = {
  UNAVAILABLE: 503,
  LIMIT_EXCEEDED: 413,
  RATE_LIMITED: 429,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  TIMEOUT: 503,
};

/** An error before GraphQL had a say, in the form of a GraphQL answer. */
export function errorAnswer(error: SignatoryError): Answer {
  const { code, message, retryAfter } = error;
  const wait = retryAfter ?? (code === 'TIMEOUT' ? 1 : undefined);
  return {
    status: error instanceof HttpRefusal ? error.status : (statuses[code] ?? 400),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(wait !== undefined && { 'retry-after': String(wait) }),
      ...(code === 'UNAUTHENTICATED' && { 'www-authenticate': 'Bearer' }),
      ...(error instanceof HttpRefusal && error.headers),
    },
    body: Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code } }] })),
    revision: undefined,
  };
}
