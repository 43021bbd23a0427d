import { useState } from 'preact/hooks';
import { setParameters } from '../address/location.ts';
import { formatCount } from '../format/numbers.ts';
import { inWords, texts } from '../texts.ts';
import { type Facet, facetParameters } from './list-filter.ts';

interface FacetCount {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

interface FacetsProps {
  facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  parameters: URLSearchParams;
}

/** Values of a facet drawn at first. */
const shownAtFirst = 8;

/** The filters of the list, with how many declarations each value would leave. */
export function Facets({ facets, parameters }: FacetsProps) {
  const names = Object.keys(facetParameters) as Facet[];
  const cleared = Object.fromEntries(Object.values(facetParameters).map((name) => [name, null]));
  return (
    <>
      {names.some((name) => parameters.has(facetParameters[name])) && (
        <button type="button" class="quiet" onClick={() => setParameters(cleared)}>
          {texts.declarations.clear}
        </button>
      )}
      {names.map((name) => (
        <FacetGroup
          key={name}
          facet={name}
          counts={facets[name]}
          chosen={parameters.getAll(facetParameters[name])}
        />
      ))}
    </>
  );
}

interface FacetGroupProps {
  facet: Facet;
  counts: readonly FacetCount[];
  chosen: readonly string[];
}

function FacetGroup({ facet, counts, chosen }: FacetGroupProps) {
  const [all, setAll] = useState(false);
  // What is chosen stays in sight, even when it leaves nothing.
  const known = new Set(counts.map(({ key }) => key));
  const lost = chosen.filter((key) => !known.has(key)).map((key) => ({ key, label: inWords(key), count: 0 }));
  const values = [...lost, ...counts];
  const shown = values.filter(({ key }, i) => all || i < shownAtFirst || chosen.includes(key));
  const toggle = (key: string) =>
    setParameters({
      [facetParameters[facet]]: chosen.includes(key)
        ? chosen.filter((other) => other !== key)
        : [...chosen, key],
    });
  if (values.length === 0) return null;
  return (
    <fieldset class="facet">
      <legend>{texts.declarations.facets[facet]}</legend>
      {facet === 'parties' && <p class="meta">{texts.declarations.partiesHint}</p>}
      {shown.map(({ key, label, count }) => (
        <label key={key} class="check">
          <input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} />
          <span>{facet === 'kinds' ? inWords(key) : label}</span> <small>{formatCount(count)}</small>
        </label>
      ))}
      {shown.length < values.length && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {texts.declarations.moreValues(values.length)}
        </button>
      )}
    </fieldset>
  );
}
