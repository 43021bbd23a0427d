import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Revision } from '../../graph/revision.ts';
import { qualityValues } from './quality-values.ts';

/** Encodings we answer in, best first. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** An answer as bytes; with a revision it may be kept. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly revision: Revision | undefined;
}

type Headers = Readonly<Record<string, string | number>>;

/** One form of an answer, ready to be sent. */
export class Form {
  readonly body: Buffer;
  readonly headers: Headers;
  #tagged: { etag: string; headers: Headers } | undefined;

  constructor(body: Buffer, headers: Headers) {
    this.body = body;
    this.headers = headers;
  }

  /** With an ETag, for requests that can be conditional; worked out when first needed. */
  get tagged(): { readonly etag: string; readonly headers: Headers } {
    if (!this.#tagged) {
      const etag = `"${createHash('sha1').update(this.body).digest('base64url')}"`;
      this.#tagged = { etag, headers: { ...this.headers, etag } };
    }
    return this.#tagged;
  }
}

/** Below this many bytes (about one network packet) compressing gains nothing. */
const worthCompressing = 1_400;

const compressors = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 5 }),
};

/** The form of an answer in one encoding. */
export function formOf(answer: Answer, encoding: Encoding): Form | Promise<Form> {
  if (encoding === 'identity' || answer.body.length < worthCompressing)
    return new Form(answer.body, headersOf(answer, answer.body));
  return compressors[encoding](answer.body).then(
    (body) => new Form(body, { ...headersOf(answer, body), 'content-encoding': encoding }),
  );
}

const headersOf = ({ headers }: Answer, { length }: Buffer): Headers => ({
  ...headers,
  'cache-control': 'no-cache',
  vary: 'Accept, Accept-Encoding, Authorization',
  'content-length': length,
});

/** The best encoding that an Accept-Encoding header takes (RFC 9110, 12.5.3). */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity';
  const accepted = new Map(qualityValues(header));
  const takes = (name: Encoding) => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}
