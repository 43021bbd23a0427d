import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { byEnds, meta, networks, plain, text } from './fixture.ts';

const dataType = z.enum([
  'string',
  'integer',
  'long',
  'double',
  'boolean',
  'list_of_string',
  'list_of_integer',
  'list_of_long',
  'list_of_double',
  'list_of_boolean',
]);
const declarations = z.record(z.string(), z.strictObject({ d: dataType }));
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** The shape of a CX2 document by its specification, 2.0: descriptor, metadata, aspects, status, in this order. */
const cx2 = z.tuple([
  z.strictObject({ CXVersion: z.literal('2.0'), hasFragments: z.boolean() }),
  z.strictObject({
    metaData: z.array(z.strictObject({ name: z.string(), elementCount: z.int().nonnegative() })),
  }),
  z.strictObject({
    attributeDeclarations: z.tuple([
      z.strictObject({ networkAttributes: declarations, nodes: declarations, edges: declarations }),
    ]),
  }),
  z.strictObject({ networkAttributes: z.tuple([values]) }),
  z.strictObject({
    nodes: z.array(
      z.strictObject({ id: z.int(), x: z.number().optional(), y: z.number().optional(), v: values }),
    ),
  }),
  z.strictObject({ edges: z.array(z.strictObject({ id: z.int(), s: z.int(), t: z.int(), v: values })) }),
  z.strictObject({ status: z.tuple([z.strictObject({ success: z.literal(true), error: z.literal('') })]) }),
]);

function isOf(type: z.infer<typeof dataType>, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === (type === 'double' ? 'number' : type);
}

describe.each(networks)('CX2 of $projection', (network) => {
  const [, { metaData }, { attributeDeclarations }, about, { nodes }, { edges }] = cx2.parse(
    JSON.parse(text(network, 'cx2')),
  );
  const [declared] = attributeDeclarations;

  test('holds the same nodes, edges and weights', () => {
    const node = new Map(nodes.map(({ id, v }) => [id, v]));
    const key = (id: number) => String(node.get(id)?.key);
    expect({
      labels: Object.fromEntries(nodes.map(({ v }) => [v.key, v.name])),
      edges: edges
        .map(({ s, t, v }) => ({
          source: key(s),
          target: key(t),
          kind: String(v.interaction),
          weight: Number(v.weight),
        }))
        .sort(byEnds),
    }).toEqual(plain(network));
  });

  test('declares every attribute it uses, with the type it has', () => {
    for (const [kind, items] of [
      ['nodes', nodes],
      ['edges', edges],
    ] as const) {
      for (const { v } of items) {
        for (const [name, value] of Object.entries(v)) {
          const type = declared[kind][name]?.d;
          expect(type, `${kind} ${name}`).toBeDefined();
          expect(type !== undefined && isOf(type, value), `${kind} ${name}: ${value} is a ${type}`).toBe(
            true,
          );
        }
      }
    }
    expect(Object.keys(about.networkAttributes[0]).sort()).toEqual(
      Object.keys(declared.networkAttributes).sort(),
    );
    expect(about.networkAttributes[0].name).toBe(meta.title);
  });

  test('counts its aspects', () => {
    expect(Object.fromEntries(metaData.map(({ name, elementCount }) => [name, elementCount]))).toEqual({
      attributeDeclarations: 1,
      networkAttributes: 1,
      nodes: network.nodes.length,
      edges: network.edges.length,
    });
  });
});
