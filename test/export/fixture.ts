import type { Network } from '../../src/analytics/network.ts';
import type { ExportMeta } from '../../src/export/export-meta.ts';
import { type ExportFormat, exportNetwork } from '../../src/export/export-network.ts';
import { measureStrongest } from '../analytics/measure-strongest.ts';

/** What breaks careless writers: mark-up, quotes, separators, line breaks, a script that is not Latin, a formula. */
export const hostileLabels = [
  '<b>"Côte d’Ivoire"</b> & ]]>',
  'tab\tcomma, semicolon; new\nline\r\nend',
  '大韓民国 \u{1f1f0}\u{1f1f7}',
  '=HYPERLINK("http://example.org")',
  "apostrophe ' backslash \\ percent %",
];

/** Characters that XML cannot hold at all: a control character, half a surrogate pair, a noncharacter. */
export const impossibleLabel = 'bell \u0007 half \ud83c end \uffff';

/** Directed, several kinds between two nodes, one node without a date and one without an edge; one edge ends. */
export const references: Network = {
  projection: 'CROSS_REFERENCES',
  directed: true,
  nodes: [...hostileLabels, 'alone'].map((label, i) => ({
    id: `Declaration:d${i}`,
    slug: `d${i}`,
    label,
    type: 'Declaration',
    ...(i === 2 ? {} : { from: `20${10 + i}-03-01` }),
    attributes: { declarationKind: 'TREATY', catalogued: i % 2 === 0 },
  })),
  edges: (
    [
      ['CITES', 1, 0, 2],
      ['ENDORSES', 1, 0, 1],
      ['CITES', 0, 1, 1],
      ['BUILDS_ON', 3, 2, 4],
      ['SUPPORTS', 4, 3, 1],
    ] as const
  ).map(([kind, a, b, weight]) => ({
    id: `${kind}:d${a}--d${b}`,
    source: `Declaration:d${a}`,
    target: `Declaration:d${b}`,
    kind,
    weight,
    ...(a === 4 ? {} : { from: `20${10 + a}-03-01` }),
    ...(a === 3 ? { to: '2015-06-30' } : {}),
    attributes: { assertedBy: `d${a}` },
  })),
};

/** Undirected, with counts and ratios. */
export const partners: Network = {
  projection: 'CO_SIGNATORIES',
  directed: false,
  nodes: ['canada', 'france', 'japan'].map((slug) => ({
    id: `State:${slug}`,
    slug,
    label: slug,
    type: 'State',
    attributes: { signatures: slug.length },
  })),
  edges: (
    [
      ['canada', 'france', 5, 3],
      ['canada', 'japan', 2, 2],
    ] as const
  ).map(([a, b, weight, named]) => ({
    id: `CO_SIGNED:${a}--${b}`,
    source: `State:${a}`,
    target: `State:${b}`,
    kind: 'CO_SIGNED',
    weight,
    attributes: { named, derived: weight - named, jaccard: weight / 12 },
  })),
};

export const networks = [references, partners].map((network) => measureStrongest(network));

/** With an id and a label that XML cannot hold. */
export const withImpossibleNode = measureStrongest({
  ...references,
  nodes: references.nodes.flatMap((node, i) =>
    i === 0 ? [node, { ...node, id: 'Declaration:a b/<ü>', label: impossibleLabel }] : [node],
  ),
});

export const meta: ExportMeta = {
  title: 'References <between> declarations & bodies',
  filters: { themes: ['elections', 'ai'], from: '2018', minWeight: 1 },
  revision: 'FB:kcwQ/revision==',
  licence: 'CC BY 4.0',
  dataset: { name: 'signatory', version: '1.2.3' },
};

/** What every file has to say of itself, in whichever place. */
export const statedFacts = ['FB:kcwQ/revision==', 'CC BY 4.0', '1.2.3', '"elections"', '2018'];

export function text(network: (typeof networks)[number], format: ExportFormat): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(exportNetwork(network, format, meta).bytes);
}

interface PlainEdge {
  source: string;
  target: string;
  kind: string;
  weight: number;
}

/** Nodes and edges reduced to what any reader must find again. */
export function plain(network: (typeof networks)[number]) {
  return {
    labels: Object.fromEntries(network.nodes.map((node) => [node.id, node.label])),
    edges: network.edges
      .map(({ source, target, kind, weight }): PlainEdge => ({ source, target, kind, weight }))
      .sort(byEnds),
  };
}

export function byEnds(a: PlainEdge, b: PlainEdge): number {
  const key = (edge: PlainEdge) => `${edge.source} ${edge.target} ${edge.kind}`;
  return key(a) < key(b) ? -1 : 1;
}
