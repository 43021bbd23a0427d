import { type MeasuredNetwork, type MeasureOptions, measureNetwork } from './measure-network.ts';
import type { Network, NetworkProjection } from './network.ts';
import { coSignatoriesNetwork } from './projections/co-signatories.ts';
import { crossReferencesNetwork } from './projections/cross-references.ts';
import { signaturesNetwork } from './projections/signatures.ts';
import { themesNetwork } from './projections/themes.ts';
import { eachSignature, type SignatureColumns } from './signature-columns.ts';

const projections = {
  CO_SIGNATORIES: coSignatoriesNetwork,
  SIGNATURES: (
    columns: SignatureColumns,
    ...things: Parameters<typeof signaturesNetwork> extends [unknown, ...infer Rest] ? Rest : never
  ) => signaturesNetwork(eachSignature(columns), ...things),
  CROSS_REFERENCES: crossReferencesNetwork,
  THEMES: themesNetwork,
} satisfies Record<NetworkProjection, (...rows: never[]) => Network>;

/** A projection and the rows it takes; plain data, so that it can be drawn in another thread. */
export type Drawing = {
  [P in NetworkProjection]: { projection: P; rows: Parameters<(typeof projections)[P]> };
}[NetworkProjection];

/** Projects, limits and measures: from rows to a network ready to be shown. */
export function drawNetwork({ projection, rows }: Drawing, options: MeasureOptions): MeasuredNetwork {
  const network = (projections[projection] as (...rows: unknown[]) => Network)(...rows);
  const { minWeight = 1 } = options;
  return measureNetwork(minWeight > 1 ? connected(network, minWeight) : network, options);
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
