import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { setParameters } from '../address/location.ts';
import type { PageProps } from '../app.tsx';
import { Heading } from '../frame/heading.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';
import { DeclarationCard } from './declaration-card.tsx';
import { Facets } from './facets.tsx';
import { facetParameters, listVariables, readOrder } from './list-filter.ts';
import { declarationsQuery } from './list-query.ts';
import { Timeline } from './timeline.tsx';
import { useFurtherPages } from './use-further-pages.ts';

/** All declarations, in time and as a list, narrowed down by facets. */
export function DeclarationsPage({ parameters }: PageProps) {
  const variables = listVariables(parameters);
  const answered = useQuery(declarationsQuery, variables);
  const filtered = Object.values(facetParameters).some((name) => parameters.has(name));
  return (
    <>
      <Heading title={texts.title}>{texts.tagline}</Heading>
      {!filtered && <Welcome />}
      <div class="with-aside">
        <aside aria-label={texts.declarations.facetsTitle}>
          <Waiting answered={answered}>
            {({ declarations }) => <Facets facets={declarations.facets} parameters={parameters} />}
          </Waiting>
        </aside>
        <section aria-label={texts.declarations.title}>
          <Waiting answered={answered}>
            {({ declarations }) => (
              <List first={declarations} variables={variables} parameters={parameters} />
            )}
          </Waiting>
        </section>
      </div>
      <QueryPanel asked={[[declarationsQuery, variables]]} />
    </>
  );
}

type Page = NonNullable<(typeof declarationsQuery)['types']>['answer']['declarations'];
interface ListProps {
  first: Page;
  variables: ReturnType<typeof listVariables>;
  parameters: URLSearchParams;
}

function List({ first, variables, parameters }: ListProps) {
  const { nodes, more } = useFurtherPages(first, variables);
  const parties = parameters.getAll('party');
  return (
    <>
      <div class="list-head">
        <p role="status" class="count">
          {first.totalCount === 0 ? texts.declarations.empty : texts.count.declarations(first.totalCount)}
        </p>
        {parties.length > 1 && parties.length < 4 && (
          <Link href={addressOf('compare', '', { parties: parties.join(',') })}>
            {texts.declarations.compare}
          </Link>
        )}
        <Order parameters={parameters} />
      </div>
      {nodes.length > 0 && <Timeline declarations={nodes} />}
      <ol class="cards">
        {nodes.map((declaration) => (
          <DeclarationCard key={declaration.slug} declaration={declaration} />
        ))}
      </ol>
      {more && (
        <button type="button" onClick={more}>
          {texts.declarations.more}
        </button>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={parameters.has('referenced')}
          onChange={(event) => setParameters({ referenced: event.currentTarget.checked ? 'yes' : null })}
        />
        {texts.declarations.referenced}
      </label>
    </>
  );
}

function Order({ parameters }: { parameters: URLSearchParams }) {
  return (
    <label class="order">
      {texts.declarations.order}{' '}
      <select
        value={readOrder(parameters)}
        onChange={(event) =>
          setParameters({ sort: event.currentTarget.value === 'DATE' ? null : event.currentTarget.value })
        }
      >
        {Object.entries(texts.declarations.orders).map(([order, label]) => (
          <option key={order} value={order}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Welcome() {
  const { intro, ways } = texts.declarations;
  return (
    <div class="welcome">
      <p>{intro}</p>
      <ul aria-label={texts.declarations.start}>
        <li>
          <Link href={addressOf('compare', '', { parties: 'canada,united-kingdom,united-states' })}>
            {ways.together}
          </Link>
        </li>
        <li>
          <Link href={addressOf('network')}>{ways.network}</Link>
        </li>
        <li>
          <Link href={addressOf('search', '', { q: 'transparency political funding' })}>{ways.related}</Link>
        </li>
      </ul>
    </div>
  );
}
