import type { PageProps } from '../app.tsx';
import { Fact } from '../frame/fact.tsx';
import { Heading } from '../frame/heading.tsx';
import { OutsideLink } from '../frame/outside-link.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Unknown } from '../frame/unknown.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';
import { MarkedText } from './marked-text.tsx';
import { sourceQuery } from './sources-query.ts';
import { readPlace } from './spans.ts';

const words = texts.sources;

/** A source document with its whole text and, where the address says so, words highlighted. */
export function SourcePage({ name, parameters }: PageProps) {
  const variables = { slug: name };
  const answered = useQuery(sourceQuery, variables);
  const place = readPlace(parameters.get('at'));
  return (
    <Waiting answered={answered}>
      {({ source }) =>
        source ? (
          <article>
            <Heading title={source.title} />
            <dl class="facts">
              {source.publisher !== null && <Fact name={words.publisher}>{source.publisher}</Fact>}
              <Fact name={words.licence}>{source.licence}</Fact>
              <Fact name={words.sha}>
                <code>{source.sha256}</code>
              </Fact>
              {source.url !== null && (
                <Fact name={words.original}>
                  <OutsideLink url={source.url} />
                </Fact>
              )}
            </dl>
            <MarkedText text={source.text} spans={place?.spans ?? []} label={source.title} />
            <QueryPanel asked={[[sourceQuery, variables]]} />
          </article>
        ) : (
          <Unknown name={name} />
        )
      }
    </Waiting>
  );
}
