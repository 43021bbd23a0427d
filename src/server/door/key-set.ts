import { createPublicKey } from 'node:crypto';
import { createRemoteJWKSet, customFetch, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/**
 * The key set of an issuer (RFC 7517), fetched when needed. A member that is no key is left out, as section 5 of the RFC wants it:
 * jose would refuse all others for it, and with them everybody's tokens.
 *
 * @param leftOut hears of each such member, and why, whenever the set is fetched
 */
export function createKeySet(
  url: string,
  leftOut: (member: string, reason: string) => void,
): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url), {
    timeoutDuration: 3_000,
    [customFetch]: async (address, options) => {
      const answer = await fetch(address, options);
      const set: unknown = answer.status === 200 ? await answer.clone().json() : undefined;
      if (!isKeySet(set)) return answer;
      const keys = set.keys.filter((key, place) => {
        const reason = whyNoKey(key);
        if (reason !== undefined) leftOut(key?.kid ?? `number ${place + 1}`, reason);
        return reason === undefined;
      });
      return Response.json({ ...set, keys });
    },
  });
}

const isKeySet = (set: unknown): set is JSONWebKeySet =>
  Array.isArray((set as { keys?: unknown } | null | undefined)?.keys);

function whyNoKey(key: JSONWebKeySet['keys'][number]): string | undefined {
  try {
    createPublicKey({ key, format: 'jwk' });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
