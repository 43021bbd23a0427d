import { describe, expect, it } from 'vitest';
import { crossReferenceKindNames } from '../../src/cross-references/kinds.ts';
import { generateDataset } from '../../src/dataset/generate/generate.ts';
import type { Namespace } from '../../src/dataset/rows.ts';
import { nodePropertyNames, relationshipPropertyNames } from '../../src/dataset/write/property-names.ts';

const rows = generateDataset({ declarations: 200 });
const relationships = [...rows.relationships];
const ofType = (...types: readonly string[]) => relationships.filter(({ type }) => types.includes(type));

describe('a generated data set', () => {
  it('is the same for the same options, and another for another seed', () => {
    const again = generateDataset({ declarations: 200 });
    expect(again.relationshipDigests).toEqual(rows.relationshipDigests);
    expect(again.nodeDigests).toEqual(rows.nodeDigests);
    expect(generateDataset({ declarations: 200, seed: 2 }).relationshipDigests).not.toEqual(
      rows.relationshipDigests,
    );
  });

  it('has relationships that can be gone through again', () => {
    expect([...rows.relationships].map(({ key }) => key)).toEqual(relationships.map(({ key }) => key));
    expect(rows.relationshipDigests).toHaveLength(relationships.length);
  });

  it('has unique keys, and nodes at both ends of each relationship', () => {
    const keys = new Set(rows.nodes.map(({ key }) => key));
    expect(keys.size).toBe(rows.nodes.length);
    expect(new Set(relationships.map(({ key }) => key)).size).toBe(relationships.length);
    for (const { from, to } of relationships) expect([keys.has(from), keys.has(to)]).toEqual([true, true]);
  });

  it('has the shape it promises: about 60 signatures, 10 commitments and 3 references a declaration', () => {
    expect(ofType('SIGNED').length / 200).toBeGreaterThan(50);
    expect(ofType('SIGNED').length / 200).toBeLessThan(70);
    expect(ofType('MAKES')).toHaveLength(2_000);
    expect(ofType(...crossReferenceKindNames).length / 200).toBeGreaterThan(2);
    expect(ofType(...crossReferenceKindNames).length / 200).toBeLessThan(4);
  });

  it('is skewed: the busiest tenth of states signs at least twice as often as the quietest half', () => {
    const counts = new Map<string, number>();
    for (const { from } of ofType('SIGNED')) counts.set(from, (counts.get(from) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const mean = (list: number[]) => list.reduce((sum, count) => sum + count, 0) / list.length;
    expect(mean(sorted.slice(0, 20))).toBeGreaterThan(2 * mean(sorted.slice(100)));
  });

  it('sets only properties that an import knows', () => {
    for (const { key, properties } of rows.nodes)
      expect(nodePropertyNames[key.slice(0, key.indexOf('/')) as Namespace]).toEqual(
        expect.arrayContaining(Object.keys(properties)),
      );
    expect(relationshipPropertyNames).toEqual(
      expect.arrayContaining([
        ...new Set(relationships.flatMap(({ properties }) => Object.keys(properties))),
      ]),
    );
  });

  it('quotes the texts it generates letter by letter', () => {
    const texts = new Map(rows.nodes.map(({ properties }) => [properties.slug, properties.text]));
    for (const { properties } of ofType('ADDRESSES').filter(
      ({ properties }) => properties.quote !== undefined,
    ))
      expect(
        String(texts.get(properties.source as string)).slice(
          Number(properties.start),
          Number(properties.end),
        ),
      ).toBe(properties.quote);
  });
});
