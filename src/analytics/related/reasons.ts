/** A word both texts use, as the first of them writes it, and what it adds to the score. */
export interface SharedWord {
  word: string;
  contribution: number;
}

/** Why two commitments (or declarations) are related, and how much that adds to the score. */
export type RelatedReason =
  | { type: 'SHARED_WORDS'; contribution: number; words: SharedWord[] }
  | { type: 'SHARED_THEME'; contribution: number; theme: string }
  /** Both invoke the same text or body; the keys name the cross-references that say so, of each side. */
  | {
      type: 'SAME_INSTRUMENT';
      contribution: number;
      instrument: string;
      ownKeys: string[];
      otherKeys: string[];
    }
  /** The declaration of one refers to that of the other; the keys name the cross-references. */
  | { type: 'CROSS_REFERENCE'; contribution: number; keys: string[] }
  | { type: 'SHARED_SIGNATORIES'; contribution: number; shared: number; jaccard: number };

export type RelatedReasonType = RelatedReason['type'];

/** Whole units in 1: contributions are multiples of 1/65,536, which doubles add without rounding, in any order. */
const unit = 65_536;

/** A contribution as a whole number of units. */
export function toUnits(contribution: number): number {
  return Math.round(contribution * unit);
}

export function fromUnits(units: number): number {
  return units / unit;
}
