import type { AddressesRecord } from '../../themes/addresses.ts';
import { relationshipRow } from '../rows.ts';
import type { BuildContext } from './build-context.ts';
import { evidenceProperties } from './evidence.ts';
import type { Scope } from './scope.ts';
import { below, placeOf, type Spot } from './spot.ts';

/** The themes that a declaration or a commitment addresses, each with the words that show it. */
export function buildAddresses(
  from: string,
  themes: readonly AddressesRecord[],
  spot: Spot,
  scope: Scope | null | undefined,
  context: BuildContext,
): void {
  for (const [index, { theme, evidence }] of themes.entries()) {
    const entry = below(spot, index);
    const to = context.names.expect(['Theme'], theme, placeOf(below(entry, 'theme')))?.key;
    const found = context.evidence.evidence(evidence, below(entry, 'evidence'), scope);
    if (to && found)
      context.relationship(relationshipRow('ADDRESSES', from, to, evidenceProperties(found)), placeOf(entry));
  }
}
