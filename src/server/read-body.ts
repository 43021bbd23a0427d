import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { SignatoryError } from '../errors.ts';

/**
 * The whole body of a request.
 * @throws SignatoryError LIMIT_EXCEEDED past `maxBytes`, and reads no further; BAD_USER_INPUT for a body that is compressed
 *   (what it would unpack to is unknown) or that is not UTF-8
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `Request bodies come as they are; received one in ${encoding}.`,
    );
  const body = await readAll(request, maxBytes);
  if (!isUtf8(body))
    throw new SignatoryError('BAD_USER_INPUT', 'A request body is text in UTF-8; this one is not.');
  return body;
}

function readAll(request: IncomingMessage, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  const tooLong = () =>
    new SignatoryError(
      'LIMIT_EXCEEDED',
      `A request body holds at most ${maxBytes} bytes; this one is longer.`,
    );
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.reject(tooLong());
  return new Promise((resolve, reject) => {
    const chunks: Buffer<ArrayBuffer>[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer<ArrayBuffer>) => {
      length += chunk.length;
      if (length > maxBytes) {
        request.pause();
        reject(tooLong());
        return;
      }
      chunks.push(chunk);
    });
    request.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.once('aborted', () =>
      reject(new SignatoryError('BAD_USER_INPUT', 'The request ended before its body did.')),
    );
    request.once('error', reject);
  });
}
