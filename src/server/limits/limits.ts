/** Bounds on one request. docs/operations.md and the API's own description publish them. */
export const limits = {
  /** Lexical tokens of a document. */
  tokens: 4_000,
  /** Levels of fields. */
  depth: 16,
  /** Fields selected, after fragments are spread: bounds aliases too. */
  breadth: 1_000,
  /** Rows a selection can fetch at most: pages nested in pages multiply. */
  cost: 40_000,
  /** Beyond these a request is worked out in a thread aside, and not in the one that answers everybody. */
  here: {
    /** Rows. */
    rows: 2_000,
    /** Fields that a document holds; an operation may select twice as many by its fragments. */
    fields: 100,
    /** Bytes of the request's body or address. */
    bytes: 8 * 1024,
  },
  /** Operations of one request, as a list. */
  batch: 10,
  /** Bytes of a request body: a document of the most tokens takes some 40 kB. */
  bodyBytes: 64 * 1024,
  /** Milliseconds for the whole of a request. */
  requestMs: 10_000,
  /** Milliseconds for a request of a file, which holds more and is made once for a revision. */
  fileMs: 60_000,
  /** Milliseconds in which a client has to take something of an answer. */
  sendMs: 30_000,
  /** Bytes a millisecond that it has to take of the whole, beyond these first milliseconds. */
  slowest: 100,
} as const;
