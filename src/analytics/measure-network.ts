import type { NetworkMeasures, NodeMeasures } from './measures/measure.ts';
import { type MeasureName, measureNames, measures } from './measures/registry.ts';
import { simpleGraph } from './measures/simple-graph.ts';
import type { Network, NetworkNode } from './network.ts';
import type { LimitedNetwork, NetworkLimits } from './strongest.ts';

export interface MeasureOptions extends NetworkLimits {
  /** All that apply by default. */
  measures?: readonly MeasureName[];
}

export type MeasuredNode = NetworkNode & NodeMeasures;

export interface MeasuredNetwork extends LimitedNetwork {
  nodes: readonly MeasuredNode[];
  /** Modularity and numbers of groups, where they were asked for. */
  summary: NetworkMeasures;
  /** Measures that were asked for and have no value here, with the reason. */
  notMeasured: readonly { measure: MeasureName; reason: string }[];
}

/**
 * The strongest part of a network with its nodes measured: the measures describe that part, not what was left out.
 * Nodes and edges are in order of id; the same part and measures give the same result, to the last digit.
 */
export function measureNetwork(
  limited: LimitedNetwork,
  wanted: readonly MeasureName[] = measureNames.filter((name) => applies(name, limited)),
): MeasuredNetwork {
  const values: Readonly<Record<string, number>>[] = [];
  const keys: (keyof NodeMeasures)[] = [];
  const notMeasured: { measure: MeasureName; reason: string }[] = [];
  let summary: NetworkMeasures = {};
  const graph = limited.nodes.length > 0 && wanted.length > 0 ? simpleGraph(limited) : null;
  // In the registry's order whatever the caller's, so that attributes come out in one order.
  for (const name of measureNames.filter((name) => wanted.includes(name))) {
    const result = measure(name, limited, graph);
    if (typeof result === 'string') {
      notMeasured.push({ measure: name, reason: result });
      continue;
    }
    summary = { ...summary, ...result.network };
    for (const [key, byId] of Object.entries(result.nodes)) {
      keys.push(key as keyof NodeMeasures);
      values.push(byId);
    }
  }
  const nodes = limited.nodes.map((node): MeasuredNode => {
    const measured: NodeMeasures = {};
    for (const [i, key] of keys.entries()) measured[key] = values[i]?.[node.id] as number;
    return { ...node, ...measured };
  });
  return { ...limited, nodes, summary, notMeasured };
}

function measure(name: MeasureName, network: Network, graph: ReturnType<typeof simpleGraph> | null) {
  if (!applies(name, network)) {
    return `It is defined for ${measures[name].appliesTo.toLowerCase()} networks only; ${network.projection} is not.`;
  }
  return graph ? measures[name].compute(graph) : 'The network has no nodes.';
}

function applies(name: MeasureName, network: Network): boolean {
  const { appliesTo } = measures[name];
  return appliesTo === 'BOTH' || (appliesTo === 'DIRECTED') === network.directed;
}
