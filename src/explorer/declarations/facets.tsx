import { setParameters } from '../address/location.ts';
import { StandingOnly } from '../frame/standing-only.tsx';
import { texts } from '../texts.ts';
import { FacetGroup } from './facet-group.tsx';
import { type Facet, facetParameters, filterParameters, standsOnly } from './list-filter.ts';
import type { FacetCount } from './list-query.ts';
import { YearRange } from './year-range.tsx';

interface FacetsProps {
  facets: Readonly<Record<Facet | 'years', readonly FacetCount[]>>;
  parameters: URLSearchParams;
}

/** The filters of the list, with how many declarations each value holds. */
export function Facets({ facets, parameters }: FacetsProps) {
  const group = (facet: Facet) => (
    <FacetGroup facet={facet} counts={facets[facet]} chosen={parameters.getAll(facetParameters[facet])} />
  );
  return (
    <>
      {group('themes')}
      {group('kinds')}
      <YearRange years={facets.years} from={parameters.get('from') ?? ''} to={parameters.get('to') ?? ''} />
      {group('parties')}
      {parameters.has('party') && <StandingOnly chosen={standsOnly(parameters)} />}
      <label class="check">
        <input
          type="checkbox"
          checked={parameters.has('referenced')}
          onChange={(event) =>
            setParameters({ referenced: event.currentTarget.checked ? 'yes' : null, pages: null })
          }
        />
        <span>{texts.declarations.referenced}</span>
      </label>
    </>
  );
}

/** The way back to all declarations; nothing where nothing narrows them down. */
export function ClearFilters({ parameters }: Pick<FacetsProps, 'parameters'>) {
  if (!filterParameters.some((name) => parameters.has(name))) return null;
  const cleared = Object.fromEntries([...filterParameters, 'pages'].map((name) => [name, null]));
  return (
    <button type="button" class="quiet" onClick={() => setParameters(cleared)}>
      {texts.declarations.clear}
    </button>
  );
}
