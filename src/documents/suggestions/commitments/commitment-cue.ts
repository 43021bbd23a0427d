/** What a passage does: its parties promise something themselves, or ask it of others. */
export type CommitmentForce = 'PROMISES' | 'ASKS';

export interface CommitmentCue {
  force: CommitmentForce;
  /** The words that say so. */
  cue: string;
  /** Where they begin in the sentence. */
  at: number;
}
