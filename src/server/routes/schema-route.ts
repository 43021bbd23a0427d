import { readFile } from 'node:fs/promises';
import { allowed, checkMethod, reading } from '../door/methods.ts';
import { keptForGood } from '../freshness/kept-for-good.ts';
import { sendFound } from '../freshness/send-found.ts';
import { allowEveryOrigin, answerPreflight } from '../http/cross-origin.ts';
import type { Route } from '../http/listener.ts';

const file = new URL('../../../schema/schema.graphql', import.meta.url);

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
  return sendFound(visit, { how: 'kept', kept: await schema() });
};
