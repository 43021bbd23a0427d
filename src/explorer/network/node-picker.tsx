import { useState } from 'preact/hooks';
import { folded } from '../format/folded.ts';
import { Combobox } from '../search/combobox.tsx';
import type { Hit } from '../search/search-query.ts';
import { useSuggestions } from '../search/use-suggestions.ts';
import { inWords, texts } from '../texts.ts';
import type { NetworkData } from './network-query.ts';

interface NodePickerProps {
  label: string;
  network: NetworkData;
  onPick: (id: string) => void;
}

/** What nodes stand for, in terms of the search. */
const types = ['STATE', 'ORGANIZATION', 'DECLARATION', 'THEME'] as const;

/** Finds a node of the drawn network by its name, by the one written beside it, or by another that the search knows. */
export function NodePicker({ label, network, onPick }: NodePickerProps) {
  const [text, setText] = useState('');
  const sought = folded(text.trim());
  const placeIn = (name: string) => folded(name).indexOf(sought);
  const placed = network.nodes
    .map((node) => ({
      node,
      place: Math.min(...[node.label, node.shortLabel].map(placeIn).filter((at) => at >= 0)),
    }))
    .filter(({ place }) => sought !== '' && Number.isFinite(place))
    .sort((a, b) => a.place - b.place);
  const { words, hits, ready } = useSuggestions(placed.length > 0 ? '' : text, 50, [...types]);
  const byOther = hits.flatMap((hit) => network.nodes.filter(({ id }) => id === idOf(hit.node)));
  const found = placed.length > 0 ? placed.map(({ node }) => node) : byOther;
  return (
    <>
      <Combobox
        label={label}
        text={text}
        onText={setText}
        suggestions={found.slice(0, 8).map(({ id, label: name, shortLabel, type }) => ({
          key: id,
          label: name,
          aside: shortLabel === name ? inWords(type) : `${shortLabel}, ${inWords(type)}`,
        }))}
        onPick={(id) => {
          setText('');
          onPick(id);
        }}
      />
      <p class="meta" role="status">
        {ready && found.length === 0 && texts.network.noNode(words)}
      </p>
    </>
  );
}

const idOf = ({ __typename, slug }: Hit['node']): string => `${__typename}:${slug}`;
