import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { SignatoryError } from '../errors.ts';

/**
 * The whole body of a request.
 * @throws SignatoryError LIMIT_EXCEEDED past `maxBytes`, and reads no further; BAD_USER_INPUT for a body that is compressed
 *   (what it would unpack to is unknown) or that is not UTF-8
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  const { 'content-encoding': encoding = 'identity', 'content-length': declared = 0 } = request.headers;
  return new Promise((resolve, reject) => {
    if (encoding !== 'identity') return reject(packed(encoding));
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

const packed = (encoding: string) =>
  new SignatoryError('BAD_USER_INPUT', `Request bodies come as they are; received one in ${encoding}.`);

const tooLong = (maxBytes: number) =>
  new SignatoryError('LIMIT_EXCEEDED', `A request body holds at most ${maxBytes} bytes; this one is longer.`);
