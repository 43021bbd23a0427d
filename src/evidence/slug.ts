import { z } from 'zod';

/** The stable public name of a thing: lower-case ASCII words joined by single hyphens. */
export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'a slug is lower-case letters and digits in words joined by single hyphens',
  );
