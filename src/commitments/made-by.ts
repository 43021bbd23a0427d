import type { Context } from '../context.ts';
import { defineQuery } from '../graph/query.ts';
import { foundBySlugs, type Names } from '../names/resolve.ts';

const madeBy = defineQuery<
  { parties: string[]; standing: boolean },
  [declaration: string, signatories: number]
>('commitments/made-by');

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
