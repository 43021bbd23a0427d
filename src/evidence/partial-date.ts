import { z } from 'zod';

/** Extended Date/Time Format (ISO 8601-2), level 0, calendar dates only: a year, a month or a day. */
export const edtf = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'a date: YYYY, YYYY-MM or YYYY-MM-DD',
    abort: true,
  })
  .refine(isPossible, 'a day that exists in the calendar');

export type DatePrecision = 'YEAR' | 'MONTH' | 'DAY';

export interface PartialDate {
  edtf: string;
  /** First day it can mean, YYYY-MM-DD. */
  earliest: string;
  /** Last day it can mean, YYYY-MM-DD. */
  latest: string;
  precision: DatePrecision;
}

/** The interval of days that an EDTF year, month or day stands for. */
export function partialDate(text: string): PartialDate {
  const [year, month, day] = text.split('-');
  if (day) return { edtf: text, earliest: text, latest: text, precision: 'DAY' };
  if (month) {
    const days = daysInMonth(Number(year), Number(month));
    return { edtf: text, earliest: `${text}-01`, latest: `${text}-${days}`, precision: 'MONTH' };
  }
  return { edtf: text, earliest: `${text}-01-01`, latest: `${text}-12-31`, precision: 'YEAR' };
}

const dayInMs = 86_400_000;
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayInMs).toISOString().slice(0, 10);

/** The neighbours of a day, YYYY-MM-DD. */
export const dayBefore = (day: string): string => shifted(day, -1);
export const dayAfter = (day: string): string => shifted(day, 1);

function isPossible(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number);
  return day === undefined || day <= daysInMonth(year ?? 0, month ?? 1);
}

/** Day 0 of the next month is the last of this one (ECMA-262, MakeDay). */
function daysInMonth(year: number, month: number): number {
  const last = new Date(Date.UTC(2000, month, 0));
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
}
