import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useOpen } from '../address/use-open.ts';
import { formatDate } from '../format/dates.ts';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { useRest } from '../graphql/use-rest.ts';
import { texts } from '../texts.ts';
import {
  type ComparedParty,
  comparedPartiesQuery,
  furtherSharedQuery,
  type SharedPage,
} from './compared-parties-query.ts';
import { Picker } from './picker.tsx';
import { SignatureMatrix } from './signature-matrix.tsx';
import { inPlaces } from './three.ts';

const words = texts.compare;

interface ComparePartiesProps {
  slugs: readonly string[];
  onChange: (slugs: readonly string[]) => void;
}

/** What two or three parties signed together, and what only some of them did. */
export function CompareParties({ slugs, onChange }: ComparePartiesProps) {
  const variables = { all: [...slugs], ...inPlaces(slugs) };
  const answered = useQuery(comparedPartiesQuery, variables);
  const { data } = answered;
  const found = [
    data?.firstState ?? data?.firstBody,
    data?.secondState ?? data?.secondBody,
    data?.thirdState ?? data?.thirdBody,
  ];
  const parties = found.filter((party): party is ComparedParty => Boolean(party));
  const nameOf = (slug: string) => parties.find((party) => party.slug === slug)?.name ?? slug;
  return (
    <>
      <Picker
        label={words.addParty}
        chosen={slugs.map((slug) => ({ slug, name: nameOf(slug) }))}
        types={['STATE', 'ORGANIZATION']}
        onChange={onChange}
      />
      {slugs.length === 1 && <p class="meta">{words.pick}</p>}
      {slugs.length > 1 && (
        <Waiting answered={answered}>
          {({ shared }) => (
            <>
              {shared && <Shared page={shared} slugs={slugs} />}
              <SignatureMatrix parties={parties} />
            </>
          )}
        </Waiting>
      )}
      <QueryPanel asked={[[comparedPartiesQuery, variables]]} />
    </>
  );
}

/** The table below has all of them. */
const shownAtFirst = 25;

const rowsOf = ({ nodes, pageInfo }: SharedPage) => ({ rows: nodes, pageInfo });

function Shared({ page, slugs }: { page: SharedPage; slugs: readonly string[] }) {
  const { rows } = useRest(rowsOf(page), {
    query: furtherSharedQuery,
    variables: (after) => ({ parties: [...slugs], after }),
    pageOf: ({ sharedDeclarations }) => rowsOf(sharedDeclarations),
  });
  const [all, setAll] = useOpen('all:shared');
  const shown = all ? rows : rows.slice(0, shownAtFirst);
  return (
    <div class="shared">
      <h3>
        {words.all(slugs.length)} <small>{texts.count.declarations(page.totalCount)}</small>
      </h3>
      <ol class="sentences">
        {shown.map(({ slug, shortTitle, title, date }) => (
          <li key={slug}>
            <p>
              <Link href={addressOf('declarations', slug)}>{title}</Link>
            </p>
            <p class="meta">
              {date ? formatDate(date.edtf) : texts.states.unknownDate}
              {title !== shortTitle && ` · ${shortTitle}`}
            </p>
          </li>
        ))}
      </ol>
      {!all && shown.length < page.totalCount && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {texts.table.all(page.totalCount)}
        </button>
      )}
      {rows.length === 0 && <p class="none">{texts.states.none}</p>}
    </div>
  );
}
