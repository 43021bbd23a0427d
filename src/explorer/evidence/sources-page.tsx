import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import type { PageProps } from '../app.tsx';
import { Fact } from '../frame/fact.tsx';
import { Heading } from '../frame/heading.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Unknown } from '../frame/unknown.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';
import { MarkedText } from './marked-text.tsx';
import { sourcesQuery } from './sources-query.ts';
import { readPlace } from './spans.ts';

/** The source documents, or one of them with its whole text and, where the address says so, words highlighted. */
export function SourcesPage({ name, parameters }: PageProps) {
  const answered = useQuery(sourcesQuery, {});
  const place = readPlace(parameters.get('at'));
  return (
    <Waiting answered={answered}>
      {({ sources }) => {
        if (name === '') return <List sources={sources} />;
        const source = sources.find(({ slug }) => slug === name);
        if (!source) return <Unknown name={name} />;
        return (
          <article>
            <Heading title={source.title} />
            <dl class="facts">
              {source.publisher !== null && <Fact name={texts.sources.publisher}>{source.publisher}</Fact>}
              <Fact name={texts.sources.licence}>{source.licence}</Fact>
              <Fact name={texts.sources.sha}>
                <code>{source.sha256}</code>
              </Fact>
              {source.url !== null && (
                <Fact name={texts.sources.original}>
                  <a href={source.url} rel="noreferrer">
                    {new URL(source.url).host}
                  </a>
                </Fact>
              )}
            </dl>
            <MarkedText text={source.text} spans={place?.spans ?? []} label={source.title} />
            <QueryPanel asked={[[sourcesQuery, {}]]} />
          </article>
        );
      }}
    </Waiting>
  );
}

function List({
  sources,
}: {
  sources: readonly { slug: string; title: string; publisher: string | null }[];
}) {
  return (
    <>
      <Heading title={texts.sources.title} />
      <p>{texts.sources.intro}</p>
      <ul class="sentences">
        {sources.map(({ slug, title, publisher }) => (
          <li key={slug}>
            <Link href={addressOf('sources', slug)}>{title}</Link>{' '}
            {publisher !== null && <small>{publisher}</small>}
          </li>
        ))}
      </ul>
      <QueryPanel asked={[[sourcesQuery, {}]]} />
    </>
  );
}
