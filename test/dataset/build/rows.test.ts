import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Namespace } from '../../../src/dataset/rows.ts';
import { nodePropertyNames, relationshipPropertyNames } from '../../../src/dataset/write/property-names.ts';
import { editedDataset, smallDataset } from '../broken-dataset.ts';
import { built, relationships, rows, text } from './built.ts';

describe('rows', () => {
  it('quote their source letter by letter', () => {
    const texts = { table: text('table.txt'), pledge: text('pledge.txt') };
    const quoted = relationships.filter(({ properties }) => properties.quote !== undefined);
    expect(quoted.length).toBeGreaterThan(10);
    for (const { key, properties } of quoted) {
      const source = texts[properties.source as keyof typeof texts];
      const spans = properties.spans as number[];
      const words = Array.from({ length: spans.length / 2 }, (_, i) =>
        source.slice(spans[2 * i], spans[2 * i + 1]),
      );
      expect(words.join(' ').replace(/\s+/g, ' '), key).toBe(properties.quote);
      expect([properties.start, properties.end], key).toEqual([spans[0], spans.at(-1)]);
    }
  });

  it('hold no property that an import would not take away again', () => {
    for (const { key, properties } of rows.nodes)
      expect(nodePropertyNames[key.slice(0, key.indexOf('/')) as Namespace]).toEqual(
        expect.arrayContaining(Object.keys(properties)),
      );
    for (const { properties } of relationships)
      expect(relationshipPropertyNames).toEqual(expect.arrayContaining(Object.keys(properties)));
  });

  it('hold no empty text and no null', () => {
    for (const { properties } of [...rows.nodes, ...relationships])
      for (const value of Object.values(properties)) expect([null, undefined, '']).not.toContain(value);
  });

  it('do not depend on the order of files and entries', () => {
    const states = readFileSync(join(smallDataset, 'states.yaml'), 'utf8');
    const reversed = states
      .split(/(?=^- )/m)
      .reverse()
      .join('');
    const again = built(editedDataset({ file: 'states.yaml', to: reversed })).rows;
    expect(again.relationshipDigests).toEqual(rows.relationshipDigests);
    expect(again.nodeDigests).toEqual(rows.nodeDigests);
  });
});
