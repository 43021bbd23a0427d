import { SignatoryError } from '../../errors.ts';

/** A request that HTTP itself has a status for: a method, or a type or a coding of a body or an answer, that there is not. */
export class HttpRefusal extends SignatoryError {
  readonly status: 405 | 406 | 415 | 501;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: HttpRefusal['status'], message: string, headers: HttpRefusal['headers'] = {}) {
    super('BAD_USER_INPUT', message.slice(0, 500));
    this.status = status;
    this.headers = headers;
  }
}
