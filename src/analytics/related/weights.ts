/** How much each kind of reason can add to a score, and how much is worth showing. */
export interface RelatedWeights {
  /** For texts of the same words; shared words add their share of it. */
  words: number;
  /** For the same themes. */
  themes: number;
  /** For an instrument that only these two invoke. */
  instruments: number;
  /** For declarations one of which refers to the other. */
  crossReference: number;
  /** For declarations with the same signatories. */
  signatories: number;
  /** Scores below are left out. */
  minScore: number;
}

export const relatedWeights: RelatedWeights = {
  words: 1,
  themes: 0.5,
  instruments: 0.2,
  crossReference: 0.05,
  signatories: 0.05,
  minScore: 0.05,
};
