import type { Context } from '../context.ts';
import { SignatoryError } from '../errors.ts';
import { conditionsOf, selectionOf } from '../ledger/selection.ts';
import { slugsOf } from '../names/resolve.ts';
import type { SignatureFilterInput } from '../signatures/filter.ts';
import { sharedBy } from './pairs.ts';

export interface SharedArgs {
  parties: readonly string[];
  filter?: SignatureFilterInput;
}

/** Slugs of the declarations that every one of the parties signed, newest first. */
export async function sharedDeclarations(
  { parties, filter }: SharedArgs,
  context: Context,
): Promise<string[]> {
  if (parties.length === 0)
    throw new SignatoryError(
      'BAD_USER_INPUT',
      'parties takes at least one slug, ISO code, id or name; received none.',
    );
  const slugs = (await slugsOf('PARTY', parties, 'parties', context)) ?? [];
  const selection = await selectionOf(await conditionsOf(filter, context), context);
  const indexes = slugs.map((slug) => selection.parties.findIndex((party) => party.slug === slug));
  return indexes.includes(-1) ? [] : sharedBy(selection, indexes);
}
