import type { IncomingMessage } from 'node:http';
import { SignatoryError } from '../errors.ts';

/** The whole body of a request. Throws LIMIT_EXCEEDED past `maxBytes`, and reads no further. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
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
