import { readFileSync } from 'node:fs';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { createGraphQLError, type Plugin } from 'graphql-yoga';
import type { ErrorCode } from '../../errors.ts';

const file = new URL('../../../schema/persisted.json', import.meta.url);

/** Documents that clients may ask for by their SHA-256, in hexadecimal. */
function readPersisted(): ReadonlyMap<string, string> {
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
}

const named = (documentId: string | null) => documentId?.replace(/^sha256:/, '') ?? null;

/**
 * Documents by name: `documentId: "sha256:…"` (GraphQL over HTTP, appendix on persisted documents) or
 * `extensions.persistedQuery.sha256Hash`, as many clients send. Other documents are answered too, unless `only`.
 */
export function persistedDocuments(only: boolean): Plugin {
  const documents = readPersisted();
  return usePersistedOperations({
    allowArbitraryOperations: !only,
    getPersistedOperation: (key) => documents.get(key.toLowerCase()) ?? null,
    extractPersistedOperationId(params, request) {
      const { documentId, extensions } = params as { documentId?: unknown; extensions?: unknown };
      if (typeof documentId === 'string') return named(documentId);
      const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
      if (typeof persistedQuery?.sha256Hash === 'string') return persistedQuery.sha256Hash;
      // Yoga leaves it in the address.
      return request.method === 'GET' ? named(new URL(request.url).searchParams.get('documentId')) : null;
    },
    customErrors: {
      notFound: () => refused('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND', 200),
      keyNotFound: () =>
        refused(
          'A request has a query, or a documentId of a persisted document, by GET in its address; received neither.',
          'BAD_USER_INPUT',
          400,
        ),
      persistedQueryOnly: () =>
        refused('This server answers persisted documents only; give a documentId.', 'FORBIDDEN', 403),
    },
  }) as Plugin;
}

/**
 * Members of a batch that are no requests at all would make the plugins stumble. An empty operationName is none, by POST as by
 * GET (GraphQL over HTTP, "GET"): many clients send it with what has no name.
 */
export const requestsOnly: Plugin = {
  onParams({ params, setParams }) {
    if (typeof params !== 'object' || params === null || Array.isArray(params))
      throw refused(
        `A request is an object with a query; received ${JSON.stringify(params)?.slice(0, 50)}.`,
        'BAD_USER_INPUT',
        400,
      );
    if (params.operationName === '') setParams({ ...params, operationName: undefined as never });
  },
};

const refused = (message: string, code: ErrorCode, status: number) =>
  createGraphQLError(message, { extensions: { code, http: { status } } });
