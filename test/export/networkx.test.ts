import { describe, expect, test } from 'vitest';
import { byEnds, networks, plain, text } from './fixture.ts';
import { readWithPython, whyWithout } from './python.ts';
import { writeFiles } from './write-files.ts';

/** Reads files with networkx and prints their nodes and edges as JSON. */
const script = `
import json, sys
import networkx
def read(path):
    if path.endswith('.gexf'):
        graph = networkx.read_gexf(path, version='1.3')
    else:
        graph = networkx.read_graphml(path, force_multigraph=True)
    return {
        'directed': graph.is_directed(),
        'labels': {str(n): d['label'] for n, d in graph.nodes(data=True)},
        'degree': {str(n): d['degree'] for n, d in graph.nodes(data=True)},
        'edges': [{'source': s, 'target': t, 'kind': d.get('kind', d.get('label')), 'weight': d['weight']}
                  for s, t, d in graph.edges(data=True)],
    }
print(json.dumps([read(path) for path in sys.argv[1:]]))
`;

interface Read {
  directed: boolean;
  labels: Record<string, string>;
  degree: Record<string, number>;
  edges: { source: string; target: string; kind: string; weight: number }[];
}

const missing = whyWithout('networkx');

describe.skipIf(missing)(`read by networkx${missing ? ` (skipped: ${missing})` : ''}`, () => {
  describe.each(['gexf', 'graphml'] as const)('as %s', (format) => {
    const paths = writeFiles(
      networks.map((network) => text(network, format)),
      format,
    );
    const read = missing ? [] : readWithPython<Read>(script, paths);

    test.each(networks.map((network, i) => ({ network, found: read[i] })))(
      '$network.projection',
      ({ network, found }) => {
        // networkx hands back the ends of an undirected edge in the order it met the nodes, which here is that of ids.
        expect({ labels: found?.labels, edges: found?.edges.sort(byEnds) }).toEqual(plain(network));
        expect(found?.directed).toBe(network.directed);
        expect(found?.degree).toEqual(Object.fromEntries(network.nodes.map((n) => [n.id, n.degree])));
      },
    );
  });
});
