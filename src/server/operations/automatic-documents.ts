import { createHash } from 'node:crypto';
import { SignatoryError } from '../../errors.ts';
import type { Asked } from '../http/asked.ts';
import { methodOf } from './accepted-operations.ts';
import { parsedJson } from './parsed-json.ts';
import { createRegisteredDocuments } from './registered-documents.ts';

interface Request {
  asked: Asked;
  body: Buffer<ArrayBuffer> | undefined;
}

/** Gives a request the texts of the documents that it only names. */
export type WithTexts = (request: Request) => Request;

/** What all requests have in common that name a document by its hash. */
const sign = 'persistedQuery';

/**
 * Automatic persisted queries (Apollo's protocol): who sends a document with its hash may send the hash alone from then on,
 * `extensions.persistedQuery.sha256Hash`, as may everybody else. A name that is not known stays as it is: the answer is
 * PERSISTED_QUERY_NOT_FOUND, after which clients send both.
 *
 * @throws SignatoryError BAD_USER_INPUT for a hash that is not the document's
 */
export function automaticDocuments(documents = createRegisteredDocuments()): WithTexts {
  function completed<T>(params: T, client: string): T {
    const hash = hashOf(params)?.toLowerCase();
    if (hash === undefined) return params;
    const { query } = params as { query?: unknown };
    if (typeof query === 'string' && query !== '') {
      checkHash(hash, query);
      documents.add(hash, query, client);
      return params;
    }
    const text = documents.get(hash);
    return text === undefined ? params : { ...params, query: text };
  }

  function ofBody(request: Request): Request {
    const { asked, body } = request;
    if (!body?.includes(sign)) return request;
    const params = parsedJson(body.toString());
    const whole = Array.isArray(params)
      ? params.map((one) => completed(one, asked.client))
      : completed(params, asked.client);
    const isSame = Array.isArray(whole)
      ? whole.every((one, index) => one === (params as unknown[])[index])
      : whole === params;
    return isSame ? request : { asked, body: Buffer.from(JSON.stringify(whole)) };
  }

  function ofAddress(request: Request): Request {
    const { asked } = request;
    if (!asked.request.url?.includes(sign)) return request;
    const url = new URL(asked.url);
    const params = {
      query: url.searchParams.get('query'),
      extensions: parsedJson(url.searchParams.get('extensions') ?? ''),
    };
    const { query } = completed(params, asked.client);
    if (query === params.query || query === null) return request;
    url.searchParams.set('query', query);
    const { client, response } = asked;
    const { method, headers } = asked.request;
    return {
      asked: {
        client,
        response,
        url,
        request: { method, headers, url: url.pathname + url.search },
        spend: (units) => asked.spend(units),
      },
      body: undefined,
    };
  }

  return (request) => (methodOf(request.asked.request) === 'GET' ? ofAddress(request) : ofBody(request));
}

function hashOf(params: unknown): string | undefined {
  const { extensions } = (params ?? {}) as {
    extensions?: { [sign]?: { sha256Hash?: unknown } | null } | null;
  };
  const hash = extensions?.[sign]?.sha256Hash;
  return typeof hash === 'string' ? hash : undefined;
}

function checkHash(hash: string, text: string): void {
  const right = createHash('sha256').update(text).digest('hex');
  if (hash === right) return;
  throw new SignatoryError(
    'BAD_USER_INPUT',
    `${sign}.sha256Hash is the SHA-256 of the query, ${right}; received "${hash.slice(0, 80)}".`,
  );
}
