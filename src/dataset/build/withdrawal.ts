import type { DeclarationRecord } from '../../declarations/record.ts';
import { partialDate } from '../../evidence/partial-date.ts';
import type { Placed } from '../read/records.ts';
import type { Properties } from '../rows.ts';
import type { BuildContext } from './build-context.ts';
import { evidenceJson } from './evidence.ts';
import type { Scope } from './scope.ts';
import { own, signedDays } from './signed-days.ts';
import { below, placeOf, type Spot, spotOf } from './spot.ts';

/** That a party of a group withdrew, with what shows it; empty where it did not. */
export function withdrawalOf(
  placed: Placed<DeclarationRecord>,
  index: number,
  slug: string,
  scope: Scope | null | undefined,
  context: BuildContext,
): Properties {
  const group = placed.record.signatures[index];
  const withdrawal = own(group?.withdrawals ?? {}, slug);
  if (!group || !withdrawal) return {};
  const spot = spotOf(placed, 'signatures', index, 'withdrawals', slug);
  const { on, onBefore } = withdrawal;
  const evidence = context.evidence.evidence(withdrawal.evidence, below(spot, 'evidence'), scope, 'party');
  const day = on ?? onBefore;
  if (day === null || (on !== null && onBefore !== null)) {
    const found = day === null ? 'no day of withdrawal' : 'two days of withdrawal';
    context.problems.add(
      placeOf(spot),
      `found ${found}, expected \`on\`, the day, or \`onBefore\`, by which it had withdrawn at the latest`,
    );
    return {};
  }
  checkOrder(placed, spot, day, signedDays(group, slug), context);
  return {
    ...(on === null ? { withdrawnBefore: day } : { withdrawn: day }),
    ...(evidence && { withdrawalEvidence: evidenceJson(evidence) }),
  };
}

/** Nobody leaves before having signed; who is not known to have signed on a day signed with the declaration. */
function checkOrder(
  { record: { date } }: Placed<DeclarationRecord>,
  spot: Spot,
  day: string,
  { on, onBefore }: ReturnType<typeof signedDays>,
  { problems }: BuildContext,
): void {
  const own = on ?? onBefore;
  const signed = own ?? date?.value;
  if (signed === undefined || partialDate(day).latest >= partialDate(signed).earliest) return;
  problems.add(
    placeOf(spot),
    `found a withdrawal (${day}) before the ${own === null ? 'date of the declaration' : 'signature'} (${signed}), expected a day on or after it`,
  );
}
