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
  const [, year, month, day] = parts;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return formats[day ? 'day' : month ? 'month' : 'year'].format(date);
}

const yearOf = (edtf: string): string => edtf.slice(0, 4);

/** Years since 0, with the fraction that lies before the day: 2018-07-02 is about 2018.5. */
export function asYears(day: string): number {
  const year = Number(yearOf(day));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(day) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

const time = new Intl.DateTimeFormat(locales() as string[], { timeStyle: 'medium' });

/** A time of the reader's day, from milliseconds since 1970. */
export const formatTime = (at: number): string => time.format(at);
