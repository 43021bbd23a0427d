import type { ServerResponse } from 'node:http';
import { limits } from '../limits/limits.ts';

type Patience = Readonly<Record<'sendMs' | 'slowest', number>>;

/**
 * Sends the body of a response. A client that takes nothing of it, or as good as nothing, would hold the memory of it for as
 * long as it likes; one whose connection is slow gets the time that a long body takes.
 */
export function finish(
  response: ServerResponse,
  body: Buffer | string | undefined,
  { sendMs, slowest }: Patience = limits,
): void {
  response.end(body);
  const left = response.writableLength;
  if (left === 0) return;
  const giveUp = () => response.destroy();
  const timer = setTimeout(giveUp, sendMs + left / slowest);
  response.once('close', () => clearTimeout(timer));
  // Node looks whether any of what is to be written has gone since.
  response.setTimeout(sendMs, giveUp);
  // Before Node has the connection wait for the next request, or goes on with one that came meanwhile.
  response.prependOnceListener('finish', () => response.setTimeout(0));
}
