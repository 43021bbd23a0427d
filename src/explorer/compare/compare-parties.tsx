import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useOpen } from '../address/use-open.ts';
import { dateInWords } from '../declarations/date-in-words.ts';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { ofNodes, useRest } from '../graphql/use-rest.ts';
import { NamedParties } from '../parties/named-parties.tsx';
import { Picker } from '../search/picker.tsx';
import { texts } from '../texts.ts';
import { comparedPartiesQuery, furtherSharedQuery, type SharedPage } from './compared-parties-query.ts';
import { mostCompared } from './in-places.ts';
import { SignatureMatrix } from './signature-matrix.tsx';
import { UnknownName } from './unknown-name.tsx';
import type { useComparedParties } from './use-compared-parties.ts';

const words = texts.compare;

interface ComparePartiesProps {
  compared: ReturnType<typeof useComparedParties>;
  onChange: (slugs: readonly string[]) => void;
}

/** What two or three parties signed together, and what only some of them did. */
export function CompareParties({ compared, onChange }: ComparePartiesProps) {
  const { variables, answered, parties, chosen } = compared;
  const slugs = chosen.map(({ slug }) => slug);
  return (
    <>
      <Picker
        label={words.addParty}
        chosen={chosen}
        most={mostCompared}
        types={['STATE', 'ORGANIZATION']}
        onChange={onChange}
      />
      {answered.state !== 'loading' && (
        <NamedParties
          parameter="parties"
          names={slugs.filter((slug) => parties.every((party) => party.slug !== slug))}
          // What the API refuses, it names itself.
          unknown={(name) => answered.state === 'ready' && <UnknownName name={name} />}
        />
      )}
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
      {slugs.length > 0 && <QueryPanel asked={[[comparedPartiesQuery, variables]]} />}
    </>
  );
}

/** The table below has all of them. */
const shownAtFirst = 25;

function Shared({ page, slugs }: { page: SharedPage; slugs: readonly string[] }) {
  const { rows } = useRest(ofNodes(page), {
    query: furtherSharedQuery,
    variables: (after) => ({ parties: [...slugs], after }),
    pageOf: ({ sharedDeclarations }) => ofNodes(sharedDeclarations),
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
              {dateInWords({ date })}
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
