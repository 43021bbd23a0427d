import { Link } from '../address/link.tsx';
import { formatMeasure } from '../format/numbers.ts';
import { fitting } from '../format/shortened.ts';
import { inWords, texts } from '../texts.ts';
import { added, type RelatedItem, reasonKinds } from './reason-query.ts';

const width = 760;
const nameWidth = 300;
const row = 26;

/** One bar for each related thing, put together from what its reasons add. */
export function ReasonBars({ items }: { items: readonly RelatedItem[] }) {
  const largest = Math.max(...items.map(({ score }) => score));
  const scale = (width - nameWidth - 50) / largest;
  return (
    <svg
      class="reasons"
      viewBox={`0 0 ${width} ${items.length * row + 4}`}
      aria-label={texts.related.picture}
    >
      {items.map(({ href, name, end, score, reasons }, i) => {
        let x = nameWidth;
        return (
          <Link key={href} href={href}>
            <title>{`${name}: ${formatMeasure(score)}`}</title>
            <text x={nameWidth - 8} y={i * row + 18} class="before">
              {fitting(name, nameWidth - 8, end)}
            </text>
            {reasonKinds.map((kind, group) => {
              const part = added(reasons, kind) * scale;
              const start = x;
              x += part;
              return part > 0 ? (
                <rect
                  key={kind}
                  class={`group-${group + 1}`}
                  x={start}
                  y={i * row + 5}
                  width={Math.max(0.5, part - 1)}
                  height={row - 10}
                >
                  <title>{`${inWords(kind)}: ${formatMeasure(part / scale)}`}</title>
                </rect>
              ) : null;
            })}
            <text x={x + 6} y={i * row + 18}>
              {formatMeasure(score)}
            </text>
          </Link>
        );
      })}
    </svg>
  );
}
