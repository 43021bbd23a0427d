import { locales } from './numbers.ts';

/** The data counts years as EDTF does, whatever calendar the reader's locale prefers. */
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locales() as string[], { ...options, calendar: 'gregory', timeZone: 'UTC' });

const formats = {
  day: format({ dateStyle: 'long' }),
  month: format({ year: 'numeric', month: 'long' }),
  year: format({ year: 'numeric' }),
};

/** A date as exact as it is known: "2018-11-12", "2020-11" or "2023". Anything else is shown as it stands. */
export function formatDate(edtf: string): string {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf);
  if (!parts) return edtf;
  const [, , month, day] = parts;
  const date = new Date(startOf(edtf));
  return formats[day ? 'day' : month ? 'month' : 'year'].format(date);
}

const yearOf = (edtf: string): string => edtf.slice(0, 4);

/** Years since 0, with the fraction that lies before the day: 2018-07-02 is about 2018.5. */
export function asYears(day: string): number {
  const year = yearOf(day);
  const start = startOf(year);
  // The day after the year's last, since what follows 9999 has no four digits.
  const length = startOf(`${year}-12-31`) + dayInMs - start;
  return Number(year) + (startOf(day) - start) / length;
}

/** Milliseconds from 1970 to the first day of a date. `Date.UTC` takes a year before 100 for one of the twentieth century. */
const startOf = (edtf: string): number => Date.parse(`${edtf}-01-01`.slice(0, 10));
const dayInMs = 86_400_000;

const time = new Intl.DateTimeFormat(locales() as string[], { timeStyle: 'medium' });

/** A time of the reader's day, from milliseconds since 1970. */
export const formatTime = (at: number): string => time.format(at);
