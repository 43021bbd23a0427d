import { BlockList, isIP } from 'node:net';

/** Whether a text is an address or a network in CIDR form: 10.0.0.0/8, ::1, fd00::/8. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** Networks to look addresses up in. IPv4 addresses that came over IPv6 (::ffff:10.0.0.1) count as IPv4. */
export function createNetworks(networks: readonly string[]): (address: string) => boolean {
  const blocks = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const version = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    blocks.addSubnet(address, bits === undefined ? (version === 'ipv4' ? 32 : 128) : Number(bits), version);
  }
  return (address) => {
    const plain = plainAddress(address);
    const version = isIP(plain);
    return version !== 0 && blocks.check(plain, version === 4 ? 'ipv4' : 'ipv6');
  };
}

/**
 * The one spelling of an address: IPv6 in the shortest form (RFC 5952), and IPv4 as such where IPv6 holds it (::ffff:10.0.0.1).
 * What is no address stays as it is.
 */
export function plainAddress(address: string): string {
  if (isIP(address) !== 6) return address;
  // Zones (fe80::1%eth0) are of this machine, and no part of the address.
  const [spelt = ''] = address.split('%');
  const plain = new URL(`http://[${spelt}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(plain) ?? [];
  if (high === undefined || low === undefined) return plain;
  const bytes = [high, low].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
  return bytes.join('.');
}
