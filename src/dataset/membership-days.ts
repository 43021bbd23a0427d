import { partialDate } from '../evidence/partial-date.ts';
import type { MembershipRecord } from '../parties/record.ts';

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
export function membershipDays({
  from,
  fromBefore,
  to,
}: Pick<MembershipRecord, 'from' | 'fromBefore' | 'to'>): MembershipDays {
  const [earliest] = [from, fromBefore]
    .filter((date) => date !== null && date !== undefined)
    .map((date) => partialDate(date).latest)
    .sort();
  return { ...(earliest && { earliest }), ...(to !== null && { latest: partialDate(to).earliest }) };
}

/** Whether a membership is known to have held on every day from `first` to `last`; undefined when it may have. */
export function wasMember(record: MembershipRecord, first: string, last: string): boolean | undefined {
  const { earliest, latest } = membershipDays(record);
  if (earliest !== undefined && earliest <= first && (latest === undefined || latest >= last)) return true;
  const beginsAfter = record.from !== null && partialDate(record.from).earliest > last;
  const endedBefore = record.to !== null && partialDate(record.to).latest < first;
  return beginsAfter || endedBefore ? false : undefined;
}
