import { describe, expect, it } from 'vitest';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';

// Nothing is kept: every answer is worked out.
const app = await openApp(sharedNeo4j(), { cacheSize: 0 });

const document = `query One($slug: String!, $first: Int) { declaration(by: { slug: $slug }) { title commitments(first: $first) { nodes { ordinal } } } }
query Two { graph { revision } }`;

interface Asked {
  method?: 'GET' | 'POST';
  accept?: string;
  body?: object;
  query?: string;
}

/** Everything of an answer that a client reads. */
async function ask({ method = 'POST', accept = 'application/json', body, query = '' }: Asked) {
  const answer = await fetch(`${app.url}/graphql${query}`, {
    method,
    headers: { accept, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    tag: answer.headers.has('etag'),
    text: await answer.text(),
  };
}

const one = (variables: unknown) => ({ query: document, operationName: 'One', variables });
const address = (parameters: Record<string, string>) => `?${new URLSearchParams(parameters)}`;

describe('an operation that was answered before is answered alike without Yoga', () => {
  it.each<[string, Asked]>([
    ['by POST', { body: one({ slug: 'paris-call', first: 2 }) }],
    [
      'by POST, as its own media type',
      { accept: 'application/graphql-response+json', body: one({ slug: 'paris-call' }) },
    ],
    ['of two in a document', { body: { query: document, operationName: 'Two' } }],
    ['by GET', { method: 'GET', query: address({ query: '{ themes { slug } }' }) }],
    [
      'by GET with variables',
      {
        method: 'GET',
        query: address({ query: document, operationName: 'One', variables: '{"slug":"paris-call"}' }),
      },
    ],
    ['with extensions of the client', { body: { query: '{ __typename }', extensions: { client: 'test' } } }],
  ])('%s', async (_name, asked) => {
    const first = await ask(asked);
    expect(first.status).toBe(200);
    expect(JSON.parse(first.text).errors).toBeUndefined();
    expect([await ask(asked), await ask(asked)]).toEqual([first, first]);
  });

  it('with other variables it is another answer', async () => {
    await ask({ body: one({ slug: 'paris-call' }) });
    const { text } = await ask({ body: one({ slug: 'charlevoix-commitment' }) });
    expect(JSON.parse(text).data.declaration.title).toContain('Charlevoix');
  });
});

describe('what is wrong with a later request is told in the same words as with a first one', () => {
  it.each<[string, unknown]>([
    ['a variable that is missing', {}],
    ['a variable of another type', { slug: 7 }],
    ['a page over the limit', { slug: 'paris-call', first: 1_000 }],
    ['a negative page', { slug: 'paris-call', first: -1 }],
  ])('%s', async (_name, variables) => {
    // Other white space is another document, which nobody has asked for yet.
    const unseen = await ask({
      body: { ...one(variables), query: `${document} # ${JSON.stringify(variables)}` },
    });
    expect(JSON.parse(unseen.text).errors).toHaveLength(1);
    await ask({ body: one({ slug: 'paris-call' }) });
    expect(await ask({ body: one(variables) })).toEqual(unseen);
  });
});

it('a document that came beside another one is not taken for it', async () => {
  const [theirs, ours] = ['{ themes { slug } }', '{ graph { revision } }'];
  for (const [a, b] of [
    [theirs, ours],
    [ours, theirs],
  ] as const)
    await ask({ method: 'GET', query: `${address({ query: a })}&${new URLSearchParams({ query: b })}` });
  for (const [query, field] of [
    [theirs, 'themes'],
    [ours, 'graph'],
  ] as const) {
    const { text } = await ask({ method: 'GET', query: address({ query }) });
    expect(Object.keys(JSON.parse(text).data)).toEqual([field]);
  }
});
