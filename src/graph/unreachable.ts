import { SignatoryError } from '../errors.ts';

/** A Neo4j that does not answer, or went away: it may be back soon. */
export class Unreachable extends SignatoryError {
  constructor(message: string, cause: unknown) {
    super('UNAVAILABLE', message, { cause, retryAfter: 1 });
  }
}
