import type { IncomingMessage } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { createNetworks, plainAddress } from '../../config/ip-network.ts';

/**
 * The address a request comes from. X-Forwarded-For counts only as far as trusted proxies wrote it: it is read from its
 * end, and the first address that is none of ours is the client.
 */
export function createClientAddress(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const isTrusted = createNetworks(trustedProxies);
  // Asked for with every request, and the same for all of a connection where nobody writes addresses for others.
  const known = new WeakMap<Socket, string>();
  const peer = (socket: Socket): string => {
    const found = known.get(socket) ?? clientKey(plainAddress(socket.remoteAddress ?? 'unknown'));
    known.set(socket, found);
    return found;
  };
  return ({ socket, headers }) => {
    if (trustedProxies.length === 0) return peer(socket);
    let address = plainAddress(socket.remoteAddress ?? 'unknown');
    const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
    while (isTrusted(address)) {
      const next = plainAddress(withoutPort(forwarded.pop()?.trim() ?? ''));
      if (isIP(next) === 0) break;
      address = next;
    }
    return clientKey(address);
  };
}

/** Some proxies write 192.0.2.1:5678 and [2001:db8::1]:5678. */
const withoutPort = (entry: string): string =>
  /^\[([^\]]*)\](?::\d+)?$/.exec(entry)?.[1] ?? entry.replace(/^([\d.]+):\d+$/, '$1');

/** An IPv6 subscriber has a whole /64 (RFC 6177), and is one client. */
function clientKey(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter((group) => group !== '');
  const right = tail.split(':').filter((group) => group !== '');
  const middle = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...(address.includes('::') ? middle : []), ...right];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
