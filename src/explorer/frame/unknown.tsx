import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { describeHit, searchQuery, soughtWords } from '../search/search-query.ts';
import { texts } from '../texts.ts';
import { Heading } from './heading.tsx';

interface UnknownProps {
  name: string;
  title?: string;
}

/** Offered of what the name may have meant. */
const mostOffered = 5;

/** A page for a name that the graph does not know, with what it may have meant. */
export function Unknown({ name, title = texts.states.unknown(name) }: UnknownProps) {
  const query = soughtWords(name.replaceAll(/[-/]/g, ' '));
  const { data } = useQuery(
    searchQuery,
    query === '' ? null : { query, match: 'MOST_WORDS', first: mostOffered },
  );
  const near = (data?.search.edges ?? []).map(describeHit);
  return (
    <>
      <Heading title={title} />
      {near.length > 0 && (
        <>
          <p>{texts.states.near}</p>
          <ul>
            {near.map(({ href, label, type }) => (
              <li key={href}>
                <Link class="clamped" href={href}>
                  {label}
                </Link>{' '}
                <small>{type}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {near.length < (data?.search.totalCount ?? 0) ? (
          <Link href={addressOf('search', '', { q: query })}>{texts.search.all(query)}</Link>
        ) : (
          <Link href={addressOf('declarations')}>{texts.states.toStart}</Link>
        )}
      </p>
    </>
  );
}
