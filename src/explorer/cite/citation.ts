/** What a citation of a commitment says, in whatever form. */
export interface Citation {
  readonly slug: string;
  /** The commitment in its words, in one line. */
  readonly words: string;
  /** "Commitment 7". */
  readonly place: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly issuers: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD; undefined where unknown. */
  readonly date: string | undefined;
  /** Of the declaration, where it was published; null where unknown. */
  readonly url: string | null;
  /** What the words rest on: source and place in it, pages, how sure it is. */
  readonly evidence: string;
  /** Of the commitment's page. */
  readonly address: string;
  /** Where it was read: service, version of the data set, day and address. */
  readonly readAt: string;
  /** The day it was read, YYYY-MM-DD. */
  readonly readOn: string;
}
