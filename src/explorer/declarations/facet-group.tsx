import { setParameters, useAddress } from '../address/location.ts';
import { useOpen } from '../address/use-open.ts';
import { folded } from '../format/folded.ts';
import { formatCount } from '../format/numbers.ts';
import { texts } from '../texts.ts';
import { type Facet, facetParameters } from './list-filter.ts';
import type { FacetCount } from './list-query.ts';
import { useFacetNames } from './use-facet-names.ts';

interface FacetGroupProps {
  facet: Facet;
  counts: readonly FacetCount[];
  chosen: readonly string[];
}

/** Values drawn at first. */
const shownAtFirst = 8;
/** Longer lists are looked through by name. */
const longList = 25;

/** The values of one facet to be ticked. */
export function FacetGroup({ facet, counts, chosen }: FacetGroupProps) {
  const [all, setAll] = useOpen(`all:${facet}`);
  const find = `find.${facet}`;
  const sought = useAddress()?.parameters.get(find) ?? '';
  const words = texts.declarations;
  const nameOf = useFacetNames(facet, counts, chosen);
  // What is chosen stays in sight, even when it leaves nothing.
  const known = new Set(counts.map(({ key }) => key));
  const lost = chosen.filter((key) => !known.has(key)).map((key) => ({ key, count: 0 }));
  const values = [...lost, ...counts];
  const isSought = all && values.length > longList;
  const fits = ({ key }: { key: string }, i: number) =>
    chosen.includes(key) ||
    (isSought ? folded(nameOf(key)).includes(folded(sought.trim())) : all || i < shownAtFirst);
  const toggle = (key: string) =>
    setParameters({
      [facetParameters[facet]]: chosen.includes(key)
        ? chosen.filter((other) => other !== key)
        : [...chosen, key],
      pages: null,
    });
  if (values.length === 0) return null;
  return (
    <fieldset class="facet">
      <legend>{words.facets[facet]}</legend>
      {facet === 'parties' && <p class="meta">{words.partiesHint}</p>}
      {isSought && (
        <input
          type="text"
          aria-label={words.seek(words.facets[facet])}
          placeholder={words.seek(words.facets[facet])}
          value={sought}
          onInput={(event) => setParameters({ [find]: event.currentTarget.value }, { replace: true })}
        />
      )}
      <div class={isSought ? 'values long' : 'values'}>
        {values.filter(fits).map((value) => (
          <label key={value.key} class="check">
            <input type="checkbox" checked={chosen.includes(value.key)} onChange={() => toggle(value.key)} />
            <span>{nameOf(value.key)}</span> <small>{formatCount(value.count)}</small>
          </label>
        ))}
      </div>
      {values.length > shownAtFirst && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewerValues : words.moreValues(values.length)}
        </button>
      )}
    </fieldset>
  );
}
