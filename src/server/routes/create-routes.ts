import { fileURLToPath } from 'node:url';
import type { Settings } from '../../config/settings.ts';
import { rdfFormats } from '../../export/graph-rdf.ts';
import type { createDoors } from '../door/doors.ts';
import type { FreshAnswers } from '../freshness/fresh-answers.ts';
import type { GraphParts } from '../freshness/in-one-revision.ts';
import type { answersInTurn } from '../graphql/answers-in-turn.ts';
import type { Route, Routes } from '../http/listener.ts';
import type { Gate } from '../limits/gate.ts';
import type { Metrics } from '../observability/metrics.ts';
import { automaticDocuments } from '../operations/automatic-documents.ts';
import { graphFileRoute } from './graph-file-route.ts';
import { graphqlRoute } from './graphql-route.ts';
import { health, readiness } from './health.ts';
import { metricsRoute } from './metrics-route.ts';
import { networksRoute } from './networks-route.ts';
import { schemaRoute } from './schema-route.ts';
import { staticRoute } from './static-route.ts';

/** Where the build puts the explorer, seen from the sources and from what they are compiled to alike. */
const builtExplorer = fileURLToPath(new URL('../../../dist/explorer/', import.meta.url));

export interface RouteParts {
  settings: Pick<Settings, 'persistedOnly' | 'metrics'>;
  door: ReturnType<typeof createDoors>;
  answer: ReturnType<typeof answersInTurn>;
  fresh: FreshAnswers;
  graph: GraphParts;
  /** For files. */
  gate: Gate;
  metrics: Metrics;
  isDraining: () => boolean;
}

/** All addresses, and what answers there. */
export function createRoutes(parts: RouteParts): Routes {
  const { settings, door, answer, fresh, graph, gate, metrics, isDraining } = parts;
  const withTexts = settings.persistedOnly ? undefined : automaticDocuments();
  const exact: (readonly [path: string, route: Route])[] = [
    ['/graphql', door('read', graphqlRoute(answer, fresh, withTexts))],
    ['/schema.graphql', schemaRoute],
    ['/health', health],
    ['/ready', readiness(graph, isDraining)],
  ];
  for (const format of rdfFormats)
    exact.push([`/graph.${format}`, door('export', graphFileRoute(graph, fresh, gate, format))]);
  if (settings.metrics !== 'off') exact.push(['/metrics', door('metrics', metricsRoute(metrics))]);
  return {
    exact: new Map(exact),
    prefixes: [
      ['/networks/', door('export', networksRoute(graph, fresh, gate))],
      ['/', staticRoute(builtExplorer)],
    ],
  };
}
