import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import type { PageProps } from '../app.tsx';
import { Heading } from '../frame/heading.tsx';
import { OutsideLink } from '../frame/outside-link.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { SaveFiles } from '../frame/save-files.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { DataTable } from '../table/data-table.tsx';
import { texts } from '../texts.ts';
import { SourcePage } from './source-page.tsx';
import { sourcesQuery } from './sources-query.ts';

const wholeGraph = [
  ['JSON-LD', '/graph.jsonld'],
  ['Turtle', '/graph.ttl'],
] as const;

/** The source documents, or one of them. */
export function SourcesPage({ name, parameters }: PageProps) {
  return name === '' ? <List /> : <SourcePage name={name} parameters={parameters} />;
}

function List() {
  const answered = useQuery(sourcesQuery, {});
  return (
    <>
      <Heading title={texts.sources.title} />
      <p>{texts.sources.intro}</p>
      <Waiting answered={answered}>
        {({ sources }) => (
          <DataTable
            name="sources"
            caption={texts.sources.title}
            rows={sources}
            rowKey={({ slug }) => slug}
            columns={[
              {
                key: 'title',
                header: texts.columns.title,
                value: ({ title }) => title,
                cell: ({ slug, title }) => <Link href={addressOf('sources', slug)}>{title}</Link>,
              },
              {
                key: 'publisher',
                header: texts.sources.publisher,
                value: ({ publisher }) => publisher,
              },
              {
                key: 'original',
                header: texts.sources.original,
                value: ({ url }) => url,
                cell: ({ url }) => url !== null && <OutsideLink url={url} />,
              },
            ]}
          />
        )}
      </Waiting>
      <SaveFiles label={texts.sources.all} files={wholeGraph} />
      <QueryPanel asked={[[sourcesQuery, {}]]} />
    </>
  );
}
