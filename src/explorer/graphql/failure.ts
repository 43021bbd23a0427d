/**
 * Why a request has no answer, in the terms the page explains it with. AWAY: nobody answered; BUSY: the server has too
 * much to do or waits for its database; TOO_MUCH: this client asked for more than it may; PASSING: another fault that may
 * be gone when the same is asked again; CLOSED: there is no token, or none that reaches; REFUSED: the same question will
 * be refused again.
 */
export type FailureKind = 'AWAY' | 'BUSY' | 'TOO_MUCH' | 'PASSING' | 'CLOSED' | 'REFUSED';

export class RequestFailure extends Error {
  readonly kind: FailureKind;
  /** Milliseconds that the server wants to be left alone; undefined where it does not say. */
  readonly retryAfter: number | undefined;
  constructor(kind: FailureKind, message: string, retryAfter?: number) {
    super(message);
    this.name = 'RequestFailure';
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /** Whether it is no use to ask the same again. */
  get isFinal(): boolean {
    return this.kind === 'CLOSED' || this.kind === 'REFUSED';
  }
}

/** What codes of the API mean; any other says something against the question. */
const byCode: Readonly<Record<string, FailureKind>> = {
  UNAVAILABLE: 'BUSY',
  RATE_LIMITED: 'TOO_MUCH',
  TIMEOUT: 'PASSING',
  INTERNAL_SERVER_ERROR: 'PASSING',
  UNAUTHENTICATED: 'CLOSED',
  FORBIDDEN: 'CLOSED',
};
/** The same of statuses, where a proxy answers. */
const byStatus: Readonly<Record<number, FailureKind>> = {
  401: 'CLOSED',
  403: 'CLOSED',
  429: 'TOO_MUCH',
  503: 'BUSY',
};

/** @param otherwise what it is where neither status nor code tells */
export function failureOf(
  { status, headers }: Response,
  message: string,
  code = '',
  otherwise: FailureKind = status >= 500 ? 'PASSING' : 'REFUSED',
): RequestFailure {
  const kind = byCode[code] ?? byStatus[status] ?? otherwise;
  return new RequestFailure(kind, message, readWait(headers.get('retry-after')));
}

/** Milliseconds of a Retry-After header, which holds seconds or a date; undefined where there is none. */
function readWait(header: string | null): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
