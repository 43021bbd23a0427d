import { formatMeasure } from '../format/numbers.ts';
import type { LegendEntry } from '../picture/stand-alone.ts';
import { inWords, texts } from '../texts.ts';
import type { Colours } from './colours.ts';
import type { NetworkState } from './network-state.ts';
import { groupColours, type Scene } from './scene.ts';

const longest = 26;
const shortened = (label: string) => (label.length > longest ? `${label.slice(0, longest - 1)}…` : label);

/** What the colours, sizes and widths of a drawn network mean. */
export function legendOf(
  { groups, members, sizes, weights }: Scene,
  { colour, size }: NetworkState,
  colours: Colours,
): LegendEntry[] {
  const words = texts.network;
  const nameOf = (group: string, i: number) => {
    if (colour === 'type') return inWords(group);
    const [first = '', second, ...others] = (members[i] ?? []).map(shortened);
    const known = second === undefined ? first : `${first}, ${second}${others.length > 0 ? ' …' : ''}`;
    return colour === 'community' ? words.community(i + 1, known) : words.component(i + 1, known);
  };
  const own = groups.length > groupColours ? groups.slice(0, groupColours - 1) : groups;
  const entries: LegendEntry[] = own.map((group, i) => ({
    label: nameOf(group, i),
    colour: colours.groups[i] ?? '',
  }));
  if (groups.length > own.length)
    entries.push({ label: words.others, colour: colours.groups[groupColours - 1] ?? '' });
  return [
    ...entries,
    { label: words.sizeLegend(words.measures[size], formatMeasure(sizes.least), formatMeasure(sizes.most)) },
    { label: words.weightLegend(formatMeasure(weights.least), formatMeasure(weights.most)) },
  ];
}
