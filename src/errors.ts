import type { ASTNode } from 'graphql';

/** Every code an error of the API or the command line can carry; the list is closed, so that clients can switch on it. */
export const errorCodes = [
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'LIMIT_EXCEEDED',
  'RATE_LIMITED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'PERSISTED_QUERY_NOT_FOUND',
  'TIMEOUT',
  'UNAVAILABLE',
  'CONFLICT',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error whose message is meant for the person who caused it: it says what was received and what is accepted. */
export class SignatoryError extends Error {
  readonly code: ErrorCode;
  /** Seconds after which it is worth trying again; for UNAVAILABLE and RATE_LIMITED. */
  readonly retryAfter: number | undefined;
  /** Where in the document the mistake is, if not at the field that fails for it; the executors' errors take it from here. */
  readonly nodes: readonly ASTNode[] | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; retryAfter?: number; nodes?: readonly ASTNode[] } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'SignatoryError';
    this.code = code;
    this.retryAfter = options.retryAfter;
    this.nodes = options.nodes;
  }
}

/** For what cannot happen unless the program is wrong; its message goes to the log, never to a client. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant violated: ${message}`);
}

/** As Promise.all, but what is wrong with several inputs is told in one error. */
export async function allOrAllErrors<T extends readonly unknown[]>(
  values: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(values);
  const reasons = settled.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  const inputs = reasons.filter(
    (reason): reason is SignatoryError =>
      reason instanceof SignatoryError && reason.code === 'BAD_USER_INPUT',
  );
  if (inputs.length < reasons.length)
    throw reasons.find((reason) => !inputs.includes(reason as SignatoryError));
  if (inputs.length > 0) {
    const nodes = inputs.flatMap((input) => input.nodes ?? []);
    throw new SignatoryError('BAD_USER_INPUT', inputs.map(({ message }) => message).join(' '), {
      ...(nodes.length > 0 && { nodes }),
    });
  }
  return settled.map((result) => (result as PromiseFulfilledResult<unknown>).value) as {
    -readonly [K in keyof T]: Awaited<T[K]>;
  };
}
