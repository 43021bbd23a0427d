import type { Query } from '../graphql/document.ts';
import { requestAddress } from '../graphql/request.ts';
import { texts } from '../texts.ts';
import { CopyButton } from './copy-button.tsx';
import { Fold } from './fold.tsx';

interface QueryPanelProps {
  /** What the page has asked, with the variables it used. */
  asked: readonly (readonly [query: Pick<Query<unknown, unknown>, 'text'>, variables: object])[];
  /** Unique on the page. */
  name?: string;
  title?: string;
}

/** The questions behind a page, to be read, copied, and tried in GraphiQL. */
export function QueryPanel({ asked, name = 'query', title = texts.query.title }: QueryPanelProps) {
  return (
    <Fold name={name} class="query" summary={title}>
      {asked.map(([{ text }, variables]) => (
        <OneQuery key={text} text={text} variables={variables} />
      ))}
    </Fold>
  );
}

function OneQuery({ text, variables }: { text: string; variables: object }) {
  const given = Object.values(variables).some((value) => value !== undefined);
  return (
    <div class="one-query">
      <p class="actions">
        <a href={requestAddress(text, variables)} data-graphiql>
          {texts.query.open}
        </a>
        <CopyButton label={texts.copy.query} text={text} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
      {given && (
        <>
          <p class="meta">{texts.query.variables}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
          <pre tabIndex={0}>{JSON.stringify(variables, null, 2)}</pre>
        </>
      )}
    </div>
  );
}
