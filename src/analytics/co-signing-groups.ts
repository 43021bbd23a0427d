import { searchClosedSets } from './closed-sets.ts';
import type { SignatureMatrix } from './signatures.ts';

export interface CoSigningGroupOptions {
  /** At least 1; 2 by default. */
  minParties?: number;
  /** At least 1; 2 by default. */
  minDeclarations?: number;
  /** How many groups to return at most; 100 by default. */
  limit?: number;
  /**
   * Words of 32 bits (or single signatures) that may be looked at before the search stops: the same on every machine.
   * 50 million by default, about half a second.
   */
  maxSteps?: number;
}

/** Every party signed every one of the declarations, and no party or declaration could be added. Slugs, in order. */
export interface CoSigningGroup {
  parties: string[];
  declarations: string[];
}

export interface CoSigningGroups {
  /** Largest parties × declarations first; ties: more parties, then the slugs. */
  groups: CoSigningGroup[];
  /** True when the whole space was searched: these are then the largest groups there are, and all when fewer than `limit`. */
  complete: boolean;
}

/**
 * The largest groups of parties that signed the same declarations together, as closed sets (see searchClosedSets).
 * Throws a RangeError for bounds below 1. The result does not depend on the order of parties and declarations.
 */
export function coSigningGroups(
  matrix: SignatureMatrix,
  options: CoSigningGroupOptions = {},
): CoSigningGroups {
  const { minParties = 2, minDeclarations = 2, limit = 100, maxSteps = 50_000_000 } = options;
  for (const [name, value] of Object.entries({ minParties, minDeclarations, limit, maxSteps })) {
    if (!Number.isInteger(value) || value < 1) {
      throw new RangeError(`${name} must be a whole number of at least 1; got ${value}.`);
    }
  }
  // The side with fewer members is enumerated, the other held as bits; closed sets are the same from either side.
  const partiesLead = matrix.parties.length <= matrix.declarations.length;
  const [lead, other] = partiesLead
    ? ([matrix.parties, matrix.declarations] as const)
    : ([matrix.declarations, matrix.parties] as const);
  const found = searchClosedSets({
    rows: partiesLead ? matrix.byParty : matrix.byDeclaration,
    leadSlugs: lead,
    otherSlugs: other,
    minLead: partiesLead ? minParties : minDeclarations,
    minOther: partiesLead ? minDeclarations : minParties,
    preferLead: partiesLead,
    limit,
    maxSteps,
  });
  const groups = found.sets.map(({ lead, other }): CoSigningGroup => {
    const [parties, declarations] = partiesLead ? [lead, other] : [other, lead];
    return { parties, declarations };
  });
  return { groups, complete: found.complete };
}
