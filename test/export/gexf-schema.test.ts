import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { measureStrongest } from '../analytics/measure-strongest.ts';
import { networks, references, text, withImpossibleNode } from './fixture.ts';

const file = (fileName: string): XMLFileInfo => ({
  fileName,
  contents: readFileSync(new URL(fileName, import.meta.url), 'utf8'),
});
const schemas = { schema: file('gexf-1.3.xsd'), preload: file('gexf-1.3-viz.xsd') };

async function errorsIn(contents: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'network.gexf', contents }, ...schemas });
  return errors.map((error) => error.message);
}

// GraphML is held against its published schema by JGraphT (jgrapht.test.ts).
describe('GEXF is valid against its schema', () => {
  test.each(networks)('$projection', async (network) => {
    expect(await errorsIn(text(network, 'gexf'))).toEqual([]);
  });

  test('also with ids and labels that XML cannot hold', async () => {
    expect(await errorsIn(text(withImpossibleNode, 'gexf'))).toEqual([]);
  });

  test.each([
    ['edges to nowhere', 'target="Declaration:d0"', 'target="Declaration:d9"'],
    ['two nodes of one id', '<node id="Declaration:d1"', '<node id="Declaration:d2"'],
    ['days that are none', 'start="2010-03-01"', 'start="2010-03"'],
  ])('which refuses %s', async (_, words, instead) => {
    const good = text(measureStrongest(references), 'gexf');
    expect(good).toContain(words);
    expect(await errorsIn(good.replace(words, instead))).not.toEqual([]);
  });
});
