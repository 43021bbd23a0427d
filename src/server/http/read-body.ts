import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { SignatoryError } from '../../errors.ts';
import { HttpRefusal } from './http-refusal.ts';

/**
 * The whole body of a request.
 * @throws SignatoryError LIMIT_EXCEEDED past `maxBytes`, and reads no further; BAD_USER_INPUT for a body that is not UTF-8
 * @throws HttpRefusal 415, or 501 where it is so for its way alone, for one that is compressed: what it would unpack to is unknown
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  const {
    'content-encoding': encoding = 'identity',
    'content-length': declared = 0,
    'transfer-encoding': transfer = 'chunked',
  } = request.headers;
  return new Promise((resolve, reject) => {
    // Names of codings are taken in any case (RFC 9110, 8.4.1).
    if (!/^identity$/i.test(encoding)) return reject(packed(encoding));
    if (!/^chunked$/i.test(transfer)) return reject(transferred(transfer));
    if (Number(declared) > maxBytes) return reject(tooLong(maxBytes));
    const chunks: Buffer<ArrayBuffer>[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer<ArrayBuffer>) => {
      length += chunk.length;
      if (length > maxBytes) {
        request.pause();
        reject(tooLong(maxBytes));
        return;
      }
      chunks.push(chunk);
    });
    request.on('end', () => {
      const body = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      if (isUtf8(body)) resolve(body);
      else reject(new SignatoryError('BAD_USER_INPUT', 'A request body is text in UTF-8; this one is not.'));
    });
    // A connection that breaks is no failure of ours.
    request.on('error', () =>
      reject(new SignatoryError('BAD_USER_INPUT', 'The request ended before its body did.')),
    );
  });
}

/** Says which coding to try again in (RFC 9110, 15.5.16). */
const packed = (encoding: string) =>
  new HttpRefusal(415, `Request bodies come as they are; received one in ${encoding}.`, {
    'accept-encoding': 'identity',
  });

/** Node undoes the last coding alone, which is always chunked (RFC 9112, 6.1 and 7). */
const transferred = (codings: string) =>
  new HttpRefusal(501, `Request bodies are transferred as they are or chunked; received one in ${codings}.`);

const tooLong = (maxBytes: number) =>
  new SignatoryError('LIMIT_EXCEEDED', `A request body holds at most ${maxBytes} bytes; this one is longer.`);
