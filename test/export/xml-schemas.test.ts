import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { measureNetwork } from '../../src/analytics/measure-network.ts';
import { impossibleLabel, networks, references, text } from './fixture.ts';

const file = (fileName: string): XMLFileInfo => ({
  fileName,
  contents: readFileSync(new URL(fileName, import.meta.url), 'utf8'),
});

const schemas = {
  gexf: { schema: file('gexf-1.3.xsd'), preload: file('gexf-1.3-viz.xsd') },
  graphml: { schema: file('graphml-1.0.xsd'), preload: [] },
};

async function errorsIn(format: keyof typeof schemas, contents: string): Promise<string[]> {
  const xml = { fileName: `network.${format}`, contents };
  const { errors } = await validateXML({ xml, ...schemas[format] });
  return errors.map((error) => error.message);
}

describe.each(['gexf', 'graphml'] as const)('%s is valid against its schema', (format) => {
  test.each(networks)('$projection', async (network) => {
    expect(await errorsIn(format, text(network, format))).toEqual([]);
  });

  test('also with ids and labels that XML cannot hold', async () => {
    const [first] = references.nodes;
    if (!first) throw new Error('The fixture has nodes.');
    const odd = { ...first, id: 'Declaration:a b/<ü>', label: impossibleLabel };
    const network = measureNetwork({ ...references, nodes: [...references.nodes, odd] });
    expect(await errorsIn(format, text(network, format))).toEqual([]);
  });

  test('which does refuse edges to nowhere and nodes of one id', async () => {
    const good = text(measureNetwork(references), format);
    for (const [words, instead] of [
      ['target="Declaration:d0"', 'target="Declaration:d9"'],
      ['<node id="Declaration:d1"', '<node id="Declaration:d2"'],
    ] as const) {
      expect(good).toContain(words);
      expect(await errorsIn(format, good.replace(words, instead))).not.toEqual([]);
    }
  });
});

test('the schemas refuse GraphML data without a key and GEXF days that are none', async () => {
  const [graphml, gexf] = (['graphml', 'gexf'] as const).map((format) =>
    text(measureNetwork(references), format),
  );
  expect(
    await errorsIn('graphml', (graphml ?? '').replace('key="node.slug"', 'key="node.slag"')),
  ).not.toEqual([]);
  expect(await errorsIn('gexf', (gexf ?? '').replace('start="2010-03-01"', 'start="2010-03"'))).not.toEqual(
    [],
  );
});
