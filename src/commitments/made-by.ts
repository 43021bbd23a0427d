import type { Context } from '../context.ts';
import type { DeclarationKind } from '../declarations/record.ts';
import { defineQuery, type Parameter } from '../graph/query.ts';
import { foundBySlugs, type Names } from '../names/resolve.ts';

const madeBy = defineQuery<
  { parties: string[]; standing: boolean },
  [declaration: string, signatories: number]
>('commitments/made-by');

const madeBySuch = defineQuery<Record<keyof SuchDeclarations, Parameter>, [declaration: string]>(
  'commitments/made-by-such',
);

/** Conditions on the declarations themselves, each where it has a value. */
interface SuchDeclarations {
  kinds: readonly DeclarationKind[] | null | undefined;
  from: string | undefined;
  to: string | undefined;
}

/** Slugs of the declarations of some kinds and of a period; undefined where neither is a condition. */
export function madeBySuchDeclarations(
  { kinds, from, to }: SuchDeclarations,
  { snapshot }: Context,
): Promise<string[]> | undefined {
  if (kinds == null && from === undefined && to === undefined) return undefined;
  const conditions = { kinds: kinds ? [...kinds] : null, from: from ?? null, to: to ?? null };
  const found = snapshot.read(madeBySuch, conditions).then((rows) => rows.map(([slug]) => slug));
  // Another argument may be refused before anybody waits for this one; a failure nobody waits for would end the process.
  found.catch(() => undefined);
  return found;
}

/**
 * Slugs of the declarations that all or any of the named parties signed, or stand behind still; undefined where that is no condition. Asked for once, since
 * commitments are ten times as many: each would be looked up by its declaration, and that by its signatories.
 */
export function madeByParties(
  { which, standing }: { which: 'ALL' | 'ANY'; standing: boolean },
  names: Names,
  argument: string,
  context: Context,
): Promise<string[]> | undefined {
  if (which === 'ALL' && names?.length === 0) return undefined;
  return foundBySlugs('PARTY', names, argument, context, async (parties) => {
    const rows = await context.snapshot.read(madeBy, { parties, standing });
    return rows
      .filter(([, signatories]) => which === 'ANY' || signatories === parties.length)
      .map(([declaration]) => declaration);
  });
}
