import { errors, type JWTVerifyGetKey, type JWTVerifyOptions, type JWTVerifyResult, jwtVerify } from 'jose';
import { SignatoryError } from '../../errors.ts';
import type { TokenCheck } from './access.ts';
import { createKeySet } from './key-set.ts';

export interface Issuer {
  /** Address of its key set (RFC 7517). */
  jwksUrl: string;
  issuer: string;
  audience: string;
}

/** Signatures with a private key only: a shared secret or "none" never counts. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** JSON Web Tokens (RFC 7519) of one issuer. Scopes stand in `scope`, divided by spaces (RFC 8693), or in a list `scp`. */
export function createWebTokens(
  { jwksUrl, issuer, audience }: Issuer,
  leftOut: Parameters<typeof createKeySet>[1],
): TokenCheck {
  const keys = createKeySet(jwksUrl, leftOut);
  return async (token) => {
    if (token.split('.').length !== 3) return undefined;
    try {
      const { payload } = await verify(token, keys, {
        issuer,
        audience,
        algorithms,
        requiredClaims: ['exp'],
        clockTolerance: 5,
      });
      const granted = payload.scope ?? payload.scp ?? '';
      const scopes = Array.isArray(granted) ? granted.map(String) : String(granted).split(' ');
      return {
        name: `sub:${payload.sub ?? 'unknown'}`,
        scopes: new Set(scopes.filter((scope) => scope !== '')),
      };
    } catch (error) {
      if (isTokenFault(error)) return undefined;
      throw new SignatoryError('UNAVAILABLE', 'The issuer of the tokens cannot be reached to check them.', {
        cause: error,
        retryAfter: 5,
      });
    }
  };
}

/** A token that names no key may be signed with any key of its kind: while an issuer changes keys there are two. */
async function verify(
  token: string,
  keys: JWTVerifyGetKey,
  options: JWTVerifyOptions,
): Promise<JWTVerifyResult> {
  try {
    return await jwtVerify(token, keys, options);
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    for await (const key of error) {
      const verified = await jwtVerify(token, key, options).catch(() => undefined);
      if (verified) return verified;
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
}

/** Whether it is the token's fault; else it is the key set that could not be had. */
const isTokenFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';
