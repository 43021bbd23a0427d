import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { formatCount, formatShare } from '../format/numbers.ts';
import { fitting } from '../format/shortened.ts';
import { Figure } from '../picture/figure.tsx';
import { DataTable } from '../table/data-table.tsx';
import { texts } from '../texts.ts';
import type { PartyDetails } from './party-query.ts';

const width = 760;
const nameWidth = 200;
const row = 24;
const most = 12;

/** With whom a party stands most often, as bars, each leading to the two side by side. */
export function CoSignatories({ party }: { party: PartyDetails }) {
  const { nodes } = party.coSignatories;
  if (nodes.length === 0) return null;
  const pairs = nodes.flatMap(({ parties, ...pair }) => {
    const other = parties.find(({ slug }) => slug !== party.slug);
    return other ? [{ ...pair, other }] : [];
  });
  const drawn = pairs.slice(0, most);
  const largest = Math.max(...drawn.map(({ sharedCount }) => sharedCount));
  const both = (slug: string) => addressOf('compare', '', { parties: `${party.slug},${slug}` });
  const title = texts.party.withPicture(party.name);
  const height = drawn.length * row + 8;
  return (
    <section aria-labelledby="with">
      <h2 id="with">{texts.party.with}</h2>
      <Figure
        name={`co-signatories-${party.slug}`}
        title={title}
        table={
          <DataTable
            name="with"
            caption={title}
            rows={pairs}
            rowKey={({ other }) => other.slug}
            columns={[
              {
                key: 'party',
                header: texts.columns.party,
                value: ({ other }) => other.name,
                cell: ({ other }) => <Link href={both(other.slug)}>{other.name}</Link>,
              },
              {
                key: 'shared',
                header: texts.columns.shared,
                value: (pair) => pair.sharedCount,
                numeric: true,
              },
              {
                key: 'jaccard',
                header: texts.columns.jaccard,
                value: (pair) => pair.jaccard,
                cell: (pair) => formatShare(pair.jaccard),
                numeric: true,
              },
            ]}
          />
        }
      >
        <svg class="bars" viewBox={`0 0 ${width} ${height}`} aria-label={title}>
          {drawn.map(({ other, sharedCount }, i) => (
            <Link key={other.slug} href={both(other.slug)}>
              <title>{`${other.name}: ${formatCount(sharedCount)}`}</title>
              <text x={nameWidth - 8} y={i * row + 18} class="before">
                {fitting(other.name, nameWidth - 8)}
              </text>
              <rect
                x={nameWidth}
                y={i * row + 5}
                width={((width - nameWidth - 40) * sharedCount) / largest}
                height={row - 8}
                rx={2}
              />
              <text x={nameWidth + ((width - nameWidth - 40) * sharedCount) / largest + 6} y={i * row + 18}>
                {formatCount(sharedCount)}
              </text>
            </Link>
          ))}
        </svg>
      </Figure>
    </section>
  );
}
