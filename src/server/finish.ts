import type { ServerResponse } from 'node:http';
import { limits } from './limits.ts';

/** Sends the body of a response. A client that does not take it would hold the memory of it for as long as it likes. */
export function finish(response: ServerResponse, body: Buffer | string | undefined): void {
  response.end(body);
  if (response.writableLength === 0) return;
  const timer = setTimeout(() => response.destroy(), limits.sendMs);
  response.once('close', () => clearTimeout(timer));
}
