import { z } from 'zod';
import { crossReferenceKindNames } from '../cross-references/kinds.ts';
import { declarationKinds, signatureBases, signatureRoles } from '../declarations/record.ts';
import { SignatoryError } from '../errors.ts';
import type { NetworkCondition, NetworkFilterInput } from './filter.ts';

const lists = {
  themes: z.array(z.string()),
  kinds: z.array(z.enum(declarationKinds)),
  basis: z.array(z.enum(signatureBases)),
  roles: z.array(z.enum(signatureRoles)),
  parties: z.array(z.string()),
  declarations: z.array(z.string()),
  crossReferenceKinds: z.array(z.enum(crossReferenceKindNames)),
};
const number = z
  .string()
  .regex(/^\d{1,9}$/, 'a whole number')
  .transform(Number);

const parameters = z
  .strictObject({
    ...lists,
    from: z.string(),
    to: z.string(),
    asOf: z.string(),
    minWeight: number,
    maxNodes: number,
    maxEdges: number,
  } satisfies Record<NetworkCondition | 'minWeight' | 'maxNodes' | 'maxEdges', z.ZodType>)
  .partial();

/** Every query parameter, and whether it may be given several times. */
export const networkParameters = Object.keys(parameters.shape).map((name) => ({
  name,
  isList: Object.hasOwn(lists, name),
}));

/**
 * The arguments of a network from query parameters: the names of NetworkFilter, and minWeight, maxNodes, maxEdges.
 * A list repeats its parameter or separates its items with commas. All that is wrong is told at once.
 */
export function readFilter(query: URLSearchParams) {
  const given = [...new Set(query.keys())].map((name): [string, string | string[] | undefined] => {
    const values = query.getAll(name);
    if (Object.hasOwn(lists, name))
      return [name, values.flatMap((value) => value.split(',')).filter(Boolean)];
    // Which of several is meant is not for us to say.
    return [name, values.length === 1 ? values[0] : values];
  });
  const read = parameters.safeParse(Object.fromEntries(given));
  if (!read.success)
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `Query parameters: ${read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`.trim()).join('; ')}.`,
    );
  const { minWeight, maxNodes, maxEdges, ...filter } = read.data;
  return { filter: filter as NetworkFilterInput, minWeight, maxNodes, maxEdges };
}
