import type { SignatureColumns } from './signature-columns.ts';
import type { SignatureMatrix } from './signatures.ts';

/** The declarations that one party signed, and from which day each signature counts; both as places in an order. */
interface Row {
  /** Places of the declarations in the order of their own first signatures, rising. */
  declarations: Int32Array;
  /** Places of the days, in the same order of declarations. */
  since: Int32Array;
}

/**
 * Since when two parties stand together behind a declaration: for each one that both signed the later of their two days,
 * and of these the first. Declarations are gone through in the order of their first signatures, so that the search of a
 * pair ends as soon as no later declaration can be earlier: most end at the first they share.
 */
export function firstTogether(
  matrix: SignatureMatrix,
  signatures: Pick<SignatureColumns, 'party' | 'declaration' | 'since' | 'days'>,
) {
  const { days } = signatures;
  const since = daysOfPairs(matrix, signatures);
  const opened = new Int32Array(matrix.declarations.length).fill(days.length);
  matrix.byParty.items.forEach((declaration, i) => {
    opened[declaration] = Math.min(opened[declaration] as number, since[i] as number);
  });
  const order = Int32Array.from(opened.keys()).sort((a, b) => (opened[a] as number) - (opened[b] as number));
  const places = new Int32Array(order.length);
  for (const [place, declaration] of order.entries()) places[declaration] = place;
  const rows = matrix.parties.map((_, party) => rowOf(matrix, party, places, since));

  return {
    /** YYYY-MM-DD; undefined where no day is known of what they share, or they share nothing. */
    dayOf(a: number, b: number): string | undefined {
      const [one, other] = [rows[a], rows[b]];
      if (!one || !other) return undefined;
      let best = days.length;
      for (let i = 0, j = 0; i < one.declarations.length && j < other.declarations.length; ) {
        const place = one.declarations[i] as number;
        const difference = place - (other.declarations[j] as number);
        if ((opened[order[place] as number] as number) >= best) break;
        if (difference === 0)
          best = Math.min(best, Math.max(one.since[i] as number, other.since[j] as number));
        if (difference <= 0) i++;
        if (difference >= 0) j++;
      }
      return days[best];
    },
  };
}

/** The first day of each pair of the matrix, parallel to `byParty.items`: a party can sign in several roles. */
function daysOfPairs(
  { byParty, parties }: SignatureMatrix,
  { party, declaration, since, days }: Pick<SignatureColumns, 'party' | 'declaration' | 'since' | 'days'>,
): Int32Array {
  const found = new Int32Array(byParty.items.length).fill(days.length);
  const places = parties.map((_, row) => {
    const [start, end] = [byParty.starts[row] as number, byParty.starts[row + 1] as number];
    return new Map(Array.from(byParty.items.subarray(start, end), (item, i) => [item, start + i]));
  });
  for (let i = 0; i < party.length; i++) {
    const place = places[party[i] as number]?.get(declaration[i] as number) ?? -1;
    found[place] = Math.min(found[place] as number, since[i] as number);
  }
  return found;
}

function rowOf({ byParty }: SignatureMatrix, party: number, places: Int32Array, since: Int32Array): Row {
  const start = byParty.starts[party] as number;
  const items = byParty.items.subarray(start, byParty.starts[party + 1]);
  const place = (i: number) => places[items[i] as number] as number;
  const order = Int32Array.from(items.keys()).sort((i, j) => place(i) - place(j));
  return { declarations: order.map(place), since: order.map((i) => since[start + i] as number) };
}
