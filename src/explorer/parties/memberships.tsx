import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { formatDate } from '../format/dates.ts';
import { fitting } from '../format/shortened.ts';
import { ofEdges, useRest } from '../graphql/use-rest.ts';
import { Figure } from '../picture/figure.tsx';
import { texts } from '../texts.ts';
import { furtherMembershipsQuery } from './membership-query.ts';
import type { PartyDetails } from './party-query.ts';
import { type Term, termKey } from './term-parts.ts';
import { TermTable } from './term-table.tsx';
import { begins, ends, yearsOfTerms } from './years-of-terms.ts';

const width = 760;
const nameWidth = 320;
const row = 26;

/** Where a party is or was a member, on a line of years. */
export function Memberships({ party }: { party: PartyDetails }) {
  const { slug } = party;
  const isState = party.__typename === 'State';
  const { rows: edges } = useRest(ofEdges(party.memberships), {
    query: furtherMembershipsQuery,
    variables: (after) => ({ slug, isState, after }),
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

function Bars({ edges, title }: { edges: readonly Term[]; title: string }) {
  const { first, last, marked } = yearsOfTerms(edges, new Date().getUTCFullYear() + 1);
  const scale = (year: number) => nameWidth + ((year - first) / (last - first)) * (width - nameWidth - 10);
  const height = edges.length * row + 26;
  return (
    <svg class="memberships" viewBox={`0 0 ${width} ${height}`} aria-label={title}>
      {marked.map((year) => (
        <g key={year} class="year">
          <line x1={scale(year)} x2={scale(year)} y1={0} y2={height - 22} />
          <text x={scale(year)} y={height - 6}>
            {formatDate(String(year))}
          </text>
        </g>
      ))}
      {edges.map((edge, i) => {
        const start = begins(edge);
        const end = ends(edge) ?? last;
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
