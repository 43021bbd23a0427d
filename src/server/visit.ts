import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RateLimit } from './rate-limit.ts';

/** What is known of a request besides what it says itself. */
export interface Visit {
  /** Stands in the response's x-request-id and in the log. */
  readonly id: string;
  /** Who asks, for limits: the holder of a token or an address. */
  client: string;
  /** Takes units from what the client may spend. */
  spend(units: number): Promise<void>;
}

const visits = new WeakMap<IncomingMessage, Visit>();

/** Of a request that came through the listener. */
export function visitOf(request: IncomingMessage): Visit {
  const visit = visits.get(request);
  if (!visit) throw new Error('Invariant violated: a request was routed around the listener');
  return visit;
}

const prefix = randomBytes(6).toString('base64url');
let count = 0;

export function openVisit(
  request: IncomingMessage,
  response: ServerResponse,
  client: string,
  limit: RateLimit,
): Visit {
  const visit: Visit = {
    id: `${prefix}-${(++count).toString(36)}`,
    client,
    spend: (units) => limit.spend(visit.client, units, response),
  };
  visits.set(request, visit);
  return visit;
}
