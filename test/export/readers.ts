import { parse as parseCsv } from 'csv-parse/sync';
import cytoscape from 'cytoscape';
import { unzipSync } from 'fflate';
import Graphology from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import type { AbstractGraph, GraphConstructor } from 'graphology-types';
import type { ExportFormat } from '../../src/export/export-network.ts';
import { byEnds } from './fixture.ts';

const Graph = Graphology as unknown as GraphConstructor & { from(data: unknown): AbstractGraph };

/** What every format has to hold of a network. */
export interface ReadNetwork {
  labels: Record<string, string>;
  edges: { source: string; target: string; kind: string; weight: number }[];
}

type Edges = ReadNetwork['edges'];

const ofGraph = (graph: AbstractGraph): ReadNetwork => ({
  labels: Object.fromEntries(graph.mapNodes((id, { label }) => [id, label])),
  edges: graph
    .mapEdges((_, { kind, weight }, source, target) => ({ source, target, kind, weight: Number(weight) }))
    .sort(byEnds),
});

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Programs other than ours that read each format; of CX2, which Python reads (ndex2.test.ts), the plain JSON. */
export const readers: Record<ExportFormat, (bytes: Uint8Array) => ReadNetwork> = {
  gexf: (bytes) => ofGraph(parseGexf(Graph, text(bytes))),
  graphml: (bytes) => ofGraph(parseGraphml(Graph, text(bytes))),
  json: (bytes) => ofGraph(Graph.from(JSON.parse(text(bytes)))),
  cyjs(bytes) {
    const cy = cytoscape({ headless: true, ...JSON.parse(text(bytes)) });
    const edges: Edges = cy.edges().map((edge) => ({
      source: edge.source().id(),
      target: edge.target().id(),
      kind: edge.data('interaction'),
      weight: edge.data('weight'),
    }));
    return {
      labels: Object.fromEntries(cy.nodes().map((node) => [node.id(), node.data('label')])),
      edges: edges.sort(byEnds),
    };
  },
  csv(bytes) {
    const files = unzipSync(bytes);
    const rows = (name: string): Record<string, string>[] =>
      parseCsv(text(files[name] ?? new Uint8Array()), { columns: true, record_delimiter: '\r\n' });
    return {
      labels: Object.fromEntries(rows('nodes.csv').map(({ Id, Label }) => [Id, Label])),
      edges: rows('edges.csv')
        .map(({ Source = '', Target = '', kind = '', Weight }) => ({
          source: Source,
          target: Target,
          kind,
          weight: Number(Weight),
        }))
        .sort(byEnds),
    };
  },
  cx2(bytes) {
    const aspects: Record<string, unknown>[] = JSON.parse(text(bytes));
    const aspect = <T>(name: string) => aspects.find((item) => name in item)?.[name] as T[];
    const nodes = aspect<{ id: number; v: { key: string; name: string } }>('nodes');
    const keys = new Map(nodes.map(({ id, v }) => [id, v.key]));
    return {
      labels: Object.fromEntries(nodes.map(({ v }) => [v.key, v.name])),
      edges: aspect<{ s: number; t: number; v: { interaction: string; weight: number } }>('edges')
        .map(({ s, t, v }) => ({
          source: keys.get(s) ?? '',
          target: keys.get(t) ?? '',
          kind: v.interaction,
          weight: v.weight,
        }))
        .sort(byEnds),
    };
  },
};
