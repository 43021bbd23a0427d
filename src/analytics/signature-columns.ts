/** What many signatures have in common. */
export interface SignatureKind {
  basis: 'NAMED' | 'MEMBERSHIP';
  role: string;
  /** Last day on which they are known to stand, YYYY-MM-DD; null of those that still do. */
  until: string | null;
}

/** Signatures as columns: what hundreds of thousands of rows are sent to another thread as. Entry i of each is one. */
export interface SignatureColumns {
  readonly party: Int32Array;
  readonly declaration: Int32Array;
  /** Index into `kinds`. */
  readonly kind: Int32Array;
  readonly kinds: readonly SignatureKind[];
  /** Index into `days` of the day from which it counts; their number where no day is known, so that unknown is last. */
  readonly since: Int32Array;
  /** YYYY-MM-DD, each once, rising. */
  readonly days: readonly string[];
}

/** The days from which signatures count, null where unknown, as columns. */
export function columnsOfDays(since: readonly (string | null)[]): Pick<SignatureColumns, 'since' | 'days'> {
  const days = [...new Set(since)].filter((day) => day !== null).sort();
  const places = new Map(days.map((day, place) => [day, place]));
  return { since: Int32Array.from(since, (day) => places.get(day ?? '') ?? days.length), days };
}
