import type { SignatureColumns } from './signature-columns.ts';
import { bucketOrder, type SignatureMatrix } from './signatures.ts';

/** Who signed what, since when, and until when. */
export type DatedSignatures = Omit<SignatureColumns, 'kinds'> & {
  readonly kinds: readonly Pick<SignatureColumns['kinds'][number], 'until'>[];
};

/** Before every day: of signatures of which no day is known on which they stood. */
const never = '';

/**
 * When two parties stand together behind a declaration: from the later of their two days until the first of them withdraws.
 * Declarations are gone through in the order of their first signatures, so that the search for the first day of a
 * pair ends as soon as no later declaration can be earlier: most end at the first they share.
 */
export function together(matrix: SignatureMatrix, signatures: DatedSignatures) {
  const { days, declaration, since } = signatures;
  const opened = new Int32Array(matrix.declarations.length).fill(days.length);
  for (let i = 0; i < declaration.length; i++) {
    const at = declaration[i] as number;
    opened[at] = Math.min(opened[at] as number, since[i] as number);
  }
  const order = Int32Array.from(opened.keys()).sort((a, b) => (opened[a] as number) - (opened[b] as number));
  const rows = rowsInOrder(matrix, signatures, order);
  const { places, until } = rows;

  /** Goes through what two parties share, until told that it is enough. */
  function visit(a: number, b: number, enough: (place: number) => boolean, shared: Shared): void {
    let [i, j] = [rows.starts[a] as number, rows.starts[b] as number];
    const [endOfA, endOfB] = [rows.ends[a] as number, rows.ends[b] as number];
    while (i < endOfA && j < endOfB) {
      const place = places[i] as number;
      const difference = place - (places[j] as number);
      if (enough(place)) break;
      if (difference === 0) shared(i, j, Math.max(rows.since[i] as number, rows.since[j] as number));
      if (difference <= 0) i++;
      if (difference >= 0) j++;
    }
  }

  return {
    /** YYYY-MM-DD; undefined where no day is known on which they stood together. */
    firstDayOf(a: number, b: number): string | undefined {
      let best = days.length;
      visit(
        a,
        b,
        (place) => (opened[order[place] as number] as number) >= best,
        (i, j, day) => {
          if (until && !holds(days[day], earlier(until[i], until[j]))) return;
          best = Math.min(best, day);
        },
      );
      return days[best];
    },
    /** YYYY-MM-DD; undefined where they still stand together behind one, or never did. */
    lastDayOf(a: number, b: number): string | undefined {
      if (!until) return undefined;
      let last: string | null = never;
      visit(
        a,
        b,
        () => last === null,
        (i, j, day) => {
          const end = earlier(until[i], until[j]);
          if (holds(days[day], end)) last = later(last, end);
        },
      );
      return last || undefined;
    },
  };
}

type Shared = (i: number, j: number, day: number) => void;
type End = string | null | undefined;

/** Whether what begins on a day, undefined where that is unknown, has begun by its end; null is no end. */
const holds = (day: string | undefined, end: string | null): boolean =>
  end === null || (day !== undefined && day <= end);
const earlier = (a: End, b: End): string | null => (a == null ? (b ?? null) : b == null || a < b ? a : b);
const later = (a: End, b: End): string | null => (a == null || b == null ? null : a > b ? a : b);

/**
 * What each party signed, as places in `order`, rising, and since when: a row for each party, from its start to its end.
 * Of a party's several roles under one declaration the first day counts, and the last; ends are kept only where there are any.
 */
function rowsInOrder({ byParty }: SignatureMatrix, signatures: DatedSignatures, order: Int32Array) {
  const { party, declaration, since: begun, kind, kinds, days } = signatures;
  const placeOf = new Int32Array(order.length);
  for (const [place, one] of order.entries()) placeOf[one] = place;
  const placed = declaration.map((one) => placeOf[one] as number);
  const { starts } = byParty;
  const ends = starts.slice(0, -1);
  const places = new Int32Array(byParty.items.length);
  const since = new Int32Array(byParty.items.length);
  const until = kinds.some((one) => one.until !== null)
    ? new Array<string | null>(byParty.items.length).fill(never)
    : undefined;
  for (const i of bucketOrder(placed, order.length)) {
    const [row, place] = [party[i] as number, placed[i] as number];
    const end = until ? (kinds[kind[i] as number]?.until ?? null) : null;
    const known = holds(days[begun[i] as number], end);
    const day = known ? (begun[i] as number) : days.length;
    let at = ends[row] as number;
    if (at > (starts[row] as number) && places[at - 1] === place) {
      at--;
      since[at] = Math.min(since[at] as number, day);
    } else {
      places[at] = place;
      since[at] = day;
      ends[row] = at + 1;
    }
    if (until && known) until[at] = later(until[at], end);
  }
  return { starts, ends, places, since, until };
}
