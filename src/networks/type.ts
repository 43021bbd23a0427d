import type { GraphQLResolveInfo } from 'graphql';
import type { MeasuredNetwork, MeasuredNode } from '../analytics/measure-network.ts';
import { keysOf, type MeasureName, measureNames, measures } from '../analytics/measures/registry.ts';
import { type NetworkEdge, type NetworkProjection, projectionDefinitions } from '../analytics/network.ts';
import { builder, describedEnum } from '../builder.ts';
import type { Context } from '../context.ts';
import type { exportFormats } from '../export/export-network.ts';
import { fieldsBelow } from '../lookahead/selection.ts';
import { exportAddress } from './export-address.ts';
import { NetworkFilter, networkConditions } from './filter.ts';
import { measuredNetwork, networkBounds, networkCost, networkSizes } from './network.ts';

const NetworkProjectionEnum = describedEnum(
  'NetworkProjection',
  'What a network’s nodes and edges stand for.',
  {
    CO_SIGNATORIES: `Parties, joined by what they signed together. Weight: ${projectionDefinitions.CO_SIGNATORIES.weight}`,
    SIGNATURES: `Parties and declarations, joined by signatures. Weight: ${projectionDefinitions.SIGNATURES.weight}`,
    CROSS_REFERENCES: `Declarations and what they refer to, directed. Weight: ${projectionDefinitions.CROSS_REFERENCES.weight}`,
    THEMES: `Themes, joined by what addresses both. Weight: ${projectionDefinitions.THEMES.weight}`,
  } satisfies Record<NetworkProjection, string>,
);

const ExportFormatEnum = describedEnum('ExportFormat', 'File formats of networks.', {
  gexf: 'GEXF 1.3, for Gephi; with dates, sizes and positions.',
  graphml: 'GraphML.',
  json: 'graphology’s JSON.',
  csv: 'A zip of nodes.csv and edges.csv.',
  cyjs: 'Cytoscape.js JSON.',
  cx2: 'CX2, for Cytoscape and NDEx.',
} satisfies Record<(typeof exportFormats)[number], string>);

/** The measured fields of a node, and which measure gives each. */
const measuredFields = measureNames.flatMap((measure) =>
  keysOf(measure).map((name) => [name, measure, measures[measure].values[name]] as const),
);

const NetworkNodeType = builder.objectRef<MeasuredNode>('NetworkNode').implement({
  description: 'A node of a network. A measure is null where it is not defined for the network.',
  fields: (t) => ({
    id: t.exposeString('id', {
      description:
        'Unique in this network: type and slug. Others have nodes of the same id, so that caches by id must not join them.',
    }),
    slug: t.exposeString('slug', { description: 'Slug of what the node stands for.' }),
    label: t.exposeString('label', { description: 'Name or title.' }),
    shortLabel: t.string({
      description: 'Name or short title, for pictures.',
      resolve: ({ label, shortLabel }) => shortLabel ?? label,
    }),
    type: t.exposeString('type', { description: 'GraphQL type of what the node stands for.' }),
    from: t.string({
      nullable: true,
      description:
        'First day it can be dated to, of a party that of its first signature here, YYYY-MM-DD; null where unknown.',
      resolve: ({ from }) => from ?? null,
    }),
    weight: t.float({
      nullable: true,
      description: 'Sum of the weights of its edges.',
      resolve: ({ weightedDegree }) => weightedDegree ?? null,
    }),
    ...Object.fromEntries(
      measuredFields.map(([name, measure, kind]) => {
        const description = `${measures[measure].definition} Source: ${measures[measure].source}`;
        const options = {
          nullable: true,
          description,
          resolve: (node: MeasuredNode) => node[name] ?? null,
        } as const;
        return [name, kind === 'integer' ? t.int(options) : t.float(options)];
      }),
    ),
  }),
});

const NetworkEdgeType = builder.objectRef<NetworkEdge>('NetworkEdge').implement({
  description: 'An edge of a network.',
  fields: (t) => ({
    id: t.exposeString('id', {
      description:
        'Unique in this network. Others have edges of the same id, so that caches by id must not join them.',
    }),
    source: t.exposeString('source', {
      description: 'Id of the node it begins at; in undirected networks the smaller id.',
    }),
    target: t.exposeString('target', { description: 'Id of the node it ends at.' }),
    kind: t.exposeString('kind', {
      description: 'CO_SIGNED, SIGNED, ADDRESSED_TOGETHER or a CrossReferenceKind.',
    }),
    weight: t.exposeFloat('weight', { description: 'What the projection counts; 1 or more.' }),
    from: t.string({
      nullable: true,
      description:
        'Day from which it holds, YYYY-MM-DD; null where unknown. Of a SIGNED edge the day from which the signature counts, of a CO_SIGNED edge the first on which those of both count under one declaration.',
      resolve: ({ from }) => from ?? null,
    }),
    to: t.string({
      nullable: true,
      description:
        'Last day on which it holds, YYYY-MM-DD; null while it does. Of a SIGNED edge the day before the party withdrew, or the last of the membership by which it signed, of a CO_SIGNED edge the last on which both still stood behind one declaration. Both days are null where no day is known on which it held; who withdrew and signed again has one edge over both terms.',
      resolve: ({ to }) => to ?? null,
    }),
    named: t.int({
      nullable: true,
      description: 'Of a CO_SIGNED edge: shared declarations that name both.',
      resolve: ({ attributes }) => numberOrNull(attributes.named),
    }),
    derived: t.int({
      nullable: true,
      description: 'Of a CO_SIGNED edge: shared declarations where at least one signed through a body.',
      resolve: ({ attributes }) => numberOrNull(attributes.derived),
    }),
    basis: t.string({
      nullable: true,
      description: 'Of a SIGNED edge: NAMED or MEMBERSHIP.',
      resolve: ({ attributes }) => attributes.basis?.toString() ?? null,
    }),
    assertedBy: t.stringList({
      description: 'Of a cross-reference: slugs of the declarations whose words say so; else empty.',
      resolve: ({ attributes }) => attributes.assertedBy?.toString().split(' ') ?? [],
    }),
  }),
});

const numberOrNull = (value: unknown) => (typeof value === 'number' ? value : null);

const Totals = builder.objectRef<MeasuredNetwork['totals']>('NetworkTotals').implement({
  description: 'Size of a network before maxNodes and maxEdges.',
  fields: (t) => ({
    nodes: t.exposeInt('nodes', { description: 'Nodes; 0 or more.' }),
    edges: t.exposeInt('edges', { description: 'Edges of at least minWeight; 0 or more.' }),
  }),
});

const NotMeasured = builder.objectRef<MeasuredNetwork['notMeasured'][number]>('NotMeasured').implement({
  description: 'A measure that a network has no value of.',
  fields: (t) => ({
    measure: t.exposeString('measure', { description: 'Its name, such as BETWEENNESS.' }),
    reason: t.exposeString('reason', { description: 'Why, and what would help.' }),
  }),
});

interface NetworkAnswer extends MeasuredNetwork {
  address: (format: (typeof exportFormats)[number]) => string;
}

const NetworkType = builder.objectRef<NetworkAnswer>('Network').implement({
  description: 'A graph ready to draw. Same data and arguments, same answer, to the last digit.',
  fields: (t) => ({
    projection: t.expose('projection', {
      type: NetworkProjectionEnum,
      description: 'What nodes and edges stand for.',
    }),
    directed: t.exposeBoolean('directed', { description: 'Whether edges have a direction.' }),
    nodes: t.field({
      type: [NetworkNodeType],
      description: 'Nodes, by id; the strongest where maxNodes cut.',
      resolve: ({ nodes }) => [...nodes],
    }),
    edges: t.field({
      type: [NetworkEdgeType],
      description: 'Edges, by id; the strongest where maxEdges cut.',
      resolve: ({ edges }) => [...edges],
    }),
    totals: t.expose('totals', {
      type: Totals,
      description: 'Size before anything was cut.',
    }),
    truncated: t.exposeBoolean('truncated', {
      description: 'Whether maxNodes or maxEdges left something out.',
    }),
    notMeasured: t.field({
      type: [NotMeasured],
      description:
        'Measures that are selected here and null on all nodes: they do not apply to the projection, or the network is too large for them.',
      resolve: ({ notMeasured }) => [...notMeasured],
    }),
    communities: t.int({
      nullable: true,
      description: 'Number of communities.',
      resolve: ({ summary }) => summary.communities ?? null,
    }),
    modularity: t.float({
      nullable: true,
      description: `Modularity of the communities. ${measures.COMMUNITIES.definition}`,
      resolve: ({ summary }) => summary.modularity ?? null,
    }),
    components: t.int({
      nullable: true,
      description: 'Number of connected components.',
      resolve: ({ summary }) => summary.components ?? null,
    }),
    revision: t.string({
      description: 'State of the graph this network belongs to.',
      resolve: (_network, _args, { snapshot }) => snapshot.bookmark(),
    }),
    export: t.string({
      description: 'Address, on this server, of this network as a file.',
      args: { format: t.arg({ type: ExportFormatEnum, required: true, description: 'File format.' }) },
      resolve: ({ address }, { format }) => address(format),
    }),
  }),
});

/** Only what is selected is measured. Measures that do not apply to the projection are left out, and are null. */
function selectedMeasures(info: GraphQLResolveInfo): MeasureName[] {
  const wanted = new Set<string>();
  for (const { field, nodes } of fieldsBelow(info, info.returnType, info.fieldNodes)) {
    if (field.name === 'communities' || field.name === 'modularity') wanted.add('community');
    if (field.name === 'components') wanted.add('component');
    if (field.name === 'nodes')
      for (const below of fieldsBelow(info, field.type, nodes)) wanted.add(below.field.name);
  }
  if (wanted.has('weight')) wanted.add('weightedDegree');
  return measureNames.filter((measure) =>
    measuredFields.some(([name, from]) => from === measure && wanted.has(name)),
  );
}

builder.queryField('network', (t) =>
  t.field({
    type: NetworkType,
    description:
      'A network of parties, declarations, references or themes, with the measures that are selected.',
    complexity: (args) => ({ field: networkCost(args), multiplier: 1 }),
    args: {
      projection: t.arg({
        type: NetworkProjectionEnum,
        required: true,
        description: 'What nodes and edges stand for.',
      }),
      filter: t.arg({ type: NetworkFilter, description: 'What it is drawn from; everything by default.' }),
      minWeight: t.arg.int({
        defaultValue: 1,
        description: 'Edges of at least this weight; 1 or more. Default 1.',
      }),
      maxNodes: t.arg.int({
        description: `The strongest so many nodes, of SIGNATURES parties and declarations by turns; 1 to ${networkSizes.nodes.max}. Default ${networkSizes.nodes.default}.`,
      }),
      maxEdges: t.arg.int({
        description: `The strongest so many edges; 1 to ${networkSizes.edges.max}. Default ${networkSizes.edges.default}.`,
      }),
    },
    resolve: async (_root, args, context: Context, info) => {
      const bounds = networkBounds(args);
      const conditions = await networkConditions(args.projection, args.filter, context);
      const chosen = selectedMeasures(info);
      const network = await measuredNetwork(
        { projection: args.projection, conditions, ...bounds, measures: chosen },
        context,
      );
      return { ...network, address: (format) => exportAddress(format, { ...args, filter: conditions }) };
    },
  }),
);
