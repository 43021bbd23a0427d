import { useState } from 'preact/hooks';
import { useQuery } from '../graphql/use-query.ts';
import { Combobox } from '../search/combobox.tsx';
import { folded } from '../search/folded.ts';
import { type Hit, searchQuery } from '../search/search-query.ts';
import { useDelayed } from '../search/use-delayed.ts';
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
  const words = useDelayed(text.trim(), 150);
  const asked = placed.length > 0 || words === '' ? null : { query: words, types: [...types], first: 50 };
  const { state, data } = useQuery(searchQuery, asked);
  const ids = asked === null ? [] : (data?.search.edges ?? []).map(({ node }) => idOf(node));
  const byOther = ids.flatMap((id) => network.nodes.filter((node) => node.id === id));
  const found = placed.length > 0 ? placed.map(({ node }) => node) : byOther;
  const isNone = asked !== null && words === text.trim() && state === 'ready' && found.length === 0;
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
        {isNone && texts.network.noNode(words)}
      </p>
    </>
  );
}

const idOf = ({ __typename, slug }: Hit['node']): string => `${__typename}:${slug}`;
