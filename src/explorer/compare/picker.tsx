import { useState } from 'preact/hooks';
import { Chips, type Chosen } from '../frame/chips.tsx';
import { Combobox } from '../search/combobox.tsx';
import { describeHit } from '../search/search-query.ts';
import { useSuggestions } from '../search/use-suggestions.ts';
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
  const { hits } = useSuggestions(text, 8, [...types]);
  const slugs = chosen.map(({ slug }) => slug);
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
