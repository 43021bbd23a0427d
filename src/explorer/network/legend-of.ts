import { formatMeasure } from '../format/numbers.ts';
import type { LegendEntry } from '../picture/stand-alone.ts';
import { inWords, texts } from '../texts.ts';
import type { Colours } from './colours.ts';
import type { NetworkState } from './network-state.ts';
import { groupColours, type Scene } from './scene.ts';

/** What the colours, sizes and widths of a drawn network mean. */
export function legendOf(
  { groups, sizes, weights }: Scene,
  { colour, size }: NetworkState,
  colours: Colours,
): LegendEntry[] {
  const words = texts.network;
  const nameOf = (group: string) =>
    colour === 'type'
      ? inWords(group, words.types)
      : colour === 'community'
        ? words.community(group)
        : words.component(group);
  const own = groups.length > groupColours ? groups.slice(0, groupColours - 1) : groups;
  const entries: LegendEntry[] = own.map((group, i) => ({
    label: nameOf(group),
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
