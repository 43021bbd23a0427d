import { useState } from 'preact/hooks';
import { addressOf } from '../address/address.ts';
import { goTo } from '../address/location.ts';
import { useQuery } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';
import { Combobox } from './combobox.tsx';
import { describeHit, searchQuery, soughtWords } from './search-query.ts';
import { useDelayed } from './use-delayed.ts';

/** The search of every page: the best hits as suggestions, Enter for all of them. */
export function SearchBox() {
  const [text, setText] = useState('');
  const words = useDelayed(soughtWords(text), 150);
  const { data } = useQuery(searchQuery, words.length < 2 ? null : { query: words, first: 8 });
  const hits = words.length < 2 ? [] : (data?.search.edges ?? []).map(describeHit);
  const search = () => text.trim() !== '' && goTo(addressOf('search', '', { q: soughtWords(text) }));
  return (
    <search>
      <Combobox
        label={texts.search.label}
        hideLabel
        placeholder={texts.search.placeholder}
        text={text}
        onText={setText}
        suggestions={hits.map(({ href, label, type }) => ({ key: href, label, aside: type }))}
        onPick={(href) => {
          setText('');
          goTo(href);
        }}
        onEnter={search}
      />
    </search>
  );
}
