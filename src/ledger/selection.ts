import type { Context } from '../context.ts';
import { allOrAllErrors } from '../errors.ts';
import {
  type SignatureCondition,
  type SignatureFilterInput,
  signatureParameters,
} from '../signatures/filter.ts';
import { workedOut } from '../worked-out.ts';
import { type Selection, type SignatureConditions, select } from './select.ts';

/** The filter of a request with its names resolved. */
export async function conditionsOf(
  filter: SignatureFilterInput,
  context: Context,
): Promise<SignatureConditions> {
  const parameters = signatureParameters(filter, context);
  const [themes, parties, declarations] = await allOrAllErrors([
    parameters.themes,
    parameters.parties,
    parameters.declarations,
  ]);
  return { ...parameters, themes, parties, declarations } satisfies Pick<
    SignatureConditions,
    SignatureCondition
  >;
}

/** The signatures that meet a filter. */
export function selectionOf(conditions: SignatureConditions, context: Context): Promise<Selection> {
  const work = async () => select(await context.memories.ledger.at(context.snapshot), conditions);
  return workedOut(context, 'selection', conditions, work, ({ bytes }) => bytes);
}
