import type { MeasuredNetwork } from '../analytics/measure-network.ts';
import { keysOf, measureNames, measures } from '../analytics/measures/registry.ts';
import { projectionDefinitions } from '../analytics/network.ts';

/** What a file must say about itself beside its nodes and edges. */
export interface ExportMeta {
  title: string;
  /** Filters as given, by argument name; an empty object when there are none. */
  filters: Readonly<Record<string, unknown>>;
  /** State of the graph that the file shows: the revision of the read. */
  revision: string;
  licence: string;
  dataset: { name: string; version: string };
}

/**
 * Everything a file says about itself, as pairs in a fixed order: who made it from what, which filters and limits chose
 * it, and what weights and measures mean. Formats without structured metadata write one line for each.
 */
export function statements(network: MeasuredNetwork, meta: ExportMeta): [key: string, value: string][] {
  const measured = measureNames.filter((name) =>
    keysOf(name).some((key) => network.nodes[0]?.[key] !== undefined),
  );
  return [
    ['title', meta.title],
    ['projection', network.projection],
    ['dataset', meta.dataset.name],
    ['datasetVersion', meta.dataset.version],
    ['licence', meta.licence],
    ['revision', meta.revision],
    ['filters', stableJson(meta.filters)],
    ['nodes', `${network.nodes.length} of ${network.totals.nodes}`],
    ['edges', `${network.edges.length} of ${network.totals.edges}`],
    ['truncated', String(network.truncated)],
    ['weight', projectionDefinitions[network.projection].weight],
    ...Object.entries(network.summary).map(([key, value]): [string, string] => [key, String(value)]),
    ...measured.map((name): [string, string] => [
      keysOf(name).join('_'),
      `${measures[name].definition} Source: ${measures[name].source}`,
    ]),
  ];
}

/** JSON with sorted keys and without undefined members: equal filters give equal bytes, however they were put together. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
