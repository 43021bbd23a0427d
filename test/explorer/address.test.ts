import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, pages, readAddress, withValues } from '../../src/explorer/address/address.ts';
import { readOrder } from '../../src/explorer/address/read-order.ts';

const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/);

describe('addresses', () => {
  test('read back as what they were written from', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.array(slug, { maxLength: 3 }),
        fc.dictionary(slug, fc.string({ minLength: 1 })),
        (page, parts, parameters) => {
          const href = addressOf(page, parts.join('/'), parameters);
          const read = readAddress(new URL(href, 'http://signatory.invalid'));
          expect(read?.page).toBe(page);
          expect(read?.name).toBe(parts.join('/'));
          expect(Object.fromEntries(read?.parameters ?? [])).toEqual({ ...parameters });
        },
      ),
    );
  });

  test('of equal states are equal, whatever came first', () => {
    const one = addressOf('network', '', { theme: 'ai', min: 3, kind: '' });
    expect(addressOf('network', '', { min: 3, kind: null, theme: 'ai' })).toBe(one);
    expect(one).toBe('/network?min=3&theme=ai');
  });

  test('of the list of declarations is the root', () => {
    expect(addressOf('declarations')).toBe('/');
    expect(readAddress({ pathname: '/', search: '' })?.page).toBe('declarations');
  });

  test('of no page are none, and broken escapes do no harm', () => {
    expect(readAddress({ pathname: '/elsewhere', search: '' })).toBeNull();
    expect(readAddress({ pathname: '/declarations/50%', search: '' })?.name).toBe('50%');
  });

  test('a list replaces a list, and nothing removes it', () => {
    const before = new URLSearchParams('party=canada&party=france&theme=ai');
    expect(withValues(before, { party: ['japan'] }).toString()).toBe('party=japan&theme=ai');
    expect(withValues(before, { party: [] }).toString()).toBe('theme=ai');
  });
});

test('an order that there is not is the first one, also where every object has something of its name', () => {
  const orders = { DATE: 'newest first', TITLE: 'by title' };
  const read = (search: string) => readOrder(new URLSearchParams(search), orders);
  expect(['sort=TITLE', '', 'sort=title', 'sort=toString'].map(read)).toEqual([
    'TITLE',
    'DATE',
    'DATE',
    'DATE',
  ]);
});
