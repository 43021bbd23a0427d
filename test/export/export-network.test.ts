import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportFormats, exportNetwork, isExportFormat } from '../../src/export/export-network.ts';
import { measureStrongest } from '../analytics/measure-strongest.ts';
import { meta, networks, references, statedFacts, text } from './fixture.ts';

describe.each(exportFormats)('%s', (format) => {
  test('gives the same bytes for the same network, in whatever order it came', () => {
    const turned = {
      ...references,
      nodes: references.nodes.toReversed(),
      edges: references.edges.toReversed(),
    };
    const one = exportNetwork(measureStrongest(references), format, meta);
    const { filters, ...rest } = meta;
    const other = exportNetwork(measureStrongest(turned), format, {
      ...rest,
      filters: Object.fromEntries(Object.entries(filters).reverse()),
    });
    expect(other.bytes).toEqual(one.bytes);
  });

  test('is named after its projection and format', () => {
    const { fileName, contentType } = exportNetwork(measureStrongest(references), format, meta);
    expect(fileName).toBe(`cross-references.${format === 'csv' ? 'csv.zip' : format}`);
    expect(contentType).toMatch(/^application\/[a-z0-9+.-]+(; charset=utf-8)?$/);
  });

  test('states filters, revision, licence and version of the data set', () => {
    for (const network of networks) {
      const words =
        format === 'csv'
          ? new TextDecoder().decode(unzipSync(exportNetwork(network, format, meta).bytes)['about.csv'])
          : text(network, format);
      // Quotes of the filters' JSON are written as the format writes quotes.
      const bare = words.replaceAll('&quot;', '"').replaceAll('\\"', '"').replaceAll('""', '"');
      for (const fact of statedFacts) expect(bare).toContain(fact);
    }
  });
});

test('zip files carry no time of writing', () => {
  const [network] = networks;
  if (!network) throw new Error('The fixture has networks.');
  // Bytes 10 to 13 of a local file header are time and date (PKWARE APPNOTE 4.4.6): midnight, 1 January 1980.
  const { bytes } = exportNetwork(network, 'csv', meta);
  expect([...bytes.slice(10, 14)]).toEqual([0, 0, 33, 0]);
});

test('knows its formats by name, and nothing that objects inherit', () => {
  expect(exportFormats.every(isExportFormat)).toBe(true);
  for (const name of ['GEXF', 'toString', '__proto__', 'gml', '']) expect(isExportFormat(name)).toBe(false);
});
