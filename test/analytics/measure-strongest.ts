import {
  type MeasuredNetwork,
  type MeasureOptions,
  measureNetwork,
} from '../../src/analytics/measure-network.ts';
import type { Network } from '../../src/analytics/network.ts';
import { strongest } from '../../src/analytics/strongest.ts';

/** A network that was made whole: its strongest part, measured. */
export const measureStrongest = (network: Network, options: MeasureOptions = {}): MeasuredNetwork =>
  measureNetwork(strongest(network, options), options.measures);
