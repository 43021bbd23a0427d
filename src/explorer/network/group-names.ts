import { formatCount } from '../format/numbers.ts';
import { shortened } from '../format/shortened.ts';
import { inWords, texts } from '../texts.ts';
import type { NetworkNode } from './network-query.ts';
import type { ColourGroup } from './network-state.ts';
import type { Scene } from './scene.ts';

const longest = 28;

/** What the groups of a drawn network are called, in the order of the palette: types by name, others by their largest. */
export function groupNames(
  { groups, members }: Pick<Scene, 'groups' | 'members'>,
  by: ColourGroup,
): string[] {
  const words = texts.network;
  return groups.map((group, i) => {
    if (by === 'type') return inWords(group);
    const [first = '', second, ...others] = (members[i] ?? []).map((name) => shortened(name, longest));
    const known = second === undefined ? first : `${first}, ${second}`;
    const all = others.length > 0 ? words.andMore(known, others.length) : known;
    return words[by](formatCount(i + 1), all);
  });
}

/** The number by which legend and tables call the group of a node: 1 for the largest. */
export const groupNumber = (groups: readonly string[], node: NetworkNode, by: ColourGroup): number =>
  groups.indexOf(String(node[by] ?? '')) + 1;
