import { keptForGood } from '../freshness/kept-for-good.ts';
import { graphiqlPolicy } from '../http/security-headers.ts';
import { exampleQueries } from './example-queries.ts';

/**
 * The page of GraphiQL. It brings all it needs, nine megabytes, is compressed once, and is loaded when it is first asked for:
 * who starts a server rarely waits for it, and it takes a tenth of a start.
 */
export const graphiqlPage = keptForGood(async () => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({ title: 'Signatory', defaultQuery: exampleQueries, endpoint: '/graphql' });
  return {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': graphiqlPolicy },
    body: Buffer.from(html),
  };
});
