import { useState } from 'preact/hooks';
import { Chips, type Chosen } from '../frame/chips.tsx';
import { Combobox } from './combobox.tsx';
import { describeHit } from './search-query.ts';
import { useSuggestions } from './use-suggestions.ts';

interface PickerProps {
  label: string;
  chosen: readonly Chosen[];
  types: readonly ('STATE' | 'ORGANIZATION' | 'DECLARATION')[];
  onChange: (slugs: readonly string[]) => void;
  most: number;
}

/** Chooses some things, by name. */
export function Picker({ label, chosen, types, onChange, most }: PickerProps) {
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
