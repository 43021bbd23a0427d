import { useState } from 'preact/hooks';
import { addressOf } from '../address/address.ts';
import { goTo } from '../address/location.ts';
import { texts } from '../texts.ts';
import { Combobox } from './combobox.tsx';
import { describeHit, soughtWords } from './search-query.ts';
import { useSuggestions } from './use-suggestions.ts';

/** The search of every page: the best hits as suggestions, Enter for all of them. */
export function SearchBox() {
  const [text, setText] = useState('');
  const hits = useSuggestions(text, 8).hits.map(describeHit);
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
