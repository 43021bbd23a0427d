import type { CrossReferenceKind } from '../../../cross-references/kinds.ts';
import type { CommitmentForce } from '../commitments/commitment-cue.ts';

/** What a language other than English calls texts, and how it says what one text has to do with another. */
export interface LanguageWords {
  /** Stands in every sentence that has such a name, and is looked for in a tenth of the time. */
  sign: RegExp;
  /** Stretches that look like the name of a text; the group `name` where it is a part of them. */
  names: RegExp;
  /** Phrases by which documents state a kind, as in `crossReferenceKinds`. */
  cues: Partial<Record<CrossReferenceKind, readonly string[]>>;
  /** A verb of the future whose ending says that it is ours, "nous publierons". */
  weWill?: RegExp;
  /** Phrases by which those who say them promise something, or ask it of others. */
  commits: Readonly<Record<CommitmentForce, readonly string[]>>;
}
