import type { builder } from './builder.ts';

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** What a filter says of withdrawn signatures, where some of its conditions mean signatures. */
export const standingField = (t: InputFields, conditions: string) =>
  t.boolean({
    description: `true: in ${conditions}, a withdrawn signature is none. By default whoever ever signed has signed; how things stood on a day, lists of signatures tell (SignatureFilter.asOf).`,
  });
