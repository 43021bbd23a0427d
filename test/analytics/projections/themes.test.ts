import { expect, test } from 'vitest';
import { themesNetwork } from '../../../src/analytics/projections/themes.ts';
import { expectSound } from './fixture.ts';

test('themesNetwork joins themes that something addresses together', () => {
  const network = themesNetwork(
    [
      { type: 'DECLARATION', themes: ['elections', 'ai', 'ai'], earliest: '2023-09-20' },
      { type: 'COMMITMENT', themes: ['ai', 'elections'], earliest: '2018-11-12' },
      { type: 'COMMITMENT', themes: ['cyber'], earliest: null },
      { type: 'COMMITMENT', themes: ['cyber', 'ai'], earliest: null },
    ],
    [
      { slug: 'ai', name: 'AI' },
      { slug: 'cyber', name: 'Cyber' },
      { slug: 'elections', name: 'Elections' },
    ],
  );
  expectSound(network);
  expect(network.edges.map((e) => [e.id, e.weight, e.from, e.attributes])).toEqual([
    ['ADDRESSED_TOGETHER:ai--elections', 2, '2018-11-12', { declarations: 1, commitments: 1 }],
    ['ADDRESSED_TOGETHER:ai--cyber', 1, undefined, { declarations: 0, commitments: 1 }],
  ]);
  expect(network.nodes.map((n) => [n.id, n.attributes])).toEqual([
    ['Theme:ai', { declarations: 1, commitments: 2 }],
    ['Theme:cyber', { declarations: 0, commitments: 2 }],
    ['Theme:elections', { declarations: 1, commitments: 1 }],
  ]);
  expect(() => themesNetwork([{ type: 'COMMITMENT', themes: ['peace'], earliest: null }], [])).toThrow(
    /got "peace"/,
  );
});
