import { z } from 'zod';

/*
 * What values of settings look like as text. Each kind says what it accepts in the words that a problem and the table
 * of docs/operations.md use.
 */

/** A kind of value: how it is read, and how it is described. */
export interface Kind<T> {
  readonly accepts: string;
  readonly schema: z.ZodType<T, string>;
}

/** Whole numbers of a range, both ends included. */
export function whole(min: number, max: number, unit = ''): Kind<number> {
  const accepts = `a whole number from ${min} to ${max}${unit && ` (${unit})`}`;
  const schema = z
    .string()
    .regex(/^\d{1,15}$/, accepts)
    .transform(Number)
    .refine((value) => value >= min && value <= max, accepts);
  return { accepts, schema };
}

const unitBytes = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** Sizes in bytes, with k, m or g for binary multiples: "64m". */
export function size(maxGigabytes = 64): Kind<number> {
  const accepts = `a size such as 512k, 64m or 2g, at most ${maxGigabytes}g; 0 for none`;
  const schema = z
    .string()
    .regex(/^\d{1,12}[kmg]?$/i, accepts)
    .transform((text) => {
      const unit = unitBytes[text.at(-1)?.toLowerCase() as keyof typeof unitBytes];
      return Number.parseInt(text, 10) * (unit ?? 1);
    })
    .refine((bytes) => bytes <= maxGigabytes * unitBytes.g, accepts);
  return { accepts, schema };
}

export function oneOf<const Values extends readonly [string, ...string[]]>(
  ...values: Values
): Kind<Values[number]> {
  const accepts = `one of ${values.join(', ')}`;
  return { accepts, schema: z.string().pipe(z.enum(values, accepts)) };
}

export const yesOrNo: Kind<boolean> = {
  accepts: 'true or false',
  schema: z
    .string()
    .pipe(z.enum(['true', 'false'], 'true or false'))
    .transform((text) => text === 'true'),
};

/** Any text that is not empty or blank; `accepts` says what it should be. */
export function text(accepts: string): Kind<string> {
  return { accepts, schema: z.string().regex(/\S/, accepts) };
}

/** An address on the web. */
export const webAddress: Kind<string> = {
  accepts: 'an address that begins with https:// or http://',
  schema: z
    .string()
    .refine(
      (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
      'an address that begins with https:// or http://',
    ),
};

/** Names divided by commas; none for an empty text. */
export function list(accepts: string, valid: (item: string) => boolean): Kind<readonly string[]> {
  const schema = z
    .string()
    .transform((value) => value.split(',').map((item) => item.trim()))
    .transform((items) => items.filter((item) => item !== ''))
    .refine((items) => items.every(valid), accepts);
  return { accepts, schema };
}
