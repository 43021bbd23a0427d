import { readFile } from 'node:fs/promises';
import { allowEveryOrigin, answerPreflight } from './cross-origin.ts';
import type { Route } from './listener.ts';
import { allowed, checkMethod } from './methods.ts';
import { KeptAnswer } from './response-cache.ts';
import { send } from './send.ts';

const file = new URL('../../schema/schema.graphql', import.meta.url);

let schema: Promise<KeptAnswer> | undefined;

/**
 * GET /schema.graphql: the schema as text, for compilers of queries. Many of them ask by introspection for less than they
 * would understand of it, such as that an input takes one field only. It holds no data, and needs no token.
 */
export const schemaRoute: Route = async (visit) => {
  allowEveryOrigin(visit);
  checkMethod(visit.request, 'export');
  if (visit.request.method === 'OPTIONS') return answerPreflight(visit, allowed('export'));
  schema ??= readFile(file).then(
    (body) =>
      new KeptAnswer(
        { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body, revision: 'schema' },
        'schema',
        () => undefined,
      ),
  );
  return send(visit, { how: 'kept', kept: await schema });
};
