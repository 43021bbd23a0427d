import { readFile } from 'node:fs/promises';
import { allowEveryOrigin, answerPreflight } from './cross-origin.ts';
import { keptForGood } from './kept-for-good.ts';
import type { Route } from './listener.ts';
import { allowed, checkMethod, reading } from './methods.ts';
import { send } from './send.ts';

const file = new URL('../../schema/schema.graphql', import.meta.url);

const schema = keptForGood(async () => ({
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: await readFile(file),
}));

/**
 * GET /schema.graphql: the schema as text, for compilers of queries. Many of them ask by introspection for less than they
 * would understand of it, such as that an input takes one field only. It holds no data, and needs no token.
 */
export const schemaRoute: Route = async (visit) => {
  allowEveryOrigin(visit);
  checkMethod(visit.request, reading);
  if (visit.request.method === 'OPTIONS') return answerPreflight(visit, allowed(reading));
  return send(visit, { how: 'kept', kept: await schema() });
};
