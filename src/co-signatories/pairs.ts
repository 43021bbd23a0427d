import {
  type CoSignatoryPair,
  coSignatoryPairs,
  orderPairs,
  type PairOrder,
  pairAt,
} from '../analytics/co-signatories.ts';
import { compareText } from '../analytics/compare-text.ts';
import { pairStrengths } from '../analytics/pair-strengths.ts';
import type { PairTable } from '../analytics/pair-table.ts';
import { declarationsOf, type SignatureMatrix } from '../analytics/signatures.ts';
import type { Context } from '../context.ts';
import { SignatoryError } from '../errors.ts';
import { atLeast } from '../least.ts';
import type { LedgerDeclaration } from '../ledger/ledger.ts';
import type { Selection, SignatureConditions } from '../ledger/select.ts';
import { selectionOf } from '../ledger/selection.ts';
import { type Listed, listed } from '../memory-page.ts';
import { workedOut } from '../worked-out.ts';

/** A pair as resolvers get it: with the declarations it shares, newest first, made when asked for. */
export interface PairRow extends CoSignatoryPair {
  /** Of the signatures that count. */
  conditions: SignatureConditions;
  declarations(): string[];
}

export interface PairQuestion {
  conditions: SignatureConditions;
  minShared: number;
  order: PairOrder;
  /** Slug; only pairs of this party, which then comes first in each. */
  party?: string | undefined;
}

/** Pairs of parties with at least `minShared` declarations in common, in order. */
export async function pairsOf(question: PairQuestion, context: Context): Promise<Listed<PairRow>> {
  const { conditions, minShared, order, party } = question;
  atLeast(1, minShared, 'minShared');
  const selection = await selectionOf(conditions, context);
  const index = party === undefined ? undefined : selection.parties.findIndex(({ slug }) => slug === party);
  if (index === -1) return listed([]);
  const count = () => {
    if (index === undefined) refuseTooMany(selection.matrix, minShared);
    const table = coSignatoryPairs(selection.matrix, {
      minShared,
      ...(index !== undefined && { party: index }),
    });
    return { table, positions: orderPairs(selection.matrix, table, order) };
  };
  const { table, positions } = await workedOut(
    context,
    'pairs',
    question,
    count,
    ({ table }) => table.length * 20,
  );
  return { length: table.length, at: (place) => rowAt(selection, table, positions[place] ?? 0, question) };
}

/** Pairs that are put in order at once; each takes some sixty bytes meanwhile. A list of a third of them is too large to be kept. */
export const mostPairs = 10_000_000;

/** @throws SignatoryError LIMIT_EXCEEDED before any is stored: one call of twenty thousand parties has two hundred million */
function refuseTooMany(matrix: SignatureMatrix, minShared: number): void {
  const parties = matrix.parties.length;
  if ((parties * (parties - 1)) / 2 <= mostPairs) return;
  const pairs = pairStrengths(matrix, minShared).links;
  if (pairs > mostPairs)
    throw new SignatoryError(
      'LIMIT_EXCEEDED',
      `The list has at most ${mostPairs} pairs; ${pairs} signed ${minShared} or more declarations together. ` +
        'Ask for a larger minShared, for the pairs of one party, or with a filter.',
    );
}

function rowAt(
  selection: Selection,
  table: PairTable,
  index: number,
  { conditions, party }: PairQuestion,
): PairRow {
  const pair = pairAt(selection.matrix, table, index);
  const turned = party !== undefined && pair.b === party ? { ...pair, a: pair.b, b: pair.a } : pair;
  const first = table.first[index] ?? 0;
  const second = table.second[index] ?? 0;
  return { ...turned, conditions, declarations: () => sharedBy(selection, [first, second]) };
}

/** Slugs of the declarations that all of these parties (indexes) signed, newest first, the undated last. */
export function sharedBy({ matrix, declarations }: Selection, parties: readonly number[]): string[] {
  const [first, ...others] = parties.map((party) => declarationsOf(matrix, party));
  const sets = others.map((list) => new Set(list));
  const shared = [...(first ?? [])].filter((declaration) => sets.every((set) => set.has(declaration)));
  const rows = shared.map((declaration) => declarations[declaration] as LedgerDeclaration);
  // Of one day they stay as the ledger has them, by slug, which is every list's last key.
  rows.sort((a, b) => compareText(b.earliest ?? '', a.earliest ?? ''));
  return rows.map(({ slug }) => slug);
}
