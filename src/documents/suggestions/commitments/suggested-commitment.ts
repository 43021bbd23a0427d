import type { SuggestedPlace } from '../sentences-of.ts';
import type { CommitmentForce } from './commitment-cue.ts';

export interface SuggestedCommitment extends SuggestedPlace {
  /** Whether the words are those of the whole block, with what stands below it unless these are `parts`. */
  isWholeBlock: boolean;
  force: CommitmentForce;
  /** The words that say so, of the passage or of what leads it in; null where a heading or column of commitments has it. */
  cue: string | null;
  parts: SuggestedCommitment[];
}
