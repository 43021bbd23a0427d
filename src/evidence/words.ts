import { z } from 'zod';

/** Text that says something: blanks and what nobody sees are no name and no definition. */
export const words = z
  .string()
  .regex(/[^\s\p{C}\p{Default_Ignorable_Code_Point}]/u, 'words, not blanks alone');
