import { formatMeasure } from '../format/numbers.ts';
import type { LegendEntry } from '../picture/stand-alone.ts';
import { texts } from '../texts.ts';
import type { Colours } from './colours.ts';
import { groupNames } from './group-names.ts';
import type { NetworkState } from './network-state.ts';
import { groupColours, type Scene } from './scene.ts';

/** What the colours, sizes and widths of a drawn network mean. */
export function legendOf(scene: Scene, { colour, size }: NetworkState, colours: Colours): LegendEntry[] {
  const words = texts.network;
  const names = groupNames(scene, colour);
  const own = names.length > groupColours ? names.slice(0, groupColours - 1) : names;
  const entries: LegendEntry[] = own.map((label, i) => ({ label, colour: colours.groups[i] ?? '' }));
  if (names.length > own.length)
    entries.push({ label: words.others, colour: colours.groups[groupColours - 1] ?? '' });
  return [
    ...entries,
    { label: words.sizeLegend(words.measures[size], range(scene.sizes)) },
    { label: words.weightLegend(range(scene.weights)) },
  ];
}

/** "2 to 10", or the one value there is. */
const range = ({ least, most }: Scene['sizes']) =>
  least === most ? formatMeasure(least) : texts.network.range(formatMeasure(least), formatMeasure(most));
