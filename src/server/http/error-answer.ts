import type { ErrorCode, SignatoryError } from '../../errors.ts';
import type { Answer } from './answer.ts';
import { statuses } from './error-statuses.ts';
import { HttpRefusal } from './http-refusal.ts';

/** Those of the request's content too; GraphQL answers with the status of its media type instead. */
const allStatuses: Partial<Record<ErrorCode, number>> = { ...statuses, LIMIT_EXCEEDED: 413, NOT_FOUND: 404 };

/** An error before GraphQL had a say, in the form of a GraphQL answer. */
export function errorAnswer(error: SignatoryError): Answer {
  const { code, message, retryAfter } = error;
  const wait = retryAfter ?? (code === 'TIMEOUT' ? 1 : undefined);
  return {
    status: error instanceof HttpRefusal ? error.status : (allStatuses[code] ?? 400),
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
