import { parse as parseCsv } from 'csv-parse/sync';
import cytoscape from 'cytoscape';
import { unzipSync } from 'fflate';
import Graphology from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import type { AbstractGraph, GraphConstructor } from 'graphology-types';
import { describe, expect, test } from 'vitest';
import { exportFormats, exportNetwork } from '../../src/export/export-network.ts';
import { meta, networks, plain, text } from './fixture.ts';
import { readers } from './readers.ts';

const Graph = Graphology as unknown as GraphConstructor & { from(data: unknown): AbstractGraph };

describe.each(networks)('$projection', (network) => {
  test.each(exportFormats)('%s holds nodes, edges and weights', (format) => {
    expect(readers[format](exportNetwork(network, format, meta).bytes)).toEqual(plain(network));
  });

  test('GEXF, read by graphology-gexf', () => {
    const graph = parseGexf(Graph, text(network, 'gexf'));
    expect(graph.type).toBe(network.directed ? 'directed' : 'undirected');
    for (const node of network.nodes) {
      expect(graph.getNodeAttributes(node.id)).toMatchObject({
        slug: node.slug,
        degree: node.degree,
        community: node.community,
        pageRank: node.pageRank,
        x: node.x,
        y: node.y,
        size: expect.any(Number),
        color: expect.stringMatching(/^rgb\(\d+,\d+,\d+\)$/),
      });
    }
  });

  test('GraphML, read by graphology-graphml', () => {
    const graph = parseGraphml(Graph, text(network, 'graphml'));
    for (const node of network.nodes) {
      expect(graph.getNodeAttributes(node.id)).toMatchObject({
        ...node.attributes,
        degree: node.degree,
        x: node.x,
      });
    }
    expect(graph.getAttributes()).toMatchObject({ revision: meta.revision, licence: meta.licence });
  });

  test('JSON, read by graphology', () => {
    const graph = Graph.from(JSON.parse(text(network, 'json')));
    expect(graph.getAttributes()).toMatchObject({
      revision: meta.revision,
      filters: JSON.stringify({ from: '2018', minWeight: 1, themes: ['elections', 'ai'] }),
    });
    for (const edge of network.edges) expect(graph.getEdgeAttributes(edge.id)).toMatchObject(edge.attributes);
  });

  test('Cytoscape.js JSON, read by cytoscape without a screen', () => {
    const file = JSON.parse(text(network, 'cyjs'));
    const cy = cytoscape({ headless: true, ...file });
    for (const node of network.nodes) {
      expect(cy.getElementById(node.id).position()).toEqual({ x: node.x, y: node.y });
    }
  });

  test('CSV, unzipped and read by csv-parse', () => {
    const files = unzipSync(exportNetwork(network, 'csv', meta).bytes);
    expect(Object.keys(files).sort()).toEqual(['about.csv', 'edges.csv', 'nodes.csv']);
    const rows = (name: string): Record<string, string>[] =>
      parseCsv(new TextDecoder().decode(files[name]), { columns: true, record_delimiter: '\r\n' });
    expect(new Set(rows('edges.csv').map((row) => row.Type))).toEqual(
      new Set([network.directed ? 'Directed' : 'Undirected']),
    );
    expect(rows('about.csv')).toContainEqual({ key: 'revision', value: meta.revision });
  });
});
