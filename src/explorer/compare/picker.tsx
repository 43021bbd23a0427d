import { useState } from 'preact/hooks';
import { Chips, type Chosen } from '../frame/chips.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { Combobox } from '../search/combobox.tsx';
import { describeHit, searchQuery } from '../search/search-query.ts';
import { useDelayed } from '../search/use-delayed.ts';
import { mostCompared } from './three.ts';

interface PickerProps {
  label: string;
  chosen: readonly Chosen[];
  types: readonly ('STATE' | 'ORGANIZATION' | 'DECLARATION')[];
  onChange: (slugs: readonly string[]) => void;
  most?: number;
}

/** Chooses what to compare, by name. */
export function Picker({ label, chosen, types, onChange, most = mostCompared }: PickerProps) {
  const [text, setText] = useState('');
  const words = useDelayed(text.trim(), 150);
  const wanted = words.length < 2 ? null : { query: words, types: [...types], first: 8 };
  const { data } = useQuery(searchQuery, wanted);
  const slugs = chosen.map(({ slug }) => slug);
  const hits = wanted === null ? [] : (data?.search.edges ?? []);
  return (
    <div class="picker">
      <Chips chosen={chosen} onChange={onChange} />
      {chosen.length < most && (
        <Combobox
          label={label}
          text={text}
          onText={setText}
          suggestions={hits.flatMap((hit) => {
            const { label: name, type } = describeHit(hit);
            const { slug } = hit.node;
            return slugs.includes(slug) ? [] : [{ key: slug, label: name, aside: type }];
          })}
          onPick={(slug) => {
            setText('');
            onChange([...slugs, slug]);
          }}
        />
      )}
    </div>
  );
}
