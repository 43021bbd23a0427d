import type { IncomingMessage } from 'node:http';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { exampleQueries } from './example-queries.ts';
import { KeptAnswer } from './response-cache.ts';
import { graphiqlPolicy } from './security-headers.ts';

/** Whether a browser asks for a page. The page runs the query of its address itself. */
export const wantsGraphiql = ({ method, headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && (headers.accept?.includes('text/html') ?? false);

/** The page of GraphiQL. It brings all it needs, nine megabytes, and is compressed once. */
export function createGraphiqlPage(): KeptAnswer {
  const page = renderGraphiQL({ title: 'Signatory', defaultQuery: exampleQueries, endpoint: '/graphql' });
  return new KeptAnswer(
    {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': graphiqlPolicy },
      body: Buffer.from(page),
      revision: 'page',
    },
    'page',
    () => undefined,
  );
}
