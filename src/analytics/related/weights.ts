/** How much each kind of reason can add to a score, and how much is worth showing. */
export interface RelatedWeights {
  /** For texts of the same words; texts that share some add the share. */
  words: number;
  /** For the same themes, likewise. */
  themes: number;
  /** How often a theme counts as said that is addressed only through narrower ones, where its own count is 1: 1/2 weighs two thirds of 1. */
  broaderThemes: number;
  /** For an instrument that only these two invoke; less for one that many do. */
  instruments: number;
  /** For declarations one of which refers to the other. */
  crossReference: number;
  /** For declarations with the same signatories; fewer in common add the Jaccard index’s share. */
  signatories: number;
  /** Scores below are left out. */
  minScore: number;
}

/**
 * Words are the measure, themes a third of it, for two promises on one theme can be quite different. What ties whole
 * declarations stays small: it holds for all their commitments alike, so it should settle ties, not outweigh a text.
 * Round numbers, from the middle of the range in which the judged pairs of test/analytics/related hardly tell them apart.
 */
export const relatedWeights: RelatedWeights = {
  words: 1,
  themes: 0.3,
  broaderThemes: 0.5,
  instruments: 0.1,
  crossReference: 0.02,
  signatories: 0.02,
  minScore: 0.05,
};
