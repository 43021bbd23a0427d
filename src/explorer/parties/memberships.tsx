import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { asYears, formatDate } from '../format/dates.ts';
import { fitting } from '../format/shortened.ts';
import { ofEdges, useRest } from '../graphql/use-rest.ts';
import { Figure } from '../picture/figure.tsx';
import { texts } from '../texts.ts';
import { furtherMembershipsQuery } from './membership-query.ts';
import type { PartyDetails } from './party-query.ts';
import { type Term, termKey } from './term-parts.ts';
import { TermTable } from './term-table.tsx';

const width = 760;
const nameWidth = 320;
const row = 26;

/** Where a party is or was a member, on a line of years. */
export function Memberships({ party }: { party: PartyDetails }) {
  const { slug } = party;
  const { rows: edges } = useRest(ofEdges(party.memberships), {
    query: furtherMembershipsQuery,
    variables: (after) => ({ slug, after }),
    pageOf: ({ state, organization }) => {
      const page = (state ?? organization)?.memberships;
      return page && ofEdges(page);
    },
  });
  if (edges.length === 0) return null;
  const title = texts.party.membershipsPicture(party.name);
  return (
    <section aria-labelledby="memberships">
      <h2 id="memberships">{texts.party.memberships}</h2>
      <Figure
        name={`memberships-${slug}`}
        title={title}
        legend={[{ label: texts.party.open }]}
        table={
          <TermTable
            name="memberships"
            caption={title}
            other={texts.columns.organization}
            of={texts.party.memberships}
            claim="member"
            terms={edges}
          />
        }
      >
        <Bars edges={edges} title={title} />
      </Figure>
    </section>
  );
}

/** First year that is certain: where only "before" is known, the year before that. */
const begins = ({ from, fromBefore }: Term): number | null =>
  from !== null ? asYears(firstDay(from)) : fromBefore !== null ? asYears(firstDay(fromBefore)) - 1 : null;

/** How far back its bar has to go: of a term that only an end is known of, to some time before that. */
const reaches = (edge: Term): number | null =>
  begins(edge) ?? (edge.to === null ? null : asYears(firstDay(edge.to)) - 1);

const firstDay = (edtf: string) => `${edtf}-01-01`.slice(0, 10);

function Bars({ edges, title }: { edges: readonly Term[]; title: string }) {
  const now = new Date().getUTCFullYear() + 1;
  const first = Math.floor(Math.min(now - 10, ...edges.map((edge) => reaches(edge) ?? now)) / 10) * 10;
  const scale = (year: number) => nameWidth + ((year - first) / (now - first)) * (width - nameWidth - 10);
  const decades: number[] = [];
  const step = now - first > 60 ? 20 : 10;
  for (let year = first; year < now; year += step) decades.push(year);
  const height = edges.length * row + 26;
  return (
    <svg class="memberships" viewBox={`0 0 ${width} ${height}`} aria-label={title}>
      {decades.map((year) => (
        <g key={year} class="year">
          <line x1={scale(year)} x2={scale(year)} y1={0} y2={height - 22} />
          <text x={scale(year)} y={height - 6}>
            {formatDate(String(year))}
          </text>
        </g>
      ))}
      {edges.map((edge, i) => {
        const start = begins(edge);
        const end = edge.to === null ? now : asYears(firstDay(edge.to));
        const x = scale(start ?? first);
        return (
          <Link key={termKey(edge)} href={addressOf('parties', edge.node.slug)}>
            <title>{edge.node.name}</title>
            <text x={nameWidth - 10} y={i * row + 18} class="before">
              {fitting(edge.node.name, nameWidth - 10)}
            </text>
            <rect
              class={edge.from === null ? 'vague' : undefined}
              x={x}
              y={i * row + 6}
              width={Math.max(3, scale(end) - x)}
              height={row - 11}
              rx={2}
            />
          </Link>
        );
      })}
    </svg>
  );
}
