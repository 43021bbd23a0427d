import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { asYears, formatDate } from '../format/dates.ts';
import { Figure } from '../picture/figure.tsx';
import { texts } from '../texts.ts';
import { DeclarationTable } from './declaration-table.tsx';
import type { ListedDeclaration } from './list-query.ts';
import { placeMarks } from './place-marks.ts';

const width = 760;
/** More marks with their titles would make a picture of many screens: then years are counted instead. */
export const mostMarks = 60;

interface TimelineProps {
  declarations: readonly ListedDeclaration[];
  filters: readonly string[];
}

/** The declarations on a line of years; the area of a mark follows the number of parties behind it. */
export function Timeline({ declarations, filters }: TimelineProps) {
  const { marks, years, height, scale } = placeMarks(
    declarations.flatMap(({ slug, shortTitle, date, signatoryCoverage }) =>
      date
        ? [
            {
              slug,
              label: shortTitle,
              at: asYears(date.earliest),
              until: asYears(date.latest),
              size: signatoryCoverage.listed,
            },
          ]
        : [],
    ),
    width,
  );
  if (marks.length === 0) return null;
  return (
    <Figure
      name="declarations"
      title={texts.titleWith(texts.declarations.timeline, filters)}
      legend={[{ label: texts.declarations.timelineLegend }]}
      table={<DeclarationTable declarations={declarations} />}
    >
      <svg class="timeline" viewBox={`0 0 ${width} ${height}`} aria-label={texts.declarations.timeline}>
        {years.map((year) => (
          <g key={year} class="year">
            <line x1={scale(year)} x2={scale(year)} y1={0} y2={height - 22} />
            <text x={scale(year)} y={height - 6}>
              {formatDate(String(year))}
            </text>
          </g>
        ))}
        {marks.map(({ slug, label, x, end, y, radius, labelAt, shown }) => (
          <Link key={slug} class="mark" href={addressOf('declarations', slug)}>
            <title>{label}</title>
            {end - x > 2 && <line class="range" x1={x} x2={end} y1={y} y2={y} />}
            <circle cx={x} cy={y} r={radius} />
            <text
              x={labelAt === 'after' ? Math.max(x + radius, end) + 5 : x - radius - 5}
              y={y + 4}
              class={labelAt}
            >
              {shown}
            </text>
          </Link>
        ))}
      </svg>
    </Figure>
  );
}
