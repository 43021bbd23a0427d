import { exampleQueries } from './example-queries.ts';
import { KeptAnswer } from './response-cache.ts';
import { graphiqlPolicy } from './security-headers.ts';

/** Of this process: the same whatever is served. */
let page: Promise<KeptAnswer> | undefined;

/**
 * The page of GraphiQL. It brings all it needs, nine megabytes, is compressed once, and is loaded when it is first asked for:
 * who starts a server rarely waits for it, and it takes a tenth of a start.
 */
export function graphiqlPage(): Promise<KeptAnswer> {
  page ??= createPage();
  return page;
}

async function createPage(): Promise<KeptAnswer> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({ title: 'Signatory', defaultQuery: exampleQueries, endpoint: '/graphql' });
  return new KeptAnswer(
    {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': graphiqlPolicy },
      body: Buffer.from(html),
      revision: 'page',
    },
    'page',
    () => undefined,
  );
}
