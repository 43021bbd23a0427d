import { type MeasuredNetwork, type MeasureOptions, measureNetwork } from './measure-network.ts';
import type { Network, NetworkProjection } from './network.ts';
import { coSignatoriesNetwork } from './projections/co-signatories.ts';
import { crossReferencesNetwork } from './projections/cross-references.ts';
import { signaturesNetwork } from './projections/signatures.ts';
import { themesNetwork } from './projections/themes.ts';
import { type LimitedNetwork, type NetworkLimits, strongest } from './strongest.ts';

const projections = {
  CO_SIGNATORIES: coSignatoriesNetwork,
  SIGNATURES: signaturesNetwork,
  CROSS_REFERENCES: wholeFirst(crossReferencesNetwork),
  THEMES: wholeFirst(themesNetwork),
} satisfies Record<NetworkProjection, (limits: NetworkLimits, ...rows: never[]) => LimitedNetwork>;

type RowsOf<Draw> = Draw extends (limits: NetworkLimits, ...rows: infer Rows) => LimitedNetwork
  ? Rows
  : never;

/** A projection and the rows it takes; plain data, so that it can be drawn in another thread. */
export type Drawing = {
  [P in NetworkProjection]: { projection: P; rows: RowsOf<(typeof projections)[P]> };
}[NetworkProjection];

/** Projects, limits and measures: from rows to a network ready to be shown. */
export function drawNetwork({ projection, rows }: Drawing, options: MeasureOptions): MeasuredNetwork {
  const draw = projections[projection] as (limits: NetworkLimits, ...rows: unknown[]) => LimitedNetwork;
  return measureNetwork(draw(options, ...rows), options.measures);
}

/** For networks that are never much larger than what is shown of them. */
function wholeFirst<Rows extends unknown[]>(project: (...rows: Rows) => Network) {
  return (limits: NetworkLimits, ...rows: Rows): LimitedNetwork => {
    const network = project(...rows);
    const { minWeight = 1 } = limits;
    return strongest(minWeight > 1 ? connected(network, minWeight) : network, limits);
  };
}

/** A weight asked for is asked of nodes too: what it leaves alone is no part of the picture. */
function connected(network: Network, minWeight: number): Network {
  const ends = new Set(
    network.edges
      .filter(({ weight }) => weight >= minWeight)
      .flatMap(({ source, target }) => [source, target]),
  );
  return { ...network, nodes: network.nodes.filter(({ id }) => ends.has(id)) };
}
