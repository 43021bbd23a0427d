import { dayAfter, partialDate } from '../../evidence/partial-date.ts';
import type { MembershipRecord } from '../../parties/record.ts';

/** The days on which a membership is known to have held, YYYY-MM-DD. */
export interface MembershipDays {
  /** First such day; absent where no day of joining is known. */
  earliest?: string;
  /** Last such day; absent while it lasts. */
  latest?: string;
}

/**
 * Of a date that is known to the year or month only, the last day it can mean is the first certain one of a membership
 * that begins, and the first day it can mean the last certain one of a membership that ends.
 */
export function membershipDays({ from, fromBefore, to }: Dated): MembershipDays {
  const [earliest] = [from, fromBefore]
    .filter((date) => date !== null && date !== undefined)
    .map((date) => partialDate(date).latest)
    .sort();
  return { ...(earliest && { earliest }), ...(to !== null && { latest: partialDate(to).earliest }) };
}

type Dated = Pick<MembershipRecord, 'from' | 'fromBefore' | 'to'>;

/**
 * Those of a party's memberships that are known to have held, one after the other, on every day from `first` to `last`:
 * one as a rule, several where a term ends on a day and the next begins on that day or the one after. Empty where a day
 * is left over.
 */
export function membershipsThrough<T extends Dated>(records: readonly T[], first: string, last: string): T[] {
  const through: T[] = [];
  for (let day = first; ; ) {
    let furthest: { record: T; latest: string } | undefined;
    for (const record of records) {
      const { earliest, latest = '9999-12-31' } = membershipDays(record);
      if (earliest === undefined || earliest > day || latest < day) continue;
      if (!furthest || latest > furthest.latest) furthest = { record, latest };
    }
    if (!furthest) return [];
    through.push(furthest.record);
    if (furthest.latest >= last) return through;
    day = dayAfter(furthest.latest);
  }
}

/** Whether a membership may have held on some day from `first` to `last`. */
export function mayHaveHeld({ from, to }: Dated, first: string, last: string): boolean {
  const beginsAfter = from !== null && partialDate(from).earliest > last;
  const endedBefore = to !== null && partialDate(to).latest < first;
  return !beginsAfter && !endedBefore;
}
