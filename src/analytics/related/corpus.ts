/** A commitment as relatedness sees it. */
export interface CorpusCommitment {
  /** `<declaration>/<ordinal>[/<part>]`. */
  slug: string;
  /** Slug of its declaration. */
  declaration: string;
  /** Slug of the commitment it is part of; null at the top. */
  partOf: string | null;
  heading: string | null;
  text: string;
  /** Slugs of the themes it addresses itself. */
  themes: readonly string[];
}

export interface CorpusDeclaration {
  slug: string;
  kind: string;
  /** First and last day its date can mean, YYYY-MM-DD; null where unknown. */
  earliest: string | null;
  latest: string | null;
  title: string;
  summary: string | null;
  themes: readonly string[];
  /** Slugs of the parties that signed it, on any basis; repeats count once. */
  signatories: readonly string[];
}

/** One statement of a cross-reference. */
export interface CorpusReference {
  /** Name of the edge, by which the caller finds its quote; unique. */
  key: string;
  kind: string;
  /** Slug of a declaration. */
  from: string;
  /** Slug of a declaration or an organization. */
  to: string;
  /** Slug of the declaration whose words say so. */
  assertedBy: string;
  /** Slug of the commitment whose text says so; null where it stands outside the commitments. */
  commitment: string | null;
}

interface CorpusTheme {
  slug: string;
  /** Slugs of the themes directly above. */
  broader: readonly string[];
}

/** Everything relatedness rests on, for one state of the graph. */
export interface RelatedCorpus {
  commitments: readonly CorpusCommitment[];
  declarations: readonly CorpusDeclaration[];
  crossReferences: readonly CorpusReference[];
  themes: readonly CorpusTheme[];
}
