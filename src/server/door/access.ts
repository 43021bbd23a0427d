import type { IncomingMessage } from 'node:http';
import { SignatoryError } from '../../errors.ts';

/** What a token may be good for. */
export const scopes = ['read', 'export', 'metrics'] as const;
export type Scope = (typeof scopes)[number];

/** Who holds a token, and what it is good for. */
export interface Bearer {
  /** Name of the key or subject of the token: for rate limits and the log. */
  name: string;
  scopes: ReadonlySet<string>;
}

/** Knows tokens of one kind; undefined for one that is not of its kind or not valid. */
export type TokenCheck = (token: string) => Promise<Bearer | undefined>;

/**
 * Whoever the Authorization header of a request names (RFC 6750), if its scopes reach.
 * @throws SignatoryError UNAUTHENTICATED without a valid token, FORBIDDEN when it lacks the scope
 */
export async function authorize(
  { headers }: IncomingMessage,
  scope: Scope,
  checks: readonly TokenCheck[],
): Promise<Bearer> {
  const [, token] = /^Bearer +([\w.~+/=-]+) *$/i.exec(headers.authorization ?? '') ?? [];
  if (token === undefined)
    throw new SignatoryError(
      'UNAUTHENTICATED',
      `This needs a token with the scope "${scope}", in a header "Authorization: Bearer …".`,
    );
  for (const check of checks) {
    const bearer = await check(token);
    if (!bearer) continue;
    if (bearer.scopes.has(scope)) return bearer;
    throw new SignatoryError(
      'FORBIDDEN',
      `The token has ${bearer.scopes.size === 0 ? 'no scopes' : `the scopes ${[...bearer.scopes].join(', ')}`}; this needs "${scope}".`,
    );
  }
  throw new SignatoryError('UNAUTHENTICATED', 'The token is not valid here, or not any more.');
}
