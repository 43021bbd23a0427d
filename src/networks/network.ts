import type { Drawing } from '../analytics/draw-network.ts';
import type { MeasuredNetwork } from '../analytics/measure-network.ts';
import type { MeasureName } from '../analytics/measures/registry.ts';
import type { NetworkProjection } from '../analytics/network.ts';
import type { Context } from '../context.ts';
import { SignatoryError } from '../errors.ts';
import { atLeast } from '../least.ts';
import type { LedgerDeclaration } from '../ledger/ledger.ts';
import { meeting, type SignatureConditions } from '../ledger/select.ts';
import { selectionOf } from '../ledger/selection.ts';
import { offThread } from '../off-thread/off-thread.ts';
import { workedOut } from '../worked-out.ts';
import type { NetworkConditions } from './filter.ts';

/** Most nodes and edges that one answer holds, and what it holds when nothing is asked. */
export const networkSizes = {
  nodes: { default: 500, max: 5_000 },
  edges: { default: 20_000, max: 100_000 },
} as const;

/** Edges that take as long to write down as a row of another list. */
const edgesPerRow = 10;

/** What drawing a network costs, however little of it is answered. */
const working = 100;

/** The cost of a network: drawing it, its nodes, and its edges at a tenth. */
export function networkCost({ maxNodes, maxEdges }: Partial<NetworkBounds>): number {
  const nodes = Math.max(1, maxNodes ?? networkSizes.nodes.default);
  const edges = Math.max(1, maxEdges ?? networkSizes.edges.default);
  return working + nodes + Math.ceil(Math.min(edges, nodes ** 2) / edgesPerRow);
}

interface NetworkBounds {
  minWeight: number | null | undefined;
  maxNodes: number | null | undefined;
  maxEdges: number | null | undefined;
}

export interface NetworkQuestion {
  projection: NetworkProjection;
  conditions: NetworkConditions;
  minWeight: number;
  maxNodes: number;
  maxEdges: number;
  /** All that apply by default. */
  measures?: readonly MeasureName[] | undefined;
}

/** Checks the numbers of a question; what is not given has its default. */
export function networkBounds(args: Partial<NetworkBounds>) {
  const bounds = {
    minWeight: args.minWeight ?? 1,
    maxNodes: args.maxNodes ?? networkSizes.nodes.default,
    maxEdges: args.maxEdges ?? networkSizes.edges.default,
  };
  for (const [name, value] of Object.entries(bounds)) atLeast(1, value, name);
  for (const [name, { max }] of [
    ['maxNodes', networkSizes.nodes],
    ['maxEdges', networkSizes.edges],
  ] as const)
    if (bounds[name] > max)
      throw new SignatoryError('LIMIT_EXCEEDED', `${name} is at most ${max}; received ${bounds[name]}.`);
  return bounds;
}

/** A network with its measures, worked out once for each question and revision. */
export function measuredNetwork(question: NetworkQuestion, context: Context): Promise<MeasuredNetwork> {
  const { projection, conditions, minWeight, maxNodes, maxEdges, measures } = question;
  const work = async () =>
    offThread('drawNetwork', await projections[projection](conditions, context), {
      minWeight,
      maxNodes,
      maxEdges,
      ...(measures && { measures }),
    });
  return workedOut(
    context,
    'network',
    question,
    work,
    ({ nodes, edges }) => nodes.length * 600 + edges.length * 300,
  );
}

type Build = (conditions: NetworkConditions, context: Context) => Promise<Drawing>;

const projections: Record<NetworkProjection, Build> = {
  async CO_SIGNATORIES(conditions, context) {
    const { matrix, parties, signatures } = await selectionOf(conditions, context);
    return { projection: 'CO_SIGNATORIES', rows: [matrix, signatures, parties] };
  },
  async SIGNATURES(conditions, context) {
    const { matrix, parties, declarations, signatures } = await selectionOf(conditions, context);
    return { projection: 'SIGNATURES', rows: [matrix, signatures, parties, declarations] };
  },
  async CROSS_REFERENCES({ crossReferenceKinds, ...conditions }, { memories, snapshot }) {
    const [links, ledger] = await Promise.all([memories.links.at(snapshot), memories.ledger.at(snapshot)]);
    const known = declarationsMeeting(ledger.declarations, conditions);
    const references = links.crossReferences.filter(
      ({ kind, from }) =>
        known.has(from) && ((crossReferenceKinds as readonly string[] | undefined)?.includes(kind) ?? true),
    );
    const named = new Set(references.flatMap(({ from, to, assertedBy }) => [from, to, assertedBy]));
    return {
      projection: 'CROSS_REFERENCES',
      rows: [references, ledger.declarations.filter(({ slug }) => named.has(slug)), links.organizations],
    };
  },
  async THEMES(conditions, { memories, snapshot }) {
    const [links, ledger] = await Promise.all([memories.links.at(snapshot), memories.ledger.at(snapshot)]);
    const known = declarationsMeeting(ledger.declarations, conditions);
    const rows = links.addressing.flatMap(({ type, declaration, themes }) => {
      const earliest = known.get(declaration);
      return earliest === undefined ? [] : [{ type, themes, earliest }];
    });
    return { projection: 'THEMES', rows: [rows, links.themes] };
  },
};

/** First days by slug of the declarations that meet the conditions. */
function declarationsMeeting(declarations: readonly LedgerDeclaration[], conditions: SignatureConditions) {
  return new Map(declarations.filter(meeting(conditions)).map(({ slug, earliest }) => [slug, earliest]));
}
