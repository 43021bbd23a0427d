import { describe, expect, test } from 'vitest';
import { measureStrongest } from '../analytics/measure-strongest.ts';
import { impossibleLabel, partners, references, text } from './fixture.ts';

describe('GEXF dates', () => {
  const gexf = text(measureStrongest(references), 'gexf');

  test('make the graph dynamic, in days', () => {
    expect(gexf).toMatch(/<graph [^>]*mode="dynamic" timeformat="date"/);
  });

  test('stand on the nodes and edges that have one, and on no others', () => {
    const days = (tag: string, name: string) =>
      Object.fromEntries(
        [...gexf.matchAll(new RegExp(`<${tag} id="([^"]*)"([^>]*)>`, 'g'))].map(([, id, rest]) => [
          id,
          rest?.match(new RegExp(` ${name}="([^"]*)"`))?.[1],
        ]),
      );
    expect(days('node', 'start')).toEqual(Object.fromEntries(references.nodes.map((n) => [n.id, n.from])));
    expect(days('edge', 'start')).toEqual(Object.fromEntries(references.edges.map((e) => [e.id, e.from])));
    expect(days('edge', 'end')).toEqual(Object.fromEntries(references.edges.map((e) => [e.id, e.to])));
  });

  test('are left out where nothing is dated', () => {
    const undated = text(measureStrongest(partners), 'gexf');
    expect(undated).toContain('mode="static"');
    expect(undated).not.toMatch(/start=|timeformat=/);
  });
});

test('what XML cannot hold becomes the replacement character, in all XML formats', () => {
  const [first, ...others] = partners.nodes;
  if (!first) throw new Error('The fixture has nodes.');
  const network = measureStrongest({ ...partners, nodes: [{ ...first, label: impossibleLabel }, ...others] });
  for (const format of ['gexf', 'graphml'] as const) {
    expect(text(network, format)).toContain('bell \ufffd half \ufffd end \ufffd');
  }
});
