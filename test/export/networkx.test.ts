import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exportNetwork } from '../../src/export/export-network.ts';
import { byEnds, meta, networks, plain } from './fixture.ts';

/** Reads a file with networkx and prints its nodes and edges as JSON. */
const script = `
import json, sys
import networkx
path, form = sys.argv[1:]
if form == 'gexf':
    graph = networkx.read_gexf(path, version='1.3')
elif form == 'graphml':
    graph = networkx.read_graphml(path, force_multigraph=True)
else:
    raise SystemExit(f'unknown format {form}')
print(json.dumps({
    'directed': graph.is_directed(),
    'labels': {str(n): d['label'] for n, d in graph.nodes(data=True)},
    'degree': {str(n): d['degree'] for n, d in graph.nodes(data=True)},
    'edges': [{'source': s, 'target': t, 'kind': d.get('kind', d.get('label')), 'weight': d['weight']}
              for s, t, d in graph.edges(data=True)],
}))
`;

function hasNetworkx(): boolean {
  try {
    execFileSync('python3', ['-c', 'import networkx'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'signatory-networkx-'));
afterAll(() => rmSync(folder, { recursive: true }));

// networkx is Python's and not among this package's dependencies; without it the other readers still check every format.
describe.skipIf(!hasNetworkx())('read by networkx (skipped where python3 has no networkx)', () => {
  test.each(
    networks.flatMap((network) => (['gexf', 'graphml'] as const).map((format) => ({ network, format }))),
  )('$network.projection as $format', ({ network, format }) => {
    const path = join(folder, `${network.projection}.${format}`);
    writeFileSync(path, exportNetwork(network, format, meta).bytes);
    const read = JSON.parse(execFileSync('python3', ['-c', script, path, format], { encoding: 'utf8' }));
    // networkx hands back the ends of an undirected edge in the order it met the nodes, which here is that of ids.
    expect({ labels: read.labels, edges: read.edges.sort(byEnds) }).toEqual(plain(network));
    expect(read.directed).toBe(network.directed);
    expect(read.degree).toEqual(Object.fromEntries(network.nodes.map((n) => [n.id, n.degree])));
  });
});
