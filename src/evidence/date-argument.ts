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

/** A period's first and last day; refuses one that ends before it begins. */
export function period({ from, to }: { from?: string | null | undefined; to?: string | null | undefined }) {
  const first = dayOf(from, 'earliest', 'from');
  const last = dayOf(to, 'latest', 'to');
  if (first !== undefined && last !== undefined && first > last)
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `from must not be after to; received from: "${from}", to: "${to}".`,
    );
  return { from: first, to: last };
}
