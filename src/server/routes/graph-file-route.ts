import { SignatoryError } from '../../errors.ts';
import type { RdfFormat } from '../../export/graph-rdf.ts';
import { baseOf, graphFile } from '../../whole-graph/graph-file.ts';
import type { FreshAnswers } from '../freshness/fresh-answers.ts';
import type { GraphParts } from '../freshness/in-one-revision.ts';
import type { Gate } from '../limits/gate.ts';
import { fileRoute } from './file-route.ts';

/** GET /graph.{format}: the whole graph as RDF. `base` names the address below which its things shall be named. */
export const graphFileRoute = (graph: GraphParts, fresh: FreshAnswers, gate: Gate, format: RdfFormat) =>
  fileRoute(graph, fresh, gate, ({ searchParams }) => {
    const unknown = [...new Set(searchParams.keys())].filter((name) => name !== 'base');
    if (unknown.length > 0)
      throw new SignatoryError(
        'BAD_USER_INPUT',
        `A file of the whole graph takes the query parameter base; received ${unknown.join(', ').slice(0, 100)}.`,
      );
    const base = baseOf(searchParams.get('base'));
    return (context, signal) => graphFile(format, context, { base, signal });
  });
