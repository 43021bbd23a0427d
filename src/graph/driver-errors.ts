import { Neo4jError } from 'neo4j-driver';
import { SignatoryError } from '../errors.ts';
import { Unreachable } from './unreachable.ts';

/** Worth another try at once: a lost connection, a leader that moved, a deadlock (driver manual, "Error handling"). */
export const isRetryable = (error: unknown): boolean =>
  error instanceof Neo4jError &&
  (error.retriable || isBroken(error)) &&
  !waitedInVain(error) &&
  !isOutOfMemory(error);

/** Whether the server has waited in vain for the state that it was told of; it would do so again. */
export const waitedInVain = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code === 'Neo.TransientError.Transaction.BookmarkTimeout';

/** Connections that end in the middle of an answer have no code of their own ("N/A"). */
const isBroken = ({ code, message }: Neo4jError): boolean =>
  code === 'ProtocolError' || (!code?.startsWith('Neo.') && /connection|socket/i.test(message));

const unavailable = [
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.ClientError.Security.AuthenticationRateLimit',
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.AuthorizationExpired',
  'Neo.ClientError.Security.CredentialsExpired',
  'Neo.ClientError.Security.TokenExpired',
  'Neo.ClientError.Database.DatabaseNotFound',
];

/** The API's error for an error of the driver, by its code (neo4j.com status codes); anything unknown passes through, to be masked. */
export function fromDriverError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (timedOut(error))
    return new SignatoryError('TIMEOUT', 'The graph did not answer within the time limit of a request.', {
      cause: error,
    });
  if (lacksSearchIndex(error))
    return new SignatoryError(
      'UNAVAILABLE',
      'The graph has no index to search in; "signatory import" creates it anew.',
      { cause: error, retryAfter: 5 },
    );
  if (isOfTheStore(error))
    return new SignatoryError(
      'UNAVAILABLE',
      'The graph database has met an error in its store and refuses everything until it is started again; its log (debug.log) names the error.',
      { cause: error, retryAfter: 5 },
    );
  if (isOutOfMemory(error))
    return new SignatoryError(
      'UNAVAILABLE',
      `The graph database has no memory left for this at the moment${reachedLimit(error)}.`,
      { cause: error, retryAfter: 1 },
    );
  if (
    unavailable.includes(error.code) ||
    error.code.startsWith('Neo.TransientError') ||
    poolExhausted(error) ||
    isBroken(error)
  )
    return new Unreachable('The graph database cannot be reached at the moment.', error);
  return error;
}

/** By whoever watches the server, say; the driver makes a ClientError of it, so that nobody tries again. */
const terminated = 'Neo.ClientError.Transaction.Terminated';

const timedOut = (error: Neo4jError) =>
  error.code === 'Neo.ClientError.Transaction.TransactionTimedOut' ||
  error.code === 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration' ||
  error.code === terminated;

/** Whether the server ended one of several transactions that waited for each other's locks. */
export const isDeadlock = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code === 'Neo.TransientError.Transaction.DeadlockDetected';

/** Whether a write would break a constraint: two nodes of one slug, a relationship without one of its ends. */
export const breaksConstraint = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed';

/** Of one transaction or of all together (Neo4j operations manual, "Limit transaction memory usage"). */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Neo4jError && /OutOfMemoryError|MemoryPool/.test(error.code);

/** The setting that ran out, and what it is: Neo4j has them in the words of its message alone; nothing where Java ran out. */
export function reachedLimit(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  const [, limit, setting] = /than the limit (.+?)\. .*?(\S+) threshold reached/.exec(said) ?? [];
  return setting ? `: its setting ${setting} is ${limit}` : '';
}

/** The store is damaged, cannot be written, or was closed after such an error: nothing that a statement could be to blame for. */
const isOfTheStore = ({ code }: Neo4jError) =>
  /^Neo\.DatabaseError\.(Transaction|Database)\.|\.StorageDamageDetected$/.test(code);

/** All that Neo4j has for it is the code of any procedure that fails. */
const lacksSearchIndex = ({ message }: Neo4jError) => message.includes('no such fulltext schema index');

const poolExhausted = (error: Neo4jError) => error.message.includes('Connection acquisition timed out');
