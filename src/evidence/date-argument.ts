import { SignatoryError } from '../errors.ts';
import { edtf, partialDate } from './partial-date.ts';

/** The first (or last) day that a date argument can mean; undefined where none is given. */
export function dayOf(
  text: string | null | undefined,
  side: 'earliest' | 'latest',
  argument: string,
): string | undefined {
  if (text == null) return undefined;
  if (!edtf.safeParse(text).success)
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `${argument} is a date as YYYY, YYYY-MM or YYYY-MM-DD; received "${text.slice(0, 80)}".`,
    );
  return partialDate(text)[side];
}

/** The first and last day of a filter's period; refuses one that ends before it begins. */
export function period({ from, to }: { from?: string | null | undefined; to?: string | null | undefined }) {
  const first = dayOf(from, 'earliest', 'filter.from');
  const last = dayOf(to, 'latest', 'filter.to');
  if (first !== undefined && last !== undefined && first > last)
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `filter.from must not be after filter.to; received from: "${from}", to: "${to}".`,
    );
  return { from: first, to: last };
}
