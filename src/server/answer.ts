import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Revision } from '../graph/reader.ts';

/** Encodings we answer in, best first. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** An answer as bytes; with a revision it may be kept. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly revision: Revision | undefined;
}

/** One form of an answer, ready to be sent. */
export interface Form {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly etag: string;
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
export async function formOf(answer: Answer, encoding: Encoding): Promise<Form> {
  const packed = encoding !== 'identity' && answer.body.length >= worthCompressing;
  const body = packed ? await compressors[encoding](answer.body) : answer.body;
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  const headers = {
    ...answer.headers,
    'cache-control': 'no-cache',
    vary: 'Accept, Accept-Encoding, Authorization',
    ...(packed && { 'content-encoding': encoding }),
    'content-length': body.length,
    ...(answer.revision !== undefined && { etag }),
  };
  return { body, headers, etag };
}

/** The best encoding that an Accept-Encoding header takes (RFC 9110, 12.5.3). */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity';
  const accepted = new Map(
    header.split(',').map((item) => {
      const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, quality === undefined ? 1 : Number(quality.slice(2))] as const;
    }),
  );
  const takes = (name: Encoding) => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}
