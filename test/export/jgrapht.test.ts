import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { measureStrongest } from '../analytics/measure-strongest.ts';
import { byEnds, networks, plain, references, text, withImpossibleNode } from './fixture.ts';
import { jgraphtJars } from './jgrapht-jars.ts';

interface Read {
  /** What the published schema says against the file. */
  errors: string[];
  nodes: Record<string, Record<string, unknown>>;
  edges: { source: string; target: string; kind: string; weight: number }[];
}

const good = text(measureStrongest(references), 'graphml');
const files = {
  ...Object.fromEntries(networks.map((network) => [network.projection, text(network, 'graphml')])),
  odd: text(withImpossibleNode, 'graphml'),
  'an edge to nowhere': good.replace('target="Declaration:d0"', 'target="Declaration:d9"'),
  'two nodes of one id': good.replace('<node id="Declaration:d1"', '<node id="Declaration:d2"'),
  'data without a key': good.replace('key="node.slug"', 'key="node.slag"'),
};

const folder = mkdtempSync(join(tmpdir(), 'signatory-jgrapht-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What JGraphT makes of all the files, in one start of Java. */
function readAll(jars: string): Map<string, Read> {
  const paths = Object.values(files).map((contents, i) => {
    const path = join(folder, `${i}.graphml`);
    writeFileSync(path, contents);
    return path;
  });
  const program = fileURLToPath(new URL('ReadGraphml.java', import.meta.url));
  const answer = execFileSync('java', ['-cp', join(jars, '*'), program, ...paths], { encoding: 'utf8' });
  const read: Read[] = JSON.parse(answer);
  return new Map(Object.keys(files).map((name, i) => [name, read[i] as Read]));
}

const jars = jgraphtJars();
const skipped = 'missing' in jars ? ` (skipped: ${jars.missing})` : '';

describe.skipIf(skipped !== '')(`read by JGraphT, which has GraphML’s published schema${skipped}`, () => {
  const read = 'folder' in jars ? readAll(jars.folder) : new Map<string, Read>();

  test.each(networks)('$projection is valid, and comes back whole', (network) => {
    const { errors, nodes = {}, edges = [] } = read.get(network.projection) ?? {};
    expect(errors).toEqual([]);
    const labels = Object.fromEntries(Object.entries(nodes).map(([id, { label }]) => [id, label]));
    const ends = edges.map(({ source, target, kind, weight }) => ({ source, target, kind, weight }));
    expect({ labels, edges: ends.sort(byEnds) }).toEqual(plain(network));
    for (const { id, slug, type, from, degree, pageRank, x, y, attributes } of network.nodes)
      expect(nodes[id]).toMatchObject({
        slug,
        type,
        degree,
        pageRank,
        x,
        y,
        ...attributes,
        ...(from && { from }),
      });
    for (const { kind, source, target, from, attributes } of network.edges)
      expect(edges).toContainEqual(
        expect.objectContaining({ kind, source, target, ...attributes, ...(from && { from }) }),
      );
  });

  test('ids and labels that XML cannot hold are written in a way that is valid', () => {
    expect(read.get('odd')?.errors).toEqual([]);
    expect(Object.keys(read.get('odd')?.nodes ?? {})).toHaveLength(withImpossibleNode.nodes.length);
  });

  test.each(['an edge to nowhere', 'two nodes of one id', 'data without a key'] as const)(
    '%s is refused',
    (name) => {
      expect(files[name]).not.toBe(good);
      expect(read.get(name)?.errors).not.toEqual([]);
    },
  );
});
