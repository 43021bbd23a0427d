import { Link } from '../address/link.tsx';
import { hereWith } from '../address/location.ts';
import { formatDate } from '../format/dates.ts';
import { formatCount } from '../format/numbers.ts';
import { Figure } from '../picture/figure.tsx';
import { DataTable } from '../table/data-table.tsx';
import { texts } from '../texts.ts';
import type { FacetCount } from './list-query.ts';

const width = 760;
const height = 190;
const edge = 30;
const floor = height - 24;
/** Room for the count over a bar. */
const top = 18;

interface YearBarsProps {
  years: readonly FacetCount[];
  filters: readonly string[];
}

/** How many of the declarations are of each year: what a line of time shows when there are too many for marks. */
export function YearBars({ years, filters }: YearBarsProps) {
  const words = texts.declarations;
  const numbers = years.map(({ key }) => Number(key));
  const first = Math.min(...numbers);
  const span = Math.max(...numbers) - first + 1;
  const step = (width - 2 * edge) / span;
  const most = Math.max(...years.map(({ count }) => count));
  const everyHowMany = Math.ceil(36 / step);
  const counts = step >= 20;
  if (years.length === 0) return null;
  const only = (year: string) => hereWith({ from: year, to: year, pages: null });
  return (
    <Figure
      name="declarations-by-year"
      title={texts.titleWith(words.perYear, filters)}
      legend={[{ label: words.perYearLegend }]}
      table={
        <DataTable
          name="years"
          caption={words.perYear}
          rows={years}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'year',
              header: words.facets.years,
              value: ({ key }) => key,
              cell: ({ key }) => <Link href={only(key)}>{formatDate(key)}</Link>,
            },
            { key: 'count', header: words.title, value: ({ count }) => count, numeric: true },
          ]}
        />
      }
    >
      <svg class="bars" viewBox={`0 0 ${width} ${height}`} aria-label={words.perYear}>
        {years.map(({ key, count }) => {
          const x = edge + (Number(key) - first) * step;
          const high = ((floor - top) * count) / most;
          return (
            <Link key={key} href={only(key)}>
              <title>{words.yearWith(formatDate(key), count)}</title>
              <rect x={x + step * 0.1} y={floor - high} width={step * 0.8} height={high} rx={1} />
              {counts && (
                <text class="middle" x={x + step / 2} y={floor - high - 5}>
                  {formatCount(count)}
                </text>
              )}
              {(Number(key) - first) % everyHowMany === 0 && (
                <text class="middle" x={x + step / 2} y={height - 8}>
                  {formatDate(key)}
                </text>
              )}
            </Link>
          );
        })}
      </svg>
    </Figure>
  );
}
