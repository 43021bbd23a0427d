import type { SignatureColumns } from './signature-columns.ts';
import { bucketOrder, type SignatureMatrix } from './signatures.ts';

/** Who signed what, and since when. */
export type DatedSignatures = Pick<SignatureColumns, 'party' | 'declaration' | 'since' | 'days'>;

/**
 * Since when two parties stand together behind a declaration: for each one that both signed the later of their two days,
 * and of these the first. Declarations are gone through in the order of their first signatures, so that the search of a
 * pair ends as soon as no later declaration can be earlier: most end at the first they share.
 */
export function firstTogether(matrix: SignatureMatrix, signatures: DatedSignatures) {
  const { days, declaration, since } = signatures;
  const opened = new Int32Array(matrix.declarations.length).fill(days.length);
  for (let i = 0; i < declaration.length; i++) {
    const at = declaration[i] as number;
    opened[at] = Math.min(opened[at] as number, since[i] as number);
  }
  const order = Int32Array.from(opened.keys()).sort((a, b) => (opened[a] as number) - (opened[b] as number));
  const rows = rowsInOrder(matrix, signatures, order);

  return {
    /** YYYY-MM-DD; undefined where no day is known of what they share, or they share nothing. */
    dayOf(a: number, b: number): string | undefined {
      let best = days.length;
      let [i, j] = [rows.starts[a] as number, rows.starts[b] as number];
      const [endOfA, endOfB] = [rows.ends[a] as number, rows.ends[b] as number];
      while (i < endOfA && j < endOfB) {
        const place = rows.places[i] as number;
        const difference = place - (rows.places[j] as number);
        if ((opened[order[place] as number] as number) >= best) break;
        if (difference === 0)
          best = Math.min(best, Math.max(rows.since[i] as number, rows.since[j] as number));
        if (difference <= 0) i++;
        if (difference >= 0) j++;
      }
      return days[best];
    },
  };
}

/**
 * What each party signed, as places in `order`, rising, and since when: a row for each party, from its start to its end.
 * Of a party's several roles under one declaration the first day counts.
 */
function rowsInOrder({ byParty }: SignatureMatrix, signatures: DatedSignatures, order: Int32Array) {
  const { party, declaration, since: days } = signatures;
  const placeOf = new Int32Array(order.length);
  for (const [place, one] of order.entries()) placeOf[one] = place;
  const placed = declaration.map((one) => placeOf[one] as number);
  const { starts } = byParty;
  const ends = starts.slice(0, -1);
  const places = new Int32Array(byParty.items.length);
  const since = new Int32Array(byParty.items.length);
  for (const i of bucketOrder(placed, order.length)) {
    const [row, place, day] = [party[i] as number, placed[i] as number, days[i] as number];
    const end = ends[row] as number;
    if (end > (starts[row] as number) && places[end - 1] === place) {
      since[end - 1] = Math.min(since[end - 1] as number, day);
    } else {
      places[end] = place;
      since[end] = day;
      ends[row] = end + 1;
    }
  }
  return { starts, ends, places, since };
}
