import type { ErrorCode } from '../../errors.ts';

/** HTTP statuses of errors that are not the request's own content. */
export const statuses: Partial<Record<ErrorCode, number>> = {
  UNAVAILABLE: 503,
  TIMEOUT: 503,
  RATE_LIMITED: 429,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
};
