import { useState } from 'preact/hooks';
import type { Query } from '../graphql/document.ts';
import { requestAddress } from '../graphql/request.ts';
import { texts } from '../texts.ts';

interface QueryPanelProps {
  /** What the page has asked, with the variables it used. */
  asked: readonly (readonly [query: Pick<Query<unknown, unknown>, 'text'>, variables: object])[];
}

/** The questions behind a page, to be read, copied, and tried in GraphiQL. */
export function QueryPanel({ asked }: QueryPanelProps) {
  return (
    <details class="query">
      <summary>{texts.query.title}</summary>
      {asked.map(([{ text }, variables]) => (
        <OneQuery key={text} text={text} variables={variables} />
      ))}
    </details>
  );
}

function OneQuery({ text, variables }: { text: string; variables: object }) {
  const [copied, setCopied] = useState(false);
  const given = Object.values(variables).some((value) => value !== undefined);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div class="one-query">
      <p class="actions">
        <a href={requestAddress(text, variables)} data-graphiql>
          {texts.query.open}
        </a>
        <button type="button" class="quiet" onClick={copy}>
          {texts.query.copy}
        </button>
        <span role="status">{copied ? texts.query.copied : ''}</span>
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
