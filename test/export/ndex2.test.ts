import { describe, expect, test } from 'vitest';
import { byEnds, meta, networks, plain, text } from './fixture.ts';
import { readWithPython, whyWithout } from './python.ts';
import { writeFiles } from './write-files.ts';

/** Reads CX2 files with the client library of NDEx, which is kept by the authors of CX2, and prints what it holds then. */
const script = `
import json, sys
from ndex2.cx2 import CX2NetworkXFactory, RawCX2NetworkFactory
def read(path):
    network = RawCX2NetworkFactory().get_cx2network(path)
    graph = CX2NetworkXFactory().get_graph(network)
    return {
        'declared': network.get_attribute_declarations(),
        'about': network.get_network_attributes(),
        'nodes': [data for _, data in graph.nodes(data=True)],
        # networkx takes the attribute of that name for what tells edges between two nodes apart.
        'edges': [{**data, 'key': key, 'source': graph.nodes[s]['key'], 'target': graph.nodes[t]['key']}
                  for s, t, key, data in graph.edges(keys=True, data=True)],
        'again': network.to_cx2(),
    }
print(json.dumps([read(path) for path in sys.argv[1:]]))
`;

type Values = Record<string, string | number | boolean>;
type Declared = Record<string, { d: string }>;

interface Read {
  declared: { networkAttributes: Declared; nodes: Declared; edges: Declared };
  about: Values;
  nodes: Values[];
  edges: Values[];
  /** The file as the library would write it. */
  again: Record<string, unknown>[];
}

const missing = whyWithout('ndex2');

describe.skipIf(missing)(`CX2 read by ndex2${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const files = networks.map((network) => text(network, 'cx2'));
  const read = missing ? [] : readWithPython<Read>(script, writeFiles(files, 'cx2'));

  describe.each(
    networks.map((network, i) => ({ network, found: read[i] as Read, file: files[i] as string })),
  )('$network.projection', ({ network, found, file }) => {
    test('has the same nodes, edges and weights', () => {
      const labels = Object.fromEntries(found.nodes.map(({ key, name }) => [key, name]));
      const edges = found.edges.map(({ source, target, interaction, weight }) => ({
        source: String(source),
        target: String(target),
        kind: String(interaction),
        weight: Number(weight),
      }));
      expect({ labels, edges: edges.sort(byEnds) }).toEqual(plain(network));
    });

    test('has the same attributes and places', () => {
      const nodes = new Map(found.nodes.map((node) => [node.key, node]));
      for (const { id, slug, type, from, degree, pageRank, x, y, attributes } of network.nodes)
        expect(nodes.get(id)).toMatchObject({
          ...{ slug, type, degree, pageRank, x, y },
          ...attributes,
          ...(from && { from }),
        });
      const edges = new Map(found.edges.map((edge) => [edge.key, edge]));
      for (const { id, from, attributes } of network.edges)
        expect(edges.get(id)).toMatchObject({ ...attributes, ...(from && { from }) });
      expect(found.about).toMatchObject({ name: meta.title, directed: network.directed });
    });

    test('would be written again with the same declarations, nodes and edges', () => {
      const aspect = (cx2: Record<string, unknown>[], name: string) =>
        cx2.find((item) => name in item)?.[name];
      const written: Record<string, unknown>[] = JSON.parse(file);
      for (const name of ['attributeDeclarations', 'networkAttributes', 'edges'])
        expect(aspect(found.again, name), name).toEqual(aspect(written, name));
    });
  });
});
