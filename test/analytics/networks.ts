import type { Network, NetworkEdge, NetworkNode } from '../../src/analytics/network.ts';

/** A network of made-up themes from pairs of names, with a weight where the pair has a third member. */
export function networkOf(
  pairs: readonly (readonly [string, string, number?])[],
  { directed = false, alone = [] as readonly string[] } = {},
): Network {
  const ends = pairs.flatMap((pair) => pair.slice(0, 2) as string[]);
  const slugs = [...new Set([...ends, ...alone])];
  return {
    projection: directed ? 'CROSS_REFERENCES' : 'THEMES',
    directed,
    nodes: slugs.map((slug): NetworkNode => ({ id: slug, slug, label: slug, type: 'Theme', attributes: {} })),
    edges: pairs.map(
      ([source, target, weight = 1], i): NetworkEdge => ({
        id: `${source}--${target}.${i}`,
        source,
        target,
        kind: 'ADDRESSED_TOGETHER',
        weight,
        attributes: {},
      }),
    ),
  };
}

/**
 * Friendships in a karate club: W. W. Zachary, An information flow model for conflict and fission in small groups,
 * Journal of Anthropological Research 33 (1977), 452–473, figure 1; members numbered as there.
 */
const karateFriends: Record<number, number[]> = {
  1: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
  2: [3, 4, 8, 14, 18, 20, 22, 31],
  3: [4, 8, 9, 10, 14, 28, 29, 33],
  4: [8, 13, 14],
  5: [7, 11],
  6: [7, 11, 17],
  7: [17],
  9: [31, 33, 34],
  10: [34],
  14: [34],
  15: [33, 34],
  16: [33, 34],
  19: [33, 34],
  20: [34],
  21: [33, 34],
  23: [33, 34],
  24: [26, 28, 30, 33, 34],
  25: [26, 28, 32],
  26: [32],
  27: [30, 34],
  28: [34],
  29: [32, 34],
  30: [33, 34],
  31: [33, 34],
  32: [33, 34],
  33: [34],
};

export function karateClub(): Network {
  return networkOf(
    Object.entries(karateFriends).flatMap(([a, friends]) => friends.map((b) => [`m${a}`, `m${b}`] as const)),
  );
}

/** The kite of D. Krackhardt, Assessing the political landscape, Administrative Science Quarterly 35 (1990), 342–369, figure 2. */
export function krackhardtKite(): Network {
  return networkOf([
    ['andre', 'beverly'],
    ['andre', 'carol'],
    ['andre', 'diane'],
    ['andre', 'fernando'],
    ['beverly', 'diane'],
    ['beverly', 'ed'],
    ['beverly', 'garth'],
    ['carol', 'diane'],
    ['carol', 'fernando'],
    ['diane', 'ed'],
    ['diane', 'fernando'],
    ['diane', 'garth'],
    ['ed', 'garth'],
    ['fernando', 'garth'],
    ['fernando', 'heather'],
    ['garth', 'heather'],
    ['heather', 'ike'],
    ['ike', 'jane'],
  ]);
}
