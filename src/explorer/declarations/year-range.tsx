import { setParameters } from '../address/location.ts';
import { formatDate } from '../format/dates.ts';
import { Choice } from '../frame/choice.tsx';
import { texts } from '../texts.ts';
import type { FacetCount } from './list-query.ts';

interface YearRangeProps {
  years: readonly FacetCount[];
  /** First and last year wanted, YYYY; empty where open. */
  from: string;
  to: string;
}

/** The facet of years: from one of them to another, each with how many declarations it has. */
export function YearRange({ years, from, to }: YearRangeProps) {
  const words = texts.declarations;
  if (years.length === 0 && from === '' && to === '') return null;
  const options = (open: string) => [
    ['', open] as const,
    ...years.map(({ key, count }) => [key, words.yearWith(formatDate(key), count)] as const),
  ];
  return (
    <fieldset class="facet years">
      <legend>{words.facets.years}</legend>
      <Choice
        label={words.fromYear}
        value={from}
        options={options(words.anyYear)}
        onChange={(year) =>
          setParameters({ from: year, to: to !== '' && year > to ? year : to, pages: null })
        }
      />
      <Choice
        label={words.toYear}
        value={to}
        options={options(words.anyYear)}
        onChange={(year) =>
          setParameters({ to: year, from: year !== '' && year < from ? year : from, pages: null })
        }
      />
    </fieldset>
  );
}
