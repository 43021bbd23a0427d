import type { initGraphQLTada, ResultOf, VariablesOf } from 'gql.tada';
import type { introspection } from '../../../dist/explorer-types/introspection.d.ts';

type Tada = ReturnType<typeof initGraphQLTada<{ introspection: introspection; disableMasking: true }>>;

/** A query with the types of its variables and its answer, as schema/schema.graphql has them. */
export interface Query<Answer, Variables> {
  readonly text: string;
  /** Only for the compiler. */
  readonly types?: { answer: Answer; variables: Variables };
}

interface Written {
  readonly text: string;
  readonly fragments: readonly Written[];
}

/**
 * A GraphQL document. gql.tada infers its types at compile time; nothing is parsed in the browser, because the query is
 * sent and shown as it is written here.
 */
export const graphql = ((text: string, fragments: readonly Written[] = []): Written => ({
  text: dedent(text),
  fragments,
})) as unknown as Tada;

/** Makes a document ready to be asked: its text with all the fragments it uses, each once. */
export function query<Document>(document: Document): Query<ResultOf<Document>, VariablesOf<Document>> {
  const texts = new Set<string>();
  const collect = (written: Written): void => {
    texts.add(written.text);
    for (const fragment of written.fragments) collect(fragment);
  };
  collect(document as unknown as Written);
  return { text: [...texts].join('\n\n') };
}

/** The lines without the indentation that they share. */
function dedent(text: string): string {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join('\n');
}
