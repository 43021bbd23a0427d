import { useState } from 'preact/hooks';
import { useQuery } from '../graphql/use-query.ts';
import { Combobox } from '../search/combobox.tsx';
import { describeHit, searchQuery } from '../search/search-query.ts';
import { useDelayed } from '../search/use-delayed.ts';
import { inWords, texts } from '../texts.ts';
import { mostCompared } from './most-compared.ts';

interface PickerProps {
  chosen: readonly string[];
  types: readonly ('STATE' | 'ORGANIZATION' | 'DECLARATION')[];
  onChange: (slugs: readonly string[]) => void;
}

/** Chooses what to compare, by name. */
export function Picker({ chosen, types, onChange }: PickerProps) {
  const [text, setText] = useState('');
  const words = useDelayed(text.trim(), 150);
  const wanted = words.length < 2 ? null : { query: words, types: [...types], first: 8 };
  const { data } = useQuery(searchQuery, wanted);
  const hits = wanted === null ? [] : (data?.search.edges ?? []);
  return (
    <div class="picker">
      <ul class="chips">
        {chosen.map((slug) => (
          <li key={slug}>
            {inWords(slug.replaceAll('-', '_'))}{' '}
            <button
              type="button"
              aria-label={texts.compare.remove(slug)}
              onClick={() => onChange(chosen.filter((other) => other !== slug))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {chosen.length < mostCompared && (
        <Combobox
          label={texts.compare.add}
          text={text}
          onText={setText}
          suggestions={hits.flatMap((hit) => {
            const { label, type } = describeHit(hit);
            const { slug } = hit.node;
            return chosen.includes(slug) ? [] : [{ key: slug, label, aside: type }];
          })}
          onPick={(slug) => {
            setText('');
            onChange([...chosen, slug]);
          }}
        />
      )}
    </div>
  );
}
