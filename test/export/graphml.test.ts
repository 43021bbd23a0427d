import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { measureNetwork } from '../../src/analytics/measure-network.ts';
import { impossibleLabel, networks, references, text } from './fixture.ts';

let schema: string;
beforeAll(async () => {
  schema = await readFile(new URL('graphml-1.0.xsd', import.meta.url), 'utf8');
});

async function errorsIn(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'network.graphml', contents: xml }, schema });
  return errors.map((error) => error.message);
}

describe('GraphML is valid against its schema', () => {
  test.each(networks)('$projection', async (network) => {
    expect(await errorsIn(text(network, 'graphml'))).toEqual([]);
  });

  test('also with ids and labels that XML cannot hold', async () => {
    const [first] = references.nodes;
    if (!first) throw new Error('The fixture has nodes.');
    const odd = { ...first, id: 'Declaration:a b/<ü>', label: impossibleLabel };
    const network = measureNetwork({ ...references, nodes: [...references.nodes, odd] });
    expect(await errorsIn(text(network, 'graphml'))).toEqual([]);
  });

  test('and the schema does refuse an edge to nowhere and data without a key', async () => {
    const [network] = networks;
    if (!network) throw new Error('The fixture has networks.');
    const good = text(network, 'graphml');
    expect(await errorsIn(good.replace('target="Declaration:d0"', 'target="Declaration:d9"'))).not.toEqual(
      [],
    );
    expect(await errorsIn(good.replace('key="node.slug"', 'key="node.slag"'))).not.toEqual([]);
  });
});
