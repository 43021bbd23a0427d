import { SignatoryError } from './errors.ts';

/**
 * A whole number that an argument gives; undefined where it gives none.
 * @throws SignatoryError BAD_USER_INPUT for one below `least`
 */
export function atLeast<T extends number | null | undefined>(least: number, value: T, argument: string): T {
  if (value != null && value < least)
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `${argument} is a whole number from ${least}; received ${value}.`,
    );
  return value;
}
