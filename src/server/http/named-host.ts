import type { IncomingMessage } from 'node:http';

/** A name or an address, and a port (RFC 9110, 7.2; RFC 3986, 3.2.2); empty where the target has no authority. */
const host = /^(?:\[[\da-f:.]+\]|[\w.~%!$&'()*+,;=-]*)(?::\d*)?$/i;

/**
 * Whether a request names its host once, by something that can be one; HTTP/1.0 may leave it out. Of two names a proxy
 * would follow the one and a cache the other, so that all other requests are refused (RFC 9112, 3.2). Node refuses those
 * without.
 */
export function namesOneHost({ headers, rawHeaders }: IncomingMessage): boolean {
  if (!host.test(headers.host ?? '')) return false;
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]?.length === 4 && rawHeaders[at]?.toLowerCase() === 'host') count++;
  return count < 2;
}
