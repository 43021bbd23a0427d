import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { SignatoryError } from '../../errors.ts';
import { errorAnswer } from '../http/error-answer.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { pathOf } from '../http/visit.ts';
import type { LoopDelay } from '../limits/loop-delay.ts';
import { takeTurns } from '../limits/take-turns.ts';

export interface SheddingParts {
  loop: Pick<LoopDelay, 'standing'>;
  /** Milliseconds of standing delay beyond which requests are refused; 0: they never are. */
  maxDelay: number;
  clientOf(request: IncomingMessage): string;
  /** Whether a client asks for far more than all others. */
  isGreedy(client: string): boolean;
  /** Hears of every request that is refused. */
  refused(): void;
}

/** What an operator needs most when there is too much to do. */
const always = new Set(['/health', '/ready', '/metrics']);

/** With fewer under way the loop is late for another reason, one long piece of work say, which refusing does not shorten. */
const few = 16;

/** With a delay of so many times what is tolerated nobody is let in, however little they ask for. */
const hopeless = 10;

/**
 * Refuses requests at once while the process does not keep up with those it has, before anything is done for them. Who has
 * fewer under way than clients have on average is let in as long as that is possible, and who is greedy is not, so that
 * one client's flood is refused to that client. Clients are addresses here: who bears a token is known once it is checked.
 */
export function shedding(
  listener: RequestListener,
  { loop, maxDelay, clientOf, isGreedy, refused }: SheddingParts,
): RequestListener {
  const underWay = new Map<string, number>();
  let all = 0;

  function isTooMuch(client: string): boolean {
    const { standing } = loop;
    if (all < few || maxDelay === 0 || standing < maxDelay) return false;
    if (standing >= hopeless * maxDelay || isGreedy(client)) return true;
    return (underWay.get(client) ?? 0) * underWay.size >= all;
  }

  function begin(client: string, response: ServerResponse): void {
    all++;
    underWay.set(client, (underWay.get(client) ?? 0) + 1);
    response.once('close', () => {
      all--;
      const left = (underWay.get(client) ?? 1) - 1;
      if (left === 0) underWay.delete(client);
      else underWay.set(client, left);
    });
  }

  const inTurn = takeTurns(() => underWay.size > 1);

  return (request, response) => {
    const client = clientOf(request);
    if (isTooMuch(client) && !always.has(pathOf(request.url ?? ''))) {
      refused();
      return refuse(response);
    }
    begin(client, response);
    inTurn(client, () => listener(request, response));
  };
}

const { status, headers, body } = errorAnswer(
  new SignatoryError('UNAVAILABLE', 'The server has more to do than it can; try again soon.', {
    retryAfter: 1,
  }),
);

const refusal = {
  ...securityHeaders,
  ...headers,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After',
  'content-length': body.length,
};

const refuse = (response: ServerResponse) => void response.writeHead(status, refusal).end(body);
