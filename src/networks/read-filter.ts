import { z } from 'zod';
import { crossReferenceKindNames } from '../cross-references/kinds.ts';
import { declarationKinds } from '../declarations/record.ts';
import { SignatoryError } from '../errors.ts';
import { signatureBases, signatureRoles } from '../signatures/record.ts';
import type { NetworkCondition, NetworkFilterInput } from './filter.ts';

/** Ends of messages that begin with the parameter's name. */
const received = (value: unknown) => `received ${JSON.stringify(value)?.slice(0, 100)}`;
const oneOf = <const Names extends readonly string[]>(names: Names) =>
  z.array(z.enum(names, { error: ({ input }) => `is one of ${names.join(', ')}; ${received(input)}` }));
const text = z.string({ error: ({ input }) => `is given once; ${received(input)}` });
const number = text
  .regex(/^\d{1,9}$/, { error: ({ input }) => `is a whole number of up to nine digits; ${received(input)}` })
  .transform(Number);
const truth = z
  .enum(['true', 'false'], { error: ({ input }) => `is true or false, given once; ${received(input)}` })
  .transform((value) => value === 'true');

const lists = {
  themes: z.array(z.string()),
  kinds: oneOf(declarationKinds),
  basis: oneOf(signatureBases),
  roles: oneOf(signatureRoles),
  parties: z.array(z.string()),
  declarations: z.array(z.string()),
  crossReferenceKinds: oneOf(crossReferenceKindNames),
};

const parameters = z
  .strictObject({
    ...lists,
    from: text,
    to: text,
    asOf: text,
    hasReservation: truth,
    withdrawn: truth,
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
    throw new SignatoryError('BAD_USER_INPUT', `${read.error.issues.map(describeIssue).join('; ')}.`);
  const { minWeight, maxNodes, maxEdges, ...filter } = read.data;
  return { filter: filter as NetworkFilterInput, minWeight, maxNodes, maxEdges };
}

const describeIssue = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys'
    ? `${issue.keys.map((key) => `"${key.slice(0, 80)}"`).join(', ')}: no such parameter; there are ${networkParameters.map(({ name }) => name).join(', ')}`
    : `${String(issue.path[0])} ${issue.message}`;
