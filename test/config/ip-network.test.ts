import { expect, it } from 'vitest';
import { createNetworks, plainAddress } from '../../src/config/ip-network.ts';

it.each([
  ['2001:DB8:0:0::1', '2001:db8::1'],
  ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['0:0:0:0:0:FFFF:C000:0201', '192.0.2.1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['192.0.2.1', '192.0.2.1'],
  ['unknown', 'unknown'],
])('%s is spelt %s', (address, spelt) => {
  expect(plainAddress(address)).toBe(spelt);
});

it('networks hold an address however it is spelt', () => {
  const isTrusted = createNetworks(['10.0.0.0/8', 'fd00::/8']);
  expect(['10.1.2.3', '::ffff:a01:203', 'FD00:0::1', '11.0.0.1', 'fe80::1'].map(isTrusted)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
